/** How a version of a procedure comes to be published: proposed by one person, published by another. */
@ApplicationModule(allowedDependencies = {"web", "law", "answers", "questions", "forms", "people", "authorities", "definitions",
        "catalogue"})
@NullMarked
package org.vidpovid.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
