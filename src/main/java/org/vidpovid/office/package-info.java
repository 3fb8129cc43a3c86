/** The desk of an official: inbox, case and decision in one place. */
@ApplicationModule(allowedDependencies = {"web", "law", "files", "people", "authorities", "signin", "catalogue", "answers", "questions",
        "forms", "cases", "assignments", "applications", "opinions", "decisions", "guard"})
@NullMarked
package org.vidpovid.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
