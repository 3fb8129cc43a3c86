package org.vidpovid.definitions;

import module java.base;
import com.networknt.schema.*;
import org.snakeyaml.engine.v2.exceptions.*;
import org.vidpovid.answers.*;
import org.vidpovid.forms.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.core.*;
import tools.jackson.databind.*;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML text that describes a service, from a file or from a page.
 *
 * @param name as faults call it, like {@code services/tree-removal.yaml}: its last part is the slug
 */
public record ServiceText(String name, String yaml) {

    private static final ObjectMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final Schema UK = schema(Language.UK);
    private static final Schema EN = schema(Language.EN);

    /** What it says, or all that is wrong with it. */
    public sealed interface Content {
        record Right(ObjectNode definition) implements Content {}
        record Wrong(List<Fault> faults) implements Content {}
    }

    private static Schema schema(Language language) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder().locale(language.locale()).build()))
                .getSchema(Objects.requireNonNull(ServiceText.class.getResourceAsStream("/services/service.schema.json")));
    }

    /** The codes of the units that a definition names: the one that decides, and those whose opinion is asked. */
    public static Set<String> units(JsonNode definition) {
        var parts = new Parts(definition);
        var asked = parts.items("stages").map(stage -> stage.node().at("/opinion/unit").asString()).filter(code -> !code.isEmpty());
        return Stream.concat(Stream.of(parts.unit()), asked).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads it and measures it. Never throws, whatever the text is. */
    public Content read(Standards standards) {
        YamlLines lines;
        JsonNode definition;
        try {
            var refused = YamlSigns.refused(yaml);
            if (refused.isPresent()) return unreadable(refused.get().line(), refused.get().problem());
            lines = YamlLines.of(yaml);
            definition = YAML.readTree(yaml);
        } catch (MarkedYamlEngineException e) {
            return unreadable(e.getProblemMark().map(Mark::getLine).orElse(0) + 1, said(e.getProblem()));
        } catch (YamlEngineException e) {
            return unreadable(1, said(e.getMessage()));
        } catch (JacksonException e) {
            return unreadable(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()), said(e.getOriginalMessage()));
        }
        var faults = faults(definition, standards).distinct()
                .map(found -> new Fault(name, lines.at(found.pointer()), found.sentence()))
                .sorted(Comparator.comparingInt(Fault::line)).toList();
        return faults.isEmpty() ? new Content.Right((ObjectNode) definition) : new Content.Wrong(faults);
    }

    private Content unreadable(int line, Wording problem) {
        return new Content.Wrong(List.of(new Fault(name, line, problem)));
    }

    /** A parser speaks English, and draws under its message what is left out here: a fault is told on a line of its own. */
    private static Wording said(@org.jspecify.annotations.Nullable String problem) {
        return Text.same(Stream.ofNullable(problem).flatMap(String::lines).filter(line -> !line.isBlank()).findFirst()
                .orElse("is not right"));
    }

    /** What the schema says; and if it has nothing to say, what only code can see. */
    private Stream<Found> faults(JsonNode definition, Standards standards) {
        var uk = UK.validate(definition);
        var en = EN.validate(definition); // the same, in the same order
        if (!en.isEmpty()) return IntStream.range(0, en.size()).mapToObj(i -> found(en.get(i), uk.get(i)));
        return Stream.concat(ServiceChecks.faults(name, new Parts(definition), standards), formFault(definition.at("/procedure/form")));
    }

    private static Found found(com.networknt.schema.Error en, com.networknt.schema.Error uk) {
        var unknown = "additionalProperties".equals(en.getKeyword()) ? "/" + en.getProperty() : "";
        return new Found(en.getInstanceLocation() + unknown, new Text(uk.getMessage(), en.getMessage()));
    }

    private static Stream<Found> formFault(JsonNode form) {
        try {
            Questionnaire.of(form);
            return Stream.empty();
        } catch (FormFault fault) {
            // the place is told from the top
            var problem = Objects.requireNonNull(fault.getMessage()).substring((fault.pointer() + ": ").length());
            return Stream.of(new Found("/procedure/form" + fault.pointer(), said(problem)));
        }
    }
}
