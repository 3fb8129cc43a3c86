package org.vidpovid.forms;

import module java.base;
import org.vidpovid.law.Text;
import tools.jackson.databind.node.*;

/**
 * A form as JSON Schema 2020-12, for programs that send answers. What the standard has no word for is said in ours: both languages
 * ({@code x-title}, {@code x-description}, {@code x-why}), order ({@code x-order}), conditions ({@code x-when}, {@code x-needed-when}) and
 * checks ({@code x-checks}) in CEL.
 */
record FormSchema(Text title, List<Step> steps) {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    ObjectNode json() {
        var schema = JsonNodeFactory.instance.objectNode().put("$schema", DIALECT).put("title", title.uk());
        schema.set("x-title", bilingual(title));
        schema.put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var step : steps) {
            properties.set(step.question().id(), json(step, properties.size() + 1));
            if (step.when() == null && !step.question().about().optional()) required.add(step.question().id());
        }
        return schema;
    }

    private static ObjectNode json(Step step, int order) {
        var json = step.question().about().described(step.question().schema()).put("x-order", order)
                // if it is asked: the standard's own word cannot say so of one with a condition
                .put("x-required", !step.question().about().optional());
        if (step.when() != null) json.put("x-when", step.when().source());
        if (step.needed() != null) json.put("x-needed-when", step.needed().source());
        if (step.checks().isEmpty()) return json;
        var checks = json.putArray("x-checks");
        step.checks().forEach(check -> checks.addObject().put("that", check.that().source())
                .set("otherwise", bilingual(check.otherwise())));
        return json;
    }

    private static ObjectNode bilingual(Text text) {
        return JsonNodeFactory.instance.objectNode().put("uk", text.uk()).put("en", text.en());
    }
}
