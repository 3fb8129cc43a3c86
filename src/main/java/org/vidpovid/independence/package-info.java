/** Who may act in a case, who may not and why, and who may be the second pair of eyes. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "changes", "notices", "authorities", "cases", "caselog"})
@NullMarked
package org.vidpovid.independence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
