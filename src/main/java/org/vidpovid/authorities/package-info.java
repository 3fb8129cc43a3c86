/** Authorities, their units, posts and named officials, with deputies and superiors. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "changes"})
@NullMarked
package org.vidpovid.authorities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
