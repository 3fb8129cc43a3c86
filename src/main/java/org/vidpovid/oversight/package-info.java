/** What everybody can see of the state’s work: the register of acts, what is overdue, counts. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "authorities", "catalogue", "cases", "applications", "decisions",
        "guard", "complaints",
        "redaction"})
@NullMarked
package org.vidpovid.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
