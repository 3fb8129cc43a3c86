/** One matter between a person and the state: stages, clock, journal, people in charge, messages. */
@ApplicationModule(allowedDependencies = {"web", "law", "files", "people", "authorities", "notices", "catalogue"})
@NullMarked
package org.vidpovid.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
