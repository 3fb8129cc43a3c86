/** Where others sign an application or decline to, whole before their eyes, and where its applicant sees how far they are. */
@ApplicationModule(allowedDependencies = {"web", "law", "files", "answers", "questions", "forms", "people", "signin", "cosigning",
        "catalogue", "cases", "appointments", "applications"})
@NullMarked
package org.vidpovid.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
