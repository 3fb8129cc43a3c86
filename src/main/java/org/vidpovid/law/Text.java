package org.vidpovid.law;

import org.vidpovid.web.*;

/** A text that came with the content, in both languages; neither may be empty. */
public record Text(String uk, String en) implements Wording {

    public Text {
        if (uk.isBlank() || en.isBlank()) throw new IllegalArgumentException("a text lacks one of its languages: " + uk + " / " + en);
    }

    /** What a wording says just now, to be kept as it was said. */
    public static Text of(Wording wording) {
        return new Text(wording.in(Language.UK), wording.in(Language.EN));
    }

    /** A text that is the same in every language: a name, a number. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    @Override
    public String in(Language language) {
        return switch (language) {
            case UK -> uk;
            case EN -> en;
        };
    }
}
