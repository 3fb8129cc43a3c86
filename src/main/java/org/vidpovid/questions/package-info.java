/** The kinds of question: how each is asked on a page, read from a page and from JSON, judged, shown, and described by a schema. */
@ApplicationModule(allowedDependencies = {"web", "law", "files", "lists", "answers"})
@NullMarked
package org.vidpovid.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
