/** What the law fixes and other rooms look up: texts in two languages, dated legal figures, the working calendar, terms. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.vidpovid.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
