package org.vidpovid.igov;

import module java.base;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question before it stands in its form.
 *
 * @param field  the field that it asks for
 * @param shown  when it is asked
 * @param needed when it must be answered, though it may be left out otherwise
 */
record Part(String field, ObjectNode question, Expression shown, Expression needed) {

    /** The fields that must be asked before. */
    Set<String> asks() {
        var asks = new LinkedHashSet<>(shown.fields());
        asks.addAll(needed.fields());
        return asks;
    }
}
