package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.web.*;

/**
 * What one room keeps about persons. A room with a table that has a column {@code person_id}, {@code …_person_id} or
 * {@code applicant_id} has a bean of this (a test sees to it), so that everything about a person can be handed over and erased.
 */
public interface PersonalData {

    /** A file that a person sent, or was sent. */
    @SuppressWarnings("ArrayRecordComponent") // it is passed on once and compared with nothing
    record Attachment(String name, byte[] content) {}

    /** The tables that hold something about a person, with their schema: {@code people.person}. */
    Set<String> tables();

    /** What a person would call the things that one of {@link #tables} holds: “Messages in your cases”. */
    Wording title(String table);

    /** Everything in those tables about this person: the rows of each table, as column and value. */
    Map<String, List<Map<String, @Nullable Object>>> export(UUID personId);

    /** Gives each file that belongs to the person to {@code taker}, one after the other: they are many and large. */
    default void files(UUID personId, Consumer<Attachment> taker) {}

    /** Why nothing of this person can be erased just now, in their words; each is something that has to end first. */
    default List<Wording> standInTheWay(UUID personId) {
        return List.of();
    }

    /**
     * Erases what may be erased. Called in the transaction of the caller; a second call changes nothing.
     *
     * @return the tables where something was kept, and why
     */
    Map<String, Wording> erase(UUID personId);

    /** A room that needs to say of each of its tables no more than how to read it. */
    interface OfTables extends PersonalData {

        /**
         * One table. Whole are only the rows of the person's own matters; of those where they acted for the state it is told who acted,
         * when and on what. What stands in them otherwise is of other people, and nobody takes that along as their own.
         *
         * @param titleKey of the message that is its {@link #title}
         * @param own      what is told of the person {@code :id}
         * @param acted    what is told of what they did for the state; empty if nothing
         */
        record Table(String name, String titleKey, String own, String acted) {

            public Table(String name, String titleKey, String own) {
                this(name, titleKey, own, "");
            }
        }

        JdbcClient db();

        List<Table> kept();

        @Override
        default Set<String> tables() {
            return kept().stream().map(Table::name).collect(Collectors.toSet());
        }

        @Override
        default Wording title(String table) {
            return Message.of(kept().stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow().titleKey());
        }

        @Override
        default Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
            return kept().stream().collect(Collectors.toMap(Table::name,
                    table -> Stream.of(table.own(), table.acted()).filter(select -> !select.isEmpty())
                    .flatMap(select -> db().sql(select).param("id", personId).query().listOfRows().stream()).toList()));
        }
    }
}
