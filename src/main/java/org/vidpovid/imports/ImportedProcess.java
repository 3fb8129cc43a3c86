package org.vidpovid.imports;

import module java.base;
import org.vidpovid.law.*;
import org.vidpovid.people.Assurance;
import tools.jackson.databind.node.ObjectNode;

/**
 * How something is asked for and dealt with in another system.
 *
 * @param key      how the source calls it
 * @param identity how surely the source knows who asks
 * @param stages   what officials do, in order
 * @param maker    makes the form as it is for one unit; it asks no database, and whatever it throws is told of this process alone
 */
public record ImportedProcess(String key, String file, Text title, Assurance identity, List<Stage> stages, Function<Unit, Form> maker) {

    /**
     * A task of an official.
     *
     * @param post whose it is
     */
    public record Stage(Text does, Text post) {}

    /**
     * For whom a form is made.
     *
     * @param office how the conditions of the source call the unit; empty if they do not
     * @param places codes of the places where it receives people
     */
    public record Unit(String office, List<String> places) {}

    /**
     * A form as it is for one unit.
     *
     * @param json      the {@code form} of a definition
     * @param documents files that the form asks for
     * @param accounts  what became of every property, and of all else that is no rule, once
     * @param rules     what became of every condition and check, once
     */
    public record Form(ObjectNode json, List<Document> documents, List<Account> accounts, List<Account> rules) {}

    /**
     * A document that the source asked for.
     *
     * @param question that takes it; empty if it is not asked for, as the state holds it
     */
    public record Document(Text title, DocumentKind kind, Optional<String> question) {}

    /** That no form can be made of it. */
    public static final class NoForm extends Exception {

        private static final int TOLD = 200;

        NoForm(Throwable cause) {
            super(cause);
        }

        /** What broke, in the words of whoever broke. */
        String why() {
            var said = Plain.of(String.valueOf(getCause()));
            return said.substring(0, Math.min(TOLD, said.length()));
        }
    }

    /** The form as it is for one unit. */
    Form form(Unit unit) throws NoForm {
        try {
            return maker.apply(unit);
        } catch (RuntimeException | StackOverflowError e) {
            throw new NoForm(e);
        }
    }
}
