/** Questions, conditions between them, answers and checks: one definition for every channel. */
@ApplicationModule(allowedDependencies = {"web", "law", "files"})
@NullMarked
package org.vidpovid.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
