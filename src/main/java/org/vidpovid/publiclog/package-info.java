/** The public log: what the state did, in an order that nobody can change unnoticed, for everybody to read and to check. */
@ApplicationModule(allowedDependencies = {"web", "law", "tlog"})
@NullMarked
package org.vidpovid.publiclog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
