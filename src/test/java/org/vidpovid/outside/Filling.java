package org.vidpovid.outside;

import module java.base;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/** What has to be typed and chosen on one page, so that it says what an answer as JSON says; read from the page's inputs alone. */
public record Filling(Document page) {

    /** How many rows of a table the page has. */
    public int rows(String id) {
        return Integer.parseInt(page.select("[name=" + id + "-rows]").val());
    }

    /** What is typed or chosen in each input of the page; what has no answer is left empty. */
    public String[] fields(String id, JsonNode answer) {
        var fields = new ArrayList<String>();
        for (var input : page.select("main form [name]").eachAttr("name").stream().distinct().toList()) {
            if ((!input.equals(id) && !input.startsWith(id + "-")) || input.endsWith("-do") || input.endsWith("-rows")) continue;
            for (var text : texts(input, id, answer)) {
                fields.add(input);
                fields.add(text);
            }
        }
        return fields.toArray(String[]::new);
    }

    private List<String> texts(String input, String id, JsonNode answer) {
        if (input.equals(id)) {
            return answer.isArray() ? answer.valueStream().map(this::text).toList() : isLeftOut(input, answer) ? List.of()
                    : List.of(text(answer));
        }
        var part = input.substring(id.length() + 1);
        var row = part.indexOf('-');
        if (row > 0 && part.substring(0, row).matches("[0-9]+")) {
            var column = part.substring(row + 1);
            var name = column.contains("-") ? column.substring(0, column.indexOf('-')) : column;
            return texts(input, id + "-" + part.substring(0, row) + "-" + name,
                    answer.path(Integer.parseInt(part.substring(0, row)) - 1).path(name));
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
        return answer.isMissingNode() && !page.select("[name=" + input + "][type=radio], [name=" + input + "][type=checkbox]").isEmpty();
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
        var offered = page.select("[name=" + input + "]").eachAttr("value");
        var wanted = answer.isObject() ? answer.path("region").asString() + "|" + answer.path("district")
                .asString("") + "|" + answer.path("settlement").asString() : answer.asString();
        return offered.contains(wanted) ? wanted : "unlisted";
    }

    private String text(JsonNode answer) {
        if (answer.isMissingNode()) return "";
        if (answer.isBoolean()) return answer.asBoolean() ? "yes" : "no";
        return answer.isNumber() ? answer.decimalValue().toPlainString().replace('.', ',') : answer.asString("");
    }
}
