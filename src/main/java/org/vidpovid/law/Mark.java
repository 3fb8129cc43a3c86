package org.vidpovid.law;

import com.fasterxml.jackson.annotation.*;
import org.vidpovid.web.*;

/** How sure we are of a norm or a figure. Whatever is not {@link #S} is shown with {@link #note()}, never as settled. */
public enum Mark {
    /** Seen in a source. */
    S("S"),
    /** From general knowledge. */
    M("M"),
    DOUBTFUL("?");

    private final String letter;

    Mark(String letter) {
        this.letter = letter;
    }

    /**
     * The mark that a letter of the YAML means.
     *
     * @throws IllegalArgumentException if it is not one of {@code S}, {@code M}, {@code ?}
     */
    @JsonCreator
    public static Mark of(String letter) {
        for (var mark : values()) if (mark.letter.equals(letter)) return mark;
        throw new IllegalArgumentException("a mark is S, M or ?, not " + letter);
    }

    /** As it is written in YAML. */
    @JsonValue
    public String letter() {
        return letter;
    }

    public boolean isVerified() {
        return this == S;
    }

    /** What to say beside a thing that {@linkplain #isVerified() is not verified}. */
    public Wording note() {
        return Message.of("law.unverified");
    }
}
