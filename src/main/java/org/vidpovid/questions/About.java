package org.vidpovid.questions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every question has, of whatever kind.
 *
 * @param id       its variable in conditions and the name of its input; a question of several inputs puts {@code -day} and so on after it
 * @param why      why the state asks this at all
 * @param optional whether it may be left out
 * @param sometimes whether one that may be left out is needed after some answers
 * @param fills    what the portal may already know of the applicant; null if nothing
 * @param follows  properties of the process that this question stands for
 */
public record About(String id, Text label, @Nullable Text hint, Text why, @Nullable Text example, boolean optional, boolean sometimes,
        @Nullable Fills fills, List<String> follows) {

    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    /** Words of the expression language, and ids that pages themselves use. */
    private static final Set<String> TAKEN = Set.of("interpreter", "today", "years", "main", "remove", "as", "break", "const", "continue",
            "else", "false", "for",
            "function", "if", "import", "in", "let", "loop", "namespace", "null", "package", "return", "true", "var", "void", "while",
            "bool", "bytes",
            "double", "duration", "dyn", "int", "list", "map", "matches", "size", "string", "timestamp", "type", "uint");

    public static About read(Passage place) {
        return new About(id(place), place.bilingual("label"), place.has("hint") ? place.bilingual("hint") : null, place.bilingual("why"),
                place.has("example") ? place.bilingual("example") : null, place.flag("optional"), place.has("neededWhen"),
                place.has("fills") ? place.oneOf("fills", Fills.BY_WORD) : null, place.texts("follows"));
    }

    /** Of a column: nobody asks why again. */
    static About ofColumn(Passage place) {
        var id = id(place);
        var label = place.bilingual("label");
        return new About(id, label, place.has("hint") ? place.bilingual("hint") : null, label,
                place.has("example") ? place.bilingual("example") : null,
                place.flag("optional"), false, null, List.of());
    }

    /** Of a part that every question of a kind has. */
    About column(String part, String labelKey) {
        return new About(part, Text.of(Message.of(labelKey)), null, why, null, false, false, null, List.of());
    }

    About leftOut() {
        return new About(id, label, hint, why, example, true, sometimes, fills, follows);
    }

    private static String id(Passage place) {
        var id = place.text("id");
        if (!ID.matcher(id).matches()) throw place.at("id").fault("must be a small letter, then letters and digits: " + id);
        if (TAKEN.contains(id)) throw place.at("id").fault("this word has a meaning of its own: " + id);
        return id;
    }

    /** What a program that reads the schema of an answer is told beside it. */
    public ObjectNode described(ObjectNode schema) {
        Schemas.titled(schema, label);
        if (hint != null) schema.put("description", hint.uk()).set("x-description", Schemas.bilingual(hint));
        schema.set("x-why", Schemas.bilingual(why));
        if (example != null) schema.set("x-example", Schemas.bilingual(example));
        return schema;
    }

    /** All that helps to answer, in one breath, so that a screen reader says it with the input; null if there is nothing to say. */
    @Nullable Wording help() {
        var parts = new ArrayList<Wording>();
        if (optional) parts.add(Message.of(sometimes ? "questions.sometimes" : "questions.optional"));
        if (hint != null) parts.add(hint);
        if (example != null) parts.add(Message.of("web.example", example));
        return parts.isEmpty() ? null : language -> parts.stream().map(part -> part.in(language)).collect(Collectors.joining(" "));
    }
}
