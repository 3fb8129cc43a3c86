/** Authorities, their units, posts and named officials, with deputies, superiors, absences and places; the one way to change them. */
@ApplicationModule(allowedDependencies = {"web", "copies", "law", "words", "people", "changes"})
@NullMarked
package org.vidpovid.authorities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
