package org.vidpovid.imports;

import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;

/**
 * What became of one row, property or rule.
 *
 * @param file where it stood
 * @param item what it is called there
 * @param why  null if it speaks for itself
 */
public record Account(String file, String item, Fate fate, @Nullable Text why) {}
