/** Others who sign an application before it is sent: who is asked, by which code, who has signed or declined, when, and what exactly. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "notices"})
@NullMarked
package org.vidpovid.cosigning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
