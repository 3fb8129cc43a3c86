/**
 * What the state is known to do but not yet online: services of other catalogues, with the authority and the way to ask for them in
 * person.
 */
@ApplicationModule(allowedDependencies = {"web", "copies", "law", "search", "catalogue"})
@NullMarked
package org.vidpovid.listings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
