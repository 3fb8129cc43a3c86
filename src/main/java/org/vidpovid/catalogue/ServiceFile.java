package org.vidpovid.catalogue;

import module java.base;
import com.networknt.schema.*;
import org.vidpovid.answers.*;
import org.vidpovid.catalogue.FaultyServices.Fault;
import org.vidpovid.forms.*;
import org.snakeyaml.engine.v2.exceptions.*;
import tools.jackson.core.*;
import tools.jackson.databind.*;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file that describes a service.
 *
 * @param name as faults call it, like {@code services/tree-removal.yaml}
 */
record ServiceFile(String name, String yaml) {

    private static final ObjectMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()))
            .getSchema(Objects.requireNonNull(ServiceFile.class.getResourceAsStream("/services/service.schema.json")));

    /** What it says, or all that is wrong with it. */
    sealed interface Content {
        record Right(ObjectNode definition) implements Content {}
        record Wrong(List<Fault> faults) implements Content {}
    }

    Content read(Predicate<String> isUnit) {
        YamlLines lines;
        JsonNode definition;
        try {
            lines = YamlLines.of(yaml);
            definition = YAML.readTree(yaml);
        } catch (MarkedYamlEngineException e) {
            return unreadable(e.getProblemMark().map(Mark::getLine).orElse(0) + 1, e.getProblem());
        } catch (JacksonException e) {
            return unreadable(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()), e.getOriginalMessage());
        }
        var faults = faults(definition, isUnit).distinct()
                .map(fault -> new Fault(name, lines.at(fault.pointer()), fault.sentence()))
                .sorted(Comparator.comparingInt(Fault::line)).toList();
        return faults.isEmpty() ? new Content.Right((ObjectNode) definition) : new Content.Wrong(faults);
    }

    private Content unreadable(int line, String problem) {
        return new Content.Wrong(List.of(new Fault(name, line, firstLine(problem))));
    }

    /** A fault is told on a line of its own; what a parser draws under its message is left out. */
    private static String firstLine(String problem) {
        return problem.lines().findFirst().orElse("is not right");
    }

    /** A fault before its line is known. */
    record Found(String pointer, String problem) {

        String sentence() {
            return (pointer.isEmpty() ? "the service" : pointer.substring(1)) + ": " + problem;
        }
    }

    /** What the schema says; and if it has nothing to say, what only code can see. */
    private Stream<Found> faults(JsonNode definition, Predicate<String> isUnit) {
        var bySchema = SCHEMA.validate(definition).stream().map(ServiceFile::found).toList();
        if (!bySchema.isEmpty()) return bySchema.stream();
        return Stream.concat(new ServiceChecks(name, definition, isUnit).faults(), formFault(definition.at("/procedure/form")));
    }

    private static Found found(com.networknt.schema.Error error) {
        var unknown = "additionalProperties".equals(error.getKeyword()) ? "/" + error.getProperty() : "";
        return new Found(error.getInstanceLocation() + unknown, error.getMessage());
    }

    private static Stream<Found> formFault(JsonNode form) {
        try {
            Questionnaire.of(form);
            return Stream.empty();
        } catch (FormFault fault) {
            var problem = Objects.requireNonNull(fault.getMessage()).substring((fault.pointer() + ": ").length()); // the place is told from the top
            return Stream.of(new Found("/procedure/form" + fault.pointer(), firstLine(problem)));
        }
    }
}
