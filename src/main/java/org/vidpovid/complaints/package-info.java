/** Another official, another look: from any act, request, delay or silence to its correction. */
@ApplicationModule(allowedDependencies = {
    "web", "law", "people", "notices", "authorities", "catalogue", "cases", "caselog", "decisions", "signin"})
@NullMarked
package org.vidpovid.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
