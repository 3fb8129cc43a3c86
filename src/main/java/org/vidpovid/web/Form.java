package org.vidpovid.web;

import module java.base;

/** A form as it was sent: what was typed, and what is wrong with it, by the name of the input and in the order of the page. */
public record Form(Map<String, List<String>> typed, Map<String, Wording> errors) {

    public static Form blank() {
        return new Form(Map.of(), Map.of());
    }

    /** A form that already says something, with nothing wrong in it. */
    public static Form filled(Map<String, String> texts) {
        return new Form(texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> List.of(text.getValue()))), Map.of());
    }

    public Field field(Ask ask) {
        return new Field(ask.name(), ask.label(), ask.hint(), typed.getOrDefault(ask.name(), List.of()), errors.get(ask.name()));
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }
}
