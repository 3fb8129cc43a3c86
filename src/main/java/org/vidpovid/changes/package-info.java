/** Who changed what in the portal itself, when and why: officials, roles, and all that decides who decides. */
@ApplicationModule(allowedDependencies = {"web", "law", "people"})
@NullMarked
package org.vidpovid.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
