package org.vidpovid.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a page asks: the template shows it, {@link Reading} reads it, and its error points at it, all from one constant.
 *
 * @param name what the browser calls it, and the id of its input
 */
public record Ask(String name, Wording label, @Nullable Wording hint) {

    public static Ask of(String name, String labelKey) {
        return new Ask(name, Message.of(labelKey), null);
    }

    public static Ask of(String name, String labelKey, String hintKey) {
        return new Ask(name, Message.of(labelKey), Message.of(hintKey));
    }
}
