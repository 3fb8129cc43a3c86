package org.vidpovid.web;

import org.jspecify.annotations.Nullable;

/** One answer of a choice, with a word more about it if there is need. */
public record Option(String value, Wording label, @Nullable Wording hint) {

    public Option(String value, Wording label) {
        this(value, label, null);
    }
}
