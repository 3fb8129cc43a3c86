/**
 * The commands of those who run the portal: the first administrator, a look at everything, backup and restore, what is kept about a
 * person.
 */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "changes", "authorities", "catalogue", "cases", "commands"})
@NullMarked
package org.vidpovid.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
