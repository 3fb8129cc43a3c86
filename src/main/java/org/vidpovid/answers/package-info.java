/**
 * What people answer, typed or sent by a program: cleaned, judged sign by sign, kept for years; and how definitions of questions are read.
 */
@ApplicationModule(allowedDependencies = {"web", "law", "files"})
@NullMarked
package org.vidpovid.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
