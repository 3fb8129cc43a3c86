/** Codes by which people sign in once: given at a counter to whoever shows a document, typed on the sign-in page. */
@ApplicationModule(allowedDependencies = {"web", "law", "answers", "people", "authorities", "notices", "identities", "signin"})
@NullMarked
package org.vidpovid.entrycodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
