/** Drafts, answers, submitting, mending: how an application comes to be. */
@ApplicationModule(allowedDependencies = {"web", "law", "files", "answers", "questions", "forms", "people", "signin", "notices",
        "cosigning", "authorities", "catalogue", "cases", "appointments", "caselog"})
@NullMarked
package org.vidpovid.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
