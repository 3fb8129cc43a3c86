/** Telling a person something: the inbox of the portal, and e-mail. */
@ApplicationModule(allowedDependencies = {"web", "law", "people"})
@NullMarked
package org.vidpovid.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
