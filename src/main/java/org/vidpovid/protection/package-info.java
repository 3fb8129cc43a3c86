/** An official’s pseudonym: who asked for it, who agreed, why and until when; whose it is, for a court and the ombudsman only. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "publiclog", "authorities"})
@NullMarked
package org.vidpovid.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
