/** What an act against the applicant must have, as types and rules. It knows no database: who asks it brings all that it judges. */
@ApplicationModule(allowedDependencies = {"web", "law", "words", "answers", "questions", "forms", "people", "authorities", "catalogue",
        "cases", "opinions"})
@NullMarked
package org.vidpovid.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
