/** How every page looks, speaks and fails: layout, form components, languages, security headers, problem pages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vidpovid.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
