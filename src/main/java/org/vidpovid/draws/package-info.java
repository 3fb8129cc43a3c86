/** Lots that anyone can draw again: who is in the pool is fixed in the public log before chance, which a witness gives, is known. */
@ApplicationModule(allowedDependencies = {"web", "law", "publiclog", "tlog"})
@NullMarked
package org.vidpovid.draws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
