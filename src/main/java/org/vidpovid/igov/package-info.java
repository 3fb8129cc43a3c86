/** The catalogue and processes that the volunteers of iGov ran for the whole country, as files: read, understood, and handed over. */
@ApplicationModule(allowedDependencies = {"web", "law", "answers", "questions", "forms", "people", "listings", "imports"})
@NullMarked
package org.vidpovid.igov;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
