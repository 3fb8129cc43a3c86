package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.Wording;

/**
 * What one room keeps about persons. A room with a table that has a column {@code person_id}, {@code …_person_id} or
 * {@code applicant_id} has a bean of this (a test sees to it), so that everything about a person can be handed over and erased.
 */
public interface PersonalData {

    /** The tables that hold something about a person, with their schema: {@code people.person}. */
    Set<String> tables();

    /** Everything in those tables about this person: the rows of each table, as column and value. */
    Map<String, List<Map<String, @Nullable Object>>> export(UUID personId);

    /**
     * Erases what may be erased. Called in the transaction of the caller; a second call changes nothing.
     *
     * @return the tables where something was kept, and why
     */
    Map<String, Wording> erase(UUID personId);
}
