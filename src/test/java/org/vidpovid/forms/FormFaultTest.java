package org.vidpovid.forms;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vidpovid.answers.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FormFaultTest {

    static Stream<ObjectNode> faults() {
        return Sample.yaml("faults.yaml").valueStream().map(ObjectNode.class::cast);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyMistakeIsFoundAtItsPlace(ObjectNode definition) {
        var pointer = definition.remove("pointer").asString();
        var says = definition.remove("says").asString();

        assertThatExceptionOfType(FormFault.class).isThrownBy(() -> Questionnaire.of(definition)).withMessageContaining(says)
                .extracting(FormFault::pointer).isEqualTo(pointer);
    }

    @Test
    void aFormWithoutQuestionsIsNone() {
        assertThatExceptionOfType(FormFault.class).isThrownBy(() -> Questionnaire.of(Sample.yaml("faults.yaml")));
    }

    @Test
    void anExpressionMayNotGoOnForEver() {
        JsonNode form = Sample.yaml("breaking.yaml");
        ((ObjectNode) form.at("/questions/1")).put("when", "flat == '" + "x".repeat(1000) + "'");

        assertThatExceptionOfType(FormFault.class).isThrownBy(() -> Questionnaire.of(form)).extracting(FormFault::pointer)
                .isEqualTo("/questions/1/when");
    }
}
