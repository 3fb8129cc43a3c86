/** Files in which signing keys are kept: made by a command, each once and for ever, and read by whoever signs. */
@ApplicationModule(allowedDependencies = {"tlog", "commands"})
@NullMarked
package org.vidpovid.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
