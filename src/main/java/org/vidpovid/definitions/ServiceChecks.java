package org.vidpovid.definitions;

import static org.vidpovid.definitions.Found.when;

import module java.base;
import org.vidpovid.definitions.Parts.Item;
import tools.jackson.databind.JsonNode;

/** What a schema cannot see: whether the parts of a service fit each other, the portal and the law. */
record ServiceChecks(String file, Parts parts, Standards standards) {

    static Stream<Found> faults(String file, Parts parts, Standards standards) {
        var checks = new ServiceChecks(file, parts, standards);
        return Stream.of(checks.address(), checks.topic(), checks.unit(), checks.repeated("documents"), checks.repeated("grounds"),
                checks.followed(), checks.decidingFacts(),
                new DocumentChecks(parts, standards).faults(), new GroundChecks(parts, standards).faults(),
                new TermChecks(parts, standards).faults(),
                new RegimeChecks(parts, standards).faults(), new ResultChecks(parts).faults()).flatMap(faults -> faults);
    }

    private Stream<Found> address() {
        var slug = parts.definition().path("slug").asString();
        var named = file.endsWith("/" + slug + ".yaml"); // so no two texts claim one address
        return when(!named, "/slug", "definitions.slug", slug);
    }

    private Stream<Found> topic() {
        var topic = parts.definition().path("topic").asString();
        return when(standards.topics().codes().noneMatch(topic::equals), "/topic", "definitions.topic", topic,
                standards.topics().codes().collect(Collectors.joining(", ")));
    }

    private Stream<Found> unit() {
        return when(!standards.isUnit().test(parts.unit()), "/procedure/unit", "definitions.unit", parts.unit());
    }

    private Stream<Found> repeated(String list) {
        var seen = new HashSet<String>();
        return parts.items(list).flatMap(item -> when(!seen.add(item.id()), item.at("id"), "definitions.repeated", item.id()));
    }

    /** By these two cases are like or unlike, so they are asked of everybody alike, and none of them says who somebody is. */
    private Stream<Found> decidingFacts() {
        return parts.items("decidingFacts").flatMap(fact -> {
            var id = fact.node().asString();
            var question = parts.question(id);
            if (question.isEmpty()) return when(true, fact.pointer(), "definitions.fact.unknown", id);
            if (question.get().path("optional").asBoolean(false)) return when(true, fact.pointer(), "definitions.fact.optional", id);
            return when(isOfAPerson(question.get()), fact.pointer(), "definitions.fact.personal", id);
        });
    }

    private static final Set<String> OF_A_PERSON = Set.of("person-name", "file", "phone", "email", "iban", "passport-booklet", "id-card",
            "record-number",
            "taxpayer-number", "signers", "statement", "appointment");

    /** A date of birth may decide, by the age; a name, a contact, a number of a document or a file may not. */
    private static boolean isOfAPerson(JsonNode question) {
        return OF_A_PERSON.contains(question.path("kind").asString())
                || (question.has("fills") && !question.path("fills").asString().equals("born"));
    }

    /** A property of the followed process is either asked or left out, and only what is asked can be asked in another way. */
    private Stream<Found> followed() {
        var asked = parts.questions().map(Item::node).flatMap(question -> question.path("follows").valueStream()).map(JsonNode::asString)
                .collect(Collectors.toSet());
        var leftOut = parts.procedure().path("leftOut").propertyNames().stream().flatMap(name ->
                when(asked.contains(name), "/procedure/leftOut/" + name, "definitions.followed"));
        var differs = parts.procedure().path("differs").propertyNames().stream().flatMap(name ->
                when(!asked.contains(name), "/procedure/differs/" + name, "definitions.not-followed"));
        return Stream.concat(leftOut, differs);
    }
}
