package org.vidpovid.imports;

import module java.base;
import org.vidpovid.authorities.Unit;
import org.vidpovid.law.*;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.Message;
import tools.jackson.databind.node.*;

/**
 * The definition of a service that was taken over. What the source does not know is not made up: the general law’s terms stand in, there
 * is no ground to refuse by, and the card says so.
 */
record Draft(String source, ImportedProcess process, ImportedProcess.Form form, String topic, Text title, Assurance identity,
        List<String> notes, Unit unit, String slug, LegalFigures figures, LocalDate today) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode definition() {
        var definition = NODES.objectNode().put("slug", slug).put("topic", topic);
        definition.set("title", text(title));
        definition.set("summary", text("imports.draft.summary"));
        var keywords = definition.putObject("keywords");
        keywords.putArray("uk").add(title.uk());
        keywords.putArray("en").add(title.en());
        definition.set("authority", text(unit.authority()));
        definition.set("card", card());
        definition.set("procedure", procedure());
        return definition;
    }

    private ObjectNode card() {
        var card = NODES.objectNode();
        card.set("who", text("imports.draft.who"));
        card.set("result", text("imports.draft.result", title));
        card.set("ways", text(ways()));
        var law = card.putArray("law").addObject();
        law.set("norm", text("imports.draft.law"));
        law.put("mark", "S");
        return card;
    }

    /** How to apply here, and what the source said of it. */
    private Text ways() {
        var ways = Text.of(Message.of(identity == Assurance.NONE ? "imports.draft.ways" : "imports.draft.ways.signed-in"));
        if (notes.isEmpty()) return ways;
        var said = Text.of(Message.of("imports.draft.ways.said", String.join("\n", notes)));
        return new Text(ways.uk() + "\n\n" + said.uk(), ways.en() + "\n\n" + said.en());
    }

    private ObjectNode procedure() {
        var procedure = NODES.objectNode().put("identity", identity.name().toLowerCase(Locale.ROOT))
                .put("regime", "administrative-procedure").put("unit", unit.code());
        procedure.set("term", term(FigureName.GENERAL_TERM));
        procedure.set("correction", term(FigureName.TIME_TO_MEND));
        procedure.set("fee", text("imports.draft.fee"));
        var silence = procedure.putObject("silence").put("means", "none");
        silence.set("norm", text("imports.draft.law"));
        silence.put("mark", "?");
        var stages = procedure.putArray("stages");
        process.stages().forEach(stage -> {
            var one = stages.addObject();
            one.set("does", text(stage.does()));
            one.set("post", text(stage.post()));
        });
        procedure.set("documents", documents());
        procedure.putArray("grounds");
        procedure.putArray("decidingFacts");
        var result = procedure.putObject("result");
        result.set("title", text(title));
        result.set("body", text("imports.draft.body", plain(title), "{authority}", "{number}", "{applicant}", "{date}", "{official}"));
        procedure.putObject("imported").put("source", source).put("id", process.key());
        procedure.set("form", form.json());
        return procedure;
    }

    private ArrayNode documents() {
        var documents = NODES.arrayNode();
        var number = 1;
        for (var document : form.documents()) {
            var one = documents.addObject().put("id", "document-" + number++);
            one.set("title", text(document.title()));
            one.put("what", document.kind().word());
            if (document.question().isPresent()) one.put("heldBy", "applicant").put("question", document.question().get());
            else one.put("heldBy", "state").set("holder", text("imports.draft.holder"));
        }
        return documents;
    }

    private ObjectNode term(FigureName name) {
        var figure = figures.figure(name, today);
        var term = NODES.objectNode().put("days", figure.value())
                .put("kind", figure.unit() == Figure.Unit.WORKING_DAYS ? "working" : "calendar");
        term.set("norm", text(figure.norm()));
        return term.put("mark", figure.mark().letter());
    }

    /** A brace in a title is no placeholder. */
    private static Text plain(Text text) {
        return new Text(text.uk().replaceAll("[{}]", ""), text.en().replaceAll("[{}]", ""));
    }

    private static ObjectNode text(String key, Object... arguments) {
        return text(Text.of(Message.of(key, arguments)));
    }

    private static ObjectNode text(Text text) {
        return NODES.objectNode().put("uk", text.uk()).put("en", text.en());
    }
}
