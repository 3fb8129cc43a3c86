package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.catalogue.Service.*;
import org.vidpovid.forms.Questionnaire;
import org.vidpovid.law.*;
import org.vidpovid.people.Assurance;
import tools.jackson.databind.JsonNode;

/**
 * The definition of a service, known to be right, made into what the other rooms use. What the format did not know when an old version was
 * published means what it meant then.
 */
record Definition(JsonNode json) {

    Service service(UUID id, int version, Instant publishedAt) {
        var slug = json.path("slug").asString();
        var card = json.path("card");
        var keywords = json.path("keywords");
        return new Service(slug, json.path("topic").asString(""), text(json, "title"), text(json, "summary"),
                new Keywords(words(keywords, "uk"), words(keywords, "en")),
                new Card(text(card, "who"), text(card, "result"), text(card, "ways"), list(card, "law", Definition::norm)),
                procedure(id, slug, version, publishedAt));
    }

    private Procedure procedure(UUID id, String slug, int version, Instant publishedAt) {
        var node = json.path("procedure");
        var result = node.path("result");
        return new Procedure(id, slug, version, publishedAt, text(json, "title"), text(json, "authority"),
                node.has("identity") ? word(Assurance.class, node, "identity") : Assurance.NONE,
                word(Procedure.Regime.class, node, "regime"), node.path("unit").asString(),
                timeLimit(node.path("term")), timeLimit(node.path("correction")), text(node, "fee"),
                new Silence(word(Silence.Meaning.class, node.path("silence"), "means"), norm(node.path("silence"))),
                list(node, "stages", Definition::stage), list(node, "documents", Definition::document),
                list(node, "grounds", Definition::ground),
                list(node, "decidingFacts", JsonNode::asString), touches(node), node.has("imported"),
                new ResultDocument(text(result, "title"), text(result, "body"),
                        result.has("reply") ? Optional.of(text(result, "reply")) : Optional.empty()),
                Questionnaire.of(node.path("form")));
    }

    /** Versions from before it was said are judged by their topic: rather too few published than one too many. */
    private Set<Procedure.Touch> touches(JsonNode node) {
        if (node.has("touches")) {
            return node.path("touches").valueStream().map(touch -> Enum.valueOf(Procedure.Touch.class,
                    touch.asString().toUpperCase(Locale.ROOT))).collect(Collectors.toUnmodifiableSet());
        }
        return switch (json.path("topic").asString("")) {
            case "family" -> Set.of(Procedure.Touch.CHILDREN);
            case "support" -> Set.of(Procedure.Touch.POVERTY);
            case "health" -> Set.of(Procedure.Touch.HEALTH);
            default -> Set.of();
        };
    }

    private static ProcedureStage stage(JsonNode node) {
        var opinion = node.path("opinion");
        return new ProcedureStage(text(node, "does"), text(node, "post"), node.has("days") ? Optional.of(term(node)) : Optional.empty(),
                opinion.isMissingNode() ? Optional.empty()
                : Optional.of(new ProcedureStage.Opinion(opinion.path("unit").asString(), text(opinion, "asks"), norm(opinion))));
    }

    private static RequiredDocument document(JsonNode node) {
        var id = node.path("id").asString();
        var what = node.has("what") ? word(DocumentKind.class, node, "what") : DocumentKind.OTHER;
        return node.path("heldBy").asString().equals("state")
                ? new RequiredDocument.FromState(id, text(node, "title"), what, text(node, "holder"))
                : new RequiredDocument.FromApplicant(id, text(node, "title"), what, node.path("question").asString());
    }

    private static Ground ground(JsonNode node) {
        return new Ground(node.path("id").asString(), word(Ground.Kind.class, node, "kind"), text(node, "title"), norm(node));
    }

    private static TimeLimit timeLimit(JsonNode node) {
        return new TimeLimit(term(node), norm(node));
    }

    private static Term term(JsonNode node) {
        return Term.of(node.path("days").asInt(), node.has("kind") ? word(Term.Kind.class, node, "kind") : null);
    }

    private static Norm norm(JsonNode node) {
        return new Norm(text(node, "norm"), Mark.of(node.path("mark").asString()));
    }

    private static Text text(JsonNode node, String name) {
        return new Text(node.path(name).path("uk").asString().strip(), node.path(name).path("en").asString().strip());
    }

    private static List<String> words(JsonNode node, String name) {
        return list(node, name, JsonNode::asString);
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> item) {
        return node.path(name).valueStream().map(item).toList();
    }

    /** A word of the file as a constant: {@code administrative-procedure}, {@code ADMINISTRATIVE_PROCEDURE}. */
    private static <E extends Enum<E>> E word(Class<E> type, JsonNode node, String name) {
        return Enum.valueOf(type, node.path(name).asString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
