/** Keeping the portal in order: authorities, posts, officials, absences, places and roles, by page and by list. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "changes", "authorities", "catalogue"})
@NullMarked
package org.vidpovid.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
