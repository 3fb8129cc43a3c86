package org.vidpovid.answers;

import module java.base;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.*;
import tools.jackson.databind.json.JsonMapper;

/** What was answered so far, by the id of the question. Immutable. */
public record Answers(Map<String, Answer> byQuestion) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Collections.unmodifiableSortedMap(new TreeMap<>(byQuestion));
    }

    public static Answers none() {
        return NONE;
    }

    /**
     * What {@link #toJson()} once wrote.
     *
     * @throws IllegalArgumentException if it cannot be read; it names the place but never what is written there
     */
    public static Answers of(String json) {
        try {
            var type = JSON.getTypeFactory().constructMapType(TreeMap.class, String.class, Answer.class);
            return new Answers(JSON.readValue(json, type));
        } catch (JacksonException fault) { // without its cause, whose message quotes what people wrote
            throw new IllegalArgumentException("stored answers cannot be read: " + fault.getPathReference());
        }
    }

    public String toJson() {
        return JSON.writerFor(JSON.getTypeFactory().constructMapType(Map.class, String.class, Answer.class)).writeValueAsString(byQuestion);
    }

    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    /** The answer to a question; one of a kind that the question does not take is none. */
    public Optional<Answer> to(Answerable question) {
        return Optional.ofNullable(byQuestion.get(question.id())).filter(question.takes()::isInstance);
    }

    public Answers with(String question, Answer answer) {
        var more = new TreeMap<>(byQuestion);
        more.put(question, answer);
        return new Answers(more);
    }

    public Answers without(String question) {
        var fewer = new TreeMap<>(byQuestion);
        fewer.remove(question);
        return new Answers(fewer);
    }

    public boolean isEmpty() {
        return byQuestion.isEmpty();
    }
}
