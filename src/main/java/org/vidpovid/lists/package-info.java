/** Long lists of names that people search: countries, regions and settlements. */
@ApplicationModule(allowedDependencies = {"web", "law"})
@NullMarked
package org.vidpovid.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
