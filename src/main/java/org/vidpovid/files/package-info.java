/** Files that people send: their type is found out, their size is limited, and each belongs to one matter. */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.vidpovid.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
