/** What the state offers: services with their information cards, and the published versions of their procedures. */
@ApplicationModule(allowedDependencies = {
    "web", "copies", "law", "answers", "questions", "forms", "people", "authorities", "definitions", "search",
    "publiclog"})
@NullMarked
package org.vidpovid.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
