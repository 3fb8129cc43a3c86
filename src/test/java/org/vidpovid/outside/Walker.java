package org.vidpovid.outside;

import module java.base;
import org.vidpovid.*;
import tools.jackson.databind.JsonNode;

/** Fills what each page offers from answers as JSON, for every kind of question; knows nothing of the form but its pages. */
public final class Walker {

    private static final Pattern QUESTION = Pattern.compile("/questions/(\\w+)");

    private final Visitor visitor;
    private final JsonNode answers;

    public Walker(Visitor visitor, JsonNode answers) {
        this.visitor = visitor;
        this.answers = answers;
    }

    /** The question that the page asks. */
    public static Optional<String> question(Visitor visitor) {
        return QUESTION.matcher(visitor.address()).results().map(found -> found.group(1)).findFirst();
    }

    /** From the first page of an application to the page where answers are checked. */
    public void walk(Consumer<String> before) {
        // what the portal knows is passed over otherwise
        visitor.opens(visitor.address() + "/questions/" + answers.propertyNames().iterator().next());
        for (var asked = question(visitor); asked.isPresent(); asked = question(visitor)) {
            before.accept(asked.get());
            answer(asked.get());
            if (!visitor.reads().startsWith("200") || question(visitor).equals(asked)) {
                throw new AssertionError(asked.get() + " = " + answers.path(asked.get()) + " at " + visitor.address() + ": "
                        + visitor.reads());
            }
        }
        if (answers.has("interpreter")) {
            visitor.opens(visitor.address().replace("/check", "/questions/interpreter?checking=true"));
            var language = answers.path("interpreter").asString();
            if (language.equals("sign-language")) visitor.sends("interpreter", language);
            else visitor.sends("interpreter", "other", "interpreter-language", language);
        }
    }

    /** Answers the question of this page, in as many steps as the page needs. */
    void answer(String id) {
        answer(id, answers.path(id));
    }

    void answer(String id, JsonNode answer) {
        var address = visitor.address();
        if (!visitor.page().select("[type=file][name=" + id + "]").isEmpty()) {
            upload(id, answer, address);
            return;
        }
        if (visitor.page().select("[name=" + id + "-rows]").isEmpty() == false) {
            while (new Filling(visitor.page()).rows(id) < answer.size()) visitor.sends(id + "-do", "add");
        }
        for (int step = 0; step < 4 && visitor.address().equals(address); step++) {
            visitor.sends(new Filling(visitor.page()).fields(id, answer));
            if (visitor.reads().startsWith("422")) return;
        }
    }

    private void upload(String id, JsonNode answer, String address) {
        if (answer.isEmpty()) {
            visitor.uploads(id, "", new byte[0]);
            return;
        }
        for (var file : answer) {
            visitor.opens(address).uploads(id, file.path("name").asString(), Base64.getDecoder().decode(file.path("content").asString()));
        }
    }
}
