/**
 * What people mean by what they type: forms of words, everyday names of official things, typing errors, other keyboard layouts and
 * alphabets.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vidpovid.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
