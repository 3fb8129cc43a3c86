/** What other authorities say of a matter before it is decided, each within its term: silence never harms the applicant. */
@ApplicationModule(allowedDependencies = {"web", "law", "files", "people", "authorities", "notices", "answers", "catalogue", "cases",
        "caselog", "applications"})
@NullMarked
package org.vidpovid.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
