/** What a command of the jar is, and how one runs: a part of the portal without its web server. The rooms bring the commands. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vidpovid.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
