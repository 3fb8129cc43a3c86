package org.vidpovid.igov;

import module java.base;

/**
 * What became of a property of a form, or of one of its rules.
 *
 * @param item   the id of the property, or {@code property/rule}
 * @param reason one sentence of why; empty if it speaks for itself
 */
record Fate(String item, Kind kind, String reason) {

    enum Kind { QUESTION, CONDITION, CHECK, STATEMENT, COMPUTED, HEADING, DROPPED, NOT_EXPRESSIBLE }
}
