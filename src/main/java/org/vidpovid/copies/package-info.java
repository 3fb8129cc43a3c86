/** Pages that are the same for everybody, kept as ready compressed bytes until what they show changes. */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.vidpovid.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
