package org.vidpovid.entrycodes;

import org.jspecify.annotations.Nullable;
import org.vidpovid.people.Person;

/**
 * Who stands at the counter.
 *
 * @param person their account; null if the number leads to none
 */
record Whom(By.Sought sought, @Nullable Person person) {

    /**
     * What the form carries along: in another tab the clerk may have turned to somebody else, and another clerk may have opened the
     * account.
     */
    String mark() {
        return sought.mark() + ":" + (person == null ? "" : person.id());
    }

    /** Whether a new account is asked for the record number too: a card is renewed, and then only that number finds its holder again. */
    boolean asksForRecord() {
        return person == null && sought.by().paper().isPresent();
    }
}
