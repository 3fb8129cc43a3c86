package org.vidpovid.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Ask} as it stands on a page just now; every form component takes one.
 *
 * @param typed what was typed so far: one text for most, several where several may be chosen
 * @param error what is wrong with it, or null
 */
public record Field(String name, Wording label, @Nullable Wording hint, List<String> typed, @Nullable Wording error) {

    public String text() {
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    /** The ids of the hint and the error, for {@code aria-describedby}; null if there are neither. */
    public @Nullable String describedBy() {
        var hintId = hint == null ? "" : name + "-hint";
        var errorId = error == null ? "" : name + "-error";
        var both = (hintId + " " + errorId).strip();
        return both.isEmpty() ? null : both;
    }
}
