/** Days and hours at which people are received: offered, booked, moved, cancelled; never twice. */
@ApplicationModule(allowedDependencies = {"web", "law", "answers", "people", "authorities", "notices", "catalogue", "cases"})
@NullMarked
package org.vidpovid.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
