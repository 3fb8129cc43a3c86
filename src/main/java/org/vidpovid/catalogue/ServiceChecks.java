package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.catalogue.ServiceFile.Found;
import tools.jackson.databind.JsonNode;

/** What a schema cannot see: whether the parts of a service fit each other and the portal. */
record ServiceChecks(String file, JsonNode definition, Predicate<String> isUnit) {

    Stream<Found> faults() {
        return Stream.of(address(), unit(), repeated("documents"), repeated("grounds"), documents(), placeholders("uk"), placeholders("en"), neverAsked())
                .flatMap(faults -> faults);
    }

    private Stream<Found> address() {
        var slug = definition.path("slug").asString();
        var same = file.endsWith("/" + slug + ".yaml"); // so no two files can claim one address
        return same ? Stream.empty() : Stream.of(new Found("/slug", "slug: the file must be called as the service, " + slug + ".yaml"));
    }

    private Stream<Found> unit() {
        var code = procedure().path("unit").asString();
        return isUnit.test(code) ? Stream.empty() : Stream.of(new Found("/procedure/unit", "procedure/unit: there is no unit " + code));
    }

    private Stream<Found> repeated(String list) {
        var seen = new HashSet<String>();
        return items(procedure().path(list), (item, at) -> seen.add(item.path("id").asString()) ? null
                : new Found("/procedure/" + list + at + "/id", "procedure/" + list + at + ": another of them has the id " + item.path("id").asString()));
    }

    private Stream<Found> documents() {
        return items(procedure().path("documents"), (document, at) -> {
            var id = document.path("question").asString("");
            if (id.isEmpty() || question(id).path("kind").asString("").equals("file")) return null;
            return new Found("/procedure/documents" + at + "/question",
                    "procedure/documents" + at + "/question: no question of the form takes files under the id " + id);
        });
    }

    /** A document with a hole cannot be issued, so only what is always answered may stand in one. */
    private Stream<Found> placeholders(String language) {
        var pointer = "procedure/result/body/" + language;
        return ResultDocument.placeholdersOf(procedure().at("/result/body").path(language).asString()).distinct()
                .filter(name -> !ResultDocument.GENERAL.contains(name)).flatMap(name -> {
                    var question = question(name);
                    if (question.isMissingNode()) return Stream.of(new Found("/" + pointer, pointer + ": {" + name + "} is neither a question nor one of "
                            + new TreeSet<>(ResultDocument.GENERAL)));
                    if (!question.has("when") && !question.path("optional").asBoolean(false) && !question.path("kind").asString().equals("file")) return Stream.empty();
                    return Stream.of(new Found("/" + pointer, pointer + ": {" + name + "} may stay unanswered or is a file, so a document cannot rest on it"));
                });
    }

    /** A property of the followed process is either asked or left out with a reason. */
    private Stream<Found> neverAsked() {
        var followed = procedure().at("/form/questions").valueStream().flatMap(question -> question.path("follows").valueStream())
                .map(JsonNode::asString).collect(Collectors.toSet());
        var both = procedure().path("leftOut").propertyNames().stream().filter(followed::contains)
                .map(name -> new Found("/procedure/leftOut/" + name, "procedure/leftOut/" + name + ": a question follows it, so it is not left out"));
        var neither = procedure().path("differs").propertyNames().stream().filter(name -> !followed.contains(name))
                .map(name -> new Found("/procedure/differs/" + name, "procedure/differs/" + name + ": no question follows it"));
        return Stream.concat(both, neither);
    }

    private JsonNode procedure() {
        return definition.path("procedure");
    }

    private JsonNode question(String id) {
        return procedure().at("/form/questions").valueStream().filter(question -> question.path("id").asString().equals(id)).findFirst()
                .orElse(procedure().path("no such question"));
    }

    private static Stream<Found> items(JsonNode list, BiFunction<JsonNode, String, @org.jspecify.annotations.Nullable Found> check) {
        return IntStream.range(0, list.size()).boxed().flatMap(i -> Stream.ofNullable(check.apply(list.path(i), "/" + i)));
    }
}
