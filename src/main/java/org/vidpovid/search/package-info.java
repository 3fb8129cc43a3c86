/** Finding things in one’s own words: the index, and how what people type is understood. Rooms above say what can be found. */
@ApplicationModule(allowedDependencies = {"web", "law"})
@NullMarked
package org.vidpovid.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
