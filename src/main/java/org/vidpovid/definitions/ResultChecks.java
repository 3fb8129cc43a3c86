package org.vidpovid.definitions;

import static org.vidpovid.definitions.Found.when;

import module java.base;
import tools.jackson.databind.JsonNode;

/** A document with a hole cannot be issued, so only what is always answered may stand in one. */
record ResultChecks(Parts parts) {

    /** Kinds whose answers are no text that could stand in a sentence. */
    private static final Set<String> NOT_IN_A_DOCUMENT = Set.of("file", "table", "signers");

    private static final String REPLY = "reply";

    /** The placeholders that are filled for every procedure; the others are questions of its form. */
    private static final Set<String> GENERAL = Set.of("number", "date", "applicant", "official", "authority");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    Stream<Found> faults() {
        return Stream.of("uk", "en").flatMap(this::body);
    }

    private Stream<Found> body(String language) {
        var pointer = "/procedure/result/body/" + language;
        var names = PLACEHOLDER.matcher(parts.definition().at(pointer).asString()).results().map(hole -> hole.group(1)).distinct().toList();
        var replies = parts.procedure().path("result").has(REPLY);
        var holes = names.stream().filter(name -> !GENERAL.contains(name) && !name.equals(REPLY)).flatMap(name -> hole(pointer, name));
        return Stream.of(holes, when(names.contains(REPLY) && !replies, pointer, "definitions.reply.unasked", "{reply}"),
                when(replies && !names.contains(REPLY), pointer, "definitions.reply.unused", "{reply}")).flatMap(faults -> faults);
    }

    private Stream<Found> hole(String pointer, String name) {
        var question = parts.question(name);
        if (question.isEmpty()) return when(true, pointer, "definitions.hole.unknown", "{" + name + "}", new TreeSet<>(GENERAL).toString());
        return when(!isAlwaysAnswered(question.get()), pointer, "definitions.hole.unanswered", "{" + name + "}");
    }

    private static boolean isAlwaysAnswered(JsonNode question) {
        return !question.has("when") && !question.path("optional").asBoolean(false)
                && !NOT_IN_A_DOCUMENT.contains(question.path("kind").asString());
    }
}
