/**
 * Finding things in one’s own words: the index, what is kept in it, and in which order things are shown. Rooms above say what can be
 * found.
 */
@ApplicationModule(allowedDependencies = {"web", "law", "words"})
@NullMarked
package org.vidpovid.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
