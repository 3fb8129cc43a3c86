/** How a service is described: the text that defines it, and all that may be wrong with it, each with its line and what to do instead. */
@ApplicationModule(allowedDependencies = {"web", "law", "answers", "questions", "forms"})
@NullMarked
package org.vidpovid.definitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
