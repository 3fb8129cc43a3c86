/** Which identifiers of identity providers lead to which person, on what ground, and since when. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "notices"})
@NullMarked
package org.vidpovid.identities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
