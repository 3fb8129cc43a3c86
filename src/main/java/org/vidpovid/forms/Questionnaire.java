package org.vidpovid.forms;

import tools.jackson.databind.JsonNode;

/** Stand-in until the room of forms is merged. */
public record Questionnaire(JsonNode definition) {

    public static Questionnaire of(JsonNode form) throws FormFault {
        if (!form.has("questions")) throw new FormFault("", "there are no questions");
        return new Questionnaire(form);
    }
}
