/** A witness of logs: it remembers how far each has come, cosigns what continues it, and raises an alarm when a log contradicts itself. */
@ApplicationModule(allowedDependencies = {"tlog", "commands", "keys"})
@NullMarked
package org.vidpovid.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
