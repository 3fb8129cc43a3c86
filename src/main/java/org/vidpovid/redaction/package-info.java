/** Finds in a text what is not for everybody, in whatever form of the words, and hides it. */
@ApplicationModule(allowedDependencies = {"web", "law", "files", "words", "answers", "questions", "forms", "catalogue", "cases"})
@NullMarked
package org.vidpovid.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
