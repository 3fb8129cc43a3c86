/** Questions in order, with the conditions and checks between their answers: one definition, and one judgement, for every channel. */
@ApplicationModule(allowedDependencies = {"web", "law", "files", "answers", "questions"})
@NullMarked
package org.vidpovid.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
