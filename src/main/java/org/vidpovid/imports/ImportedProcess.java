package org.vidpovid.imports;

import module java.base;
import org.vidpovid.law.*;
import tools.jackson.databind.node.ObjectNode;

/**
 * How something is asked for and dealt with in another system.
 *
 * @param key    how the source calls it
 * @param stages what officials do, in order
 * @param form   the form as it is for one unit
 */
public record ImportedProcess(String key, String file, Text title, List<Stage> stages, Function<Unit, Form> form) {

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
     * @param accounts  what became of every property, once
     * @param rules     what became of every condition and check, once
     */
    public record Form(ObjectNode json, List<Document> documents, List<Account> accounts, List<Account> rules) {}

    /**
     * A document that the source asked for.
     *
     * @param question that takes it; empty if it is not asked for, as the state holds it
     */
    public record Document(Text title, DocumentKind kind, Optional<String> question) {}
}
