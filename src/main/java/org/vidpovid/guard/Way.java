package org.vidpovid.guard;

import module java.base;
import com.fasterxml.jackson.annotation.*;
import org.vidpovid.web.*;

/** How an official can end a case with less than what was asked for. There is no other way than these, and each passes the guard. */
public enum Way {
    REFUSED("refused"),
    /** The application is given back unexamined, as it cannot be examined by anybody as it is. */
    RETURNED("returned"),
    /** Another authority has to decide it, and gets it. */
    TRANSFERRED("transferred"),
    /** There is nothing to decide any more. */
    CLOSED("closed");

    private final String word;

    Way(String word) {
        this.word = word;
    }

    /**
     * The way that a word of a form or of the database means.
     *
     * @throws IllegalArgumentException if it means none
     */
    @JsonCreator
    public static Way of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("not a way out"));
    }

    public static Optional<Way> find(String word) {
        return Stream.of(values()).filter(way -> way.word.equals(word)).findFirst();
    }

    @JsonValue
    public String word() {
        return word;
    }

    public Wording wording() {
        return switch (this) {
            case REFUSED -> Message.of("guard.way.refused");
            case RETURNED -> Message.of("guard.way.returned");
            case TRANSFERRED -> Message.of("guard.way.transferred");
            case CLOSED -> Message.of("guard.way.closed");
        };
    }
}
