/** The witnesses of the public log: they are asked for cosignatures of each checkpoint, and what is wrong with one is told to everybody. */
@ApplicationModule(allowedDependencies = {"web", "tlog", "commands", "keys", "publiclog", "witness"})
@NullMarked
package org.vidpovid.witnesses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
