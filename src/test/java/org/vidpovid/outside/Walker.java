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
        visitor.opens(visitor.address() + "/questions/" + answers.propertyNames().iterator().next()); // what the portal knows is passed over otherwise
        for (var asked = question(visitor); asked.isPresent(); asked = question(visitor)) {
            before.accept(asked.get());
            answer(asked.get());
            if (!visitor.reads().startsWith("200") || question(visitor).equals(asked)) {
                throw new AssertionError(asked.get() + " = " + answers.path(asked.get()) + " at " + visitor.address() + ": " + visitor.reads());
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
            while (rows(id) < answer.size()) visitor.sends(id + "-do", "add");
        }
        for (int step = 0; step < 4 && visitor.address().equals(address); step++) {
            visitor.sends(fields(id, answer));
            if (visitor.reads().startsWith("422")) return;
        }
    }

    private int rows(String id) {
        return Integer.parseInt(visitor.typed(id + "-rows"));
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

    /** What is typed or chosen in each input of the page; what has no answer is left empty. */
    private String[] fields(String id, JsonNode answer) {
        var fields = new ArrayList<String>();
        for (var input : visitor.page().select("main form [name]").eachAttr("name").stream().distinct().toList()) {
            if ((!input.equals(id) && !input.startsWith(id + "-")) || input.endsWith("-do") || input.endsWith("-rows")) continue;
            for (var text : texts(input, id, answer)) {
                fields.add(input);
                fields.add(text);
            }
        }
        return fields.toArray(String[]::new);
    }

    private List<String> texts(String input, String id, JsonNode answer) {
        if (input.equals(id)) return answer.isArray() ? answer.valueStream().map(this::text).toList() : isLeftOut(input, answer) ? List.of() : List.of(text(answer));
        var part = input.substring(id.length() + 1);
        var row = part.indexOf('-');
        if (row > 0 && part.substring(0, row).matches("[0-9]+")) {
            var column = part.substring(row + 1);
            var name = column.contains("-") ? column.substring(0, column.indexOf('-')) : column;
            return texts(input, id + "-" + part.substring(0, row) + "-" + name, answer.path(Integer.parseInt(part.substring(0, row)) - 1).path(name));
        }
        return switch (part) {
            case "day", "month", "year" -> day(part, answer);
            case "hour" -> List.of(answer.path("at").asString().substring(11));
            case "match" -> List.of(match(input, answer));
            default -> List.of(text(answer.path(part)));
        };
    }

    /** Nothing is sent of choices that nobody made. */
    private boolean isLeftOut(String input, JsonNode answer) {
        return answer.isMissingNode() && !visitor.page().select("[name=" + input + "][type=radio], [name=" + input + "][type=checkbox]").isEmpty();
    }

    private static List<String> day(String part, JsonNode answer) {
        if (answer.isObject()) return List.of(answer.path("at").asString().substring(0, 10)); // that of an appointment
        var parts = (answer.asString("") + "--").split("-", -1);
        return List.of(parts[switch (part) {
            case "day" -> 2;
            case "month" -> 1;
            default -> 0;
        }]);
    }

    private String match(String input, JsonNode answer) {
        var offered = visitor.page().select("[name=" + input + "]").eachAttr("value");
        var wanted = answer.isObject() ? answer.path("region").asString() + "|" + answer.path("district").asString("") + "|" + answer.path("settlement").asString() : answer.asString();
        return offered.contains(wanted) ? wanted : "unlisted";
    }

    private String text(JsonNode answer) {
        if (answer.isMissingNode()) return "";
        if (answer.isBoolean()) return answer.asBoolean() ? "yes" : "no";
        return answer.isNumber() ? answer.decimalValue().toPlainString().replace('.', ',') : answer.asString("");
    }
}
