/** Correction requests and acts: how a case ends, by whose hand, on what ground and for what reasons. */
@ApplicationModule(allowedDependencies = {"web", "law", "answers", "questions", "forms", "files", "people", "authorities", "catalogue",
        "cases", "caselog", "applications", "opinions", "words", "draws", "notices", "guard", "independence"})
@NullMarked
package org.vidpovid.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
