/** Checks receipts of the public log for whoever brings one: on a page, on a page that asks nobody, and on the command line. */
@ApplicationModule(allowedDependencies = {"web", "tlog", "commands", "publiclog", "witnesses"})
@NullMarked
package org.vidpovid.verifying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
