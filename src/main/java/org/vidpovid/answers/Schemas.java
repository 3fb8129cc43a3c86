package org.vidpovid.answers;

import module java.base;
import org.vidpovid.law.Text;
import tools.jackson.databind.node.*;

/** The pieces that schemas of answers are made of: JSON Schema 2020-12. */
public final class Schemas {

    /**
     * Signs that nobody sees: control, format, surrogate, private, unassigned, and breaks of line and paragraph that are no line breaks.
     */
    private static final String HIDDEN = "\\p{C}\\u2028\\u2029";
    private static final String LETTERS = "\\u0410-\\u0429\\u042C\\u042E\\u042F\\u0490\\u0404\\u0406\\u0407"
            + "\\u0430-\\u0449\\u044C\\u044E\\u044F\\u0491\\u0454\\u0456\\u0457";

    private Schemas() {}

    public static ObjectNode of(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    public static ObjectNode line(Writing writing) {
        return text(writing.longest(), pattern(writing.script(), ""));
    }

    public static ObjectNode lines(Writing writing) {
        return text(writing.longest(), pattern(writing.script(), "\\n\\t"));
    }

    /** A text of one line. */
    public static ObjectNode line(int longest) {
        return line(new Writing(longest, Script.ANY));
    }

    /** Some text whose whole fits a pattern. */
    public static ObjectNode text(int longest, String pattern) {
        return of("string").put("minLength", 1).put("maxLength", longest).put("pattern", pattern);
    }

    private static String pattern(Script script, String also) {
        var signs = switch (script) {
            case ANY -> also.isEmpty() ? "[^" + HIDDEN + "]" : "(?:[^" + HIDDEN + "]|[" + also + "])";
            case CYRILLIC -> "[\\u0400-\\u045F\\u0490\\u0491\\p{N}\\p{P}\\p{S}\\p{Zs}" + also + "]";
            case UKRAINIAN -> "[" + LETTERS + "\\p{N}\\p{P}\\p{S}\\p{Zs}" + also + "]";
        };
        return "^(?=[\\s\\S]*[\\p{L}\\p{N}\\p{P}\\p{S}])" + signs + "+$";
    }

    /** A part of a name in the letters of a script. */
    public static String name(Script script) {
        var letters = switch (script) {
            case ANY -> "A-Za-z\\u0400-\\u045F\\u0490\\u0491";
            case CYRILLIC -> "\\u0400-\\u045F\\u0490\\u0491";
            case UKRAINIAN -> LETTERS;
        };
        return "^[" + letters + "](?:[ \\u2019-]?[" + letters + "])*$";
    }

    /** An object with these properties, and no others. */
    public static ObjectNode object(Map<String, ObjectNode> properties, Set<String> required) {
        var schema = of("object").put("additionalProperties", false);
        var all = schema.putObject("properties");
        properties.forEach(all::set);
        var names = schema.putArray("required");
        properties.keySet().stream().filter(required::contains).forEach(names::add);
        return schema;
    }

    public static ObjectNode bilingual(Text text) {
        return JsonNodeFactory.instance.objectNode().put("uk", text.uk()).put("en", text.en());
    }

    /** A title in both languages: the standard's own word in Ukrainian, ours beside it. */
    public static ObjectNode titled(ObjectNode schema, Text title) {
        schema.put("title", title.uk()).set("x-title", bilingual(title));
        return schema;
    }
}
