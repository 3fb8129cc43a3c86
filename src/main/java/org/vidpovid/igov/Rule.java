package org.vidpovid.igov;

import module java.base;

/**
 * One entry of a {@code markers} property.
 *
 * @param name   how it is called there, like {@code ShowFieldsOnCondition_2}
 * @param fields whom it concerns
 */
record Rule(String name, Kind kind, List<String> fields, Expression when, List<String> values) {

    enum Kind {
        /** These fields are shown if it holds. */
        SHOW,
        /** These fields must be filled if it holds. */
        REQUIRE,
        /** These fields get these values if it holds. */
        SET,
        /** These parts of a printed form are shown if it holds. */
        PRINT,
        /** The file must have one of these extensions. */
        EXTENSION,
        /** The file must be signed. */
        SIGNED,
        /** How it looks: a line, a heading, a colour. */
        LOOK
    }
}
