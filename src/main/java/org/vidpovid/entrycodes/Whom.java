package org.vidpovid.entrycodes;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.people.Person;

/**
 * Who stands at the counter.
 *
 * @param person their account; null if the number has none
 */
record Whom(String taxNumber, @Nullable Person person) {

    /** What the form carries along: in another tab the clerk may have turned to somebody else, and another clerk may have opened the account. */
    String mark() {
        return taxNumber + ":" + (person == null ? "" : person.id());
    }
}
