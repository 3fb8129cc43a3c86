/** Passkeys: keys in a person's own devices, by which they sign in without a password and without anybody between. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "notices", "signin"})
@NullMarked
package org.vidpovid.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
