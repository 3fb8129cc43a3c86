/** Where a person comes in, however they proved who they are, and what they may then do. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "authorities"})
@NullMarked
package org.vidpovid.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
