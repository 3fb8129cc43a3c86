package org.vidpovid.web;

import module java.base;
import org.springframework.util.MultiValueMap;

/**
 * Reads what was sent, one {@link Ask} after another, and remembers what was wrong.
 * Everything is read from text: a binder would answer a mistyped date with a bare 400 and lose the rest.
 */
public final class Reading {

    private final Map<String, List<String>> typed;
    private final Map<String, Wording> errors = new LinkedHashMap<>();

    private Reading(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    public static Reading of(MultiValueMap<String, String> sent) {
        return new Reading(Map.copyOf(sent));
    }

    /** The form to show again. Ask for it when everything has been read. */
    public Form form() {
        return new Form(typed, Collections.unmodifiableMap(errors));
    }

    /** A text that must be there. */
    public Optional<String> text(Ask ask, int longest) {
        var text = optionalText(ask, longest);
        return text.isPresent() && text.get().isEmpty() ? wrong(ask, Message.of("web.missing-answer", ask.label())) : text;
    }

    /** A text that may be left empty. Empty in the sense of {@link Optional} only if it is wrong. */
    public Optional<String> optionalText(Ask ask, int longest) {
        var text = typed(ask);
        if (text.length() > longest) return wrong(ask, Message.of("web.too-long", longest, text.length() - longest));
        return Signs.areVisible(text) ? Optional.of(text) : wrong(ask, Message.of("web.hidden-sign"));
    }

    /** One of the options that the page offered. */
    public Optional<String> choice(Ask ask, Collection<String> offered) {
        var value = typed(ask);
        return offered.contains(value) ? Optional.of(value) : wrong(ask, Message.of("web.missing-choice", ask.label()));
    }

    /** Whether a box is ticked. */
    public boolean ticked(Ask ask) {
        return !typed(ask).isEmpty();
    }

    public String typed(Ask ask) {
        var texts = typed.getOrDefault(ask.name(), List.of());
        return texts.isEmpty() ? "" : Signs.stripped(texts.getFirst());
    }

    public <T> Optional<T> wrong(Ask ask, Wording error) {
        errors.put(ask.name(), error);
        return Optional.empty();
    }
}
