package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.catalogue.ServiceFile.Found;
import tools.jackson.databind.JsonNode;

/** What a schema cannot see: whether the parts of a service fit each other and the portal. */
record ServiceChecks(String file, JsonNode definition, Predicate<String> isUnit) {

    /** Kinds whose answers are no text that could stand in a sentence. */
    private static final Set<String> NOT_IN_A_DOCUMENT = Set.of("file", "table", "signers");

    /** Something in a list, and where it is. */
    private record Item(String pointer, JsonNode node) {

        String id() {
            return node.path("id").asString();
        }
    }

    Stream<Found> faults() {
        return Stream.of(address(), unit(), repeated("documents"), repeated("grounds"), documents(), body("uk"), body("en"), followed())
                .flatMap(faults -> faults);
    }

    private Stream<Found> address() {
        var slug = definition.path("slug").asString();
        var named = file.endsWith("/" + slug + ".yaml"); // so no two files claim one address
        return when(!named, "/slug", "the file must be called as the service, " + slug + ".yaml");
    }

    private Stream<Found> unit() {
        var code = procedure().path("unit").asString();
        return when(!isUnit.test(code), "/procedure/unit", "there is no unit " + code);
    }

    private Stream<Found> repeated(String list) {
        var seen = new HashSet<String>();
        return items("/procedure/" + list)
                .flatMap(item -> when(!seen.add(item.id()), item.pointer() + "/id", "another of them has the id " + item.id()));
    }

    private Stream<Found> documents() {
        return items("/procedure/documents").filter(document -> document.node().has("question")).flatMap(document -> {
            var id = document.node().path("question").asString();
            var takesFiles = question(id).filter(question -> question.path("kind").asString().equals("file")).isPresent();
            return when(!takesFiles, document.pointer() + "/question", "no question of the form takes files under the id " + id);
        });
    }

    /** A document with a hole cannot be issued, so only what is always answered may stand in one. */
    private Stream<Found> body(String language) {
        var pointer = "/procedure/result/body/" + language;
        return ResultDocument.placeholders(definition.at(pointer).asString()).distinct().filter(name -> !ResultDocument.GENERAL.contains(name))
                .flatMap(name -> question(name).isEmpty()
                        ? when(true, pointer, "{" + name + "} is neither a question nor one of " + new TreeSet<>(ResultDocument.GENERAL))
                        : when(!question(name).filter(ServiceChecks::isAlwaysAnswered).isPresent(), pointer,
                                "{" + name + "} may stay unanswered or is a file, a table or signers, so a document cannot rest on it"));
    }

    private static boolean isAlwaysAnswered(JsonNode question) {
        return !question.has("when") && !question.path("optional").asBoolean(false) && !NOT_IN_A_DOCUMENT.contains(question.path("kind").asString());
    }

    /** A property of the followed process is either asked or left out, and only what is asked can be asked in another way. */
    private Stream<Found> followed() {
        var asked = questions().flatMap(question -> question.path("follows").valueStream()).map(JsonNode::asString).collect(Collectors.toSet());
        var leftOut = procedure().path("leftOut").propertyNames().stream().flatMap(name ->
                when(asked.contains(name), "/procedure/leftOut/" + name, "a question follows it, so it is not left out"));
        var differs = procedure().path("differs").propertyNames().stream().flatMap(name ->
                when(!asked.contains(name), "/procedure/differs/" + name, "no question follows it"));
        return Stream.concat(leftOut, differs);
    }

    private JsonNode procedure() {
        return definition.path("procedure");
    }

    private Stream<JsonNode> questions() {
        return procedure().at("/form/questions").valueStream();
    }

    private Optional<JsonNode> question(String id) {
        return questions().filter(question -> question.path("id").asString().equals(id)).findFirst();
    }

    private Stream<Item> items(String pointer) {
        var list = definition.at(pointer);
        return IntStream.range(0, list.size()).mapToObj(i -> new Item(pointer + "/" + i, list.path(i)));
    }

    private static Stream<Found> when(boolean wrong, String pointer, String problem) {
        return wrong ? Stream.of(new Found(pointer, problem)) : Stream.empty();
    }
}
