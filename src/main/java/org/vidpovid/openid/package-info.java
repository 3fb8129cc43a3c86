/** Asking an identity provider who somebody is, by OpenID Connect: there and back, checks of what it says, and leaving it. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "signin", "identities"})
@NullMarked
package org.vidpovid.openid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
