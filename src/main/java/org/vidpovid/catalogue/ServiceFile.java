package org.vidpovid.catalogue;

import module java.base;
import com.networknt.schema.*;
import org.vidpovid.forms.*;
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
        JsonNode definition;
        try {
            definition = YAML.readTree(yaml);
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            return new Content.Wrong(List.of(new Fault(name, line, e.getOriginalMessage().lines().findFirst().orElse("is not YAML"))));
        }
        var lines = YamlLines.of(yaml);
        var faults = faults(definition, isUnit).distinct()
                .map(fault -> new Fault(name, lines.at(fault.pointer()), fault.sentence()))
                .sorted(Comparator.comparingInt(Fault::line)).toList();
        return faults.isEmpty() ? new Content.Right((ObjectNode) definition) : new Content.Wrong(faults);
    }

    /** A fault before its line is known. */
    record Found(String pointer, String sentence) {}

    /** What the schema says; and if it has nothing to say, what only code can see. */
    private Stream<Found> faults(JsonNode definition, Predicate<String> isUnit) {
        var bySchema = SCHEMA.validate(definition).stream().map(ServiceFile::found).toList();
        if (!bySchema.isEmpty()) return bySchema.stream();
        return Stream.concat(new ServiceChecks(name, definition, isUnit).faults(), formFault(definition.at("/procedure/form")));
    }

    private static Found found(com.networknt.schema.Error error) {
        var pointer = error.getInstanceLocation().toString();
        var property = "additionalProperties".equals(error.getKeyword()) ? "/" + error.getProperty() : "";
        return found(pointer + property, error.getMessage());
    }

    private static Found found(String pointer, String problem) {
        return new Found(pointer, (pointer.isEmpty() ? "the service" : pointer.substring(1)) + ": " + problem);
    }

    private static Stream<Found> formFault(JsonNode form) {
        try {
            Questionnaire.of(form);
            return Stream.empty();
        } catch (FormFault fault) {
            return Stream.of(found("/procedure/form" + fault.pointer(), Objects.requireNonNull(fault.getMessage())));
        }
    }
}
