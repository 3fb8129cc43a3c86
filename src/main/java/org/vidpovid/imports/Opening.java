package org.vidpovid.imports;

import org.jspecify.annotations.Nullable;
import org.vidpovid.people.Assurance;

/**
 * That a unit deals with what a process of a source asks for.
 *
 * @param process  key of the process
 * @param unit     code of the unit
 * @param office   how the conditions of the process call that unit; empty if they do not
 * @param identity how surely it must be known there who asks; null: as the source has it
 */
public record Opening(String process, String unit, String office, @Nullable Assurance identity) {

    public Opening(String process, String unit, String office) {
        this(process, unit, office, null);
    }
}
