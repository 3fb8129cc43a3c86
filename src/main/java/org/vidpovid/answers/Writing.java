package org.vidpovid.answers;

import module java.base;
import org.vidpovid.web.*;

/**
 * How a text may be written.
 *
 * @param longest in characters
 */
public record Writing(int longest, Script script) {

    public static Writing read(Passage place, int usually) {
        return new Writing(place.number("longest", usually, 20_000),
                place.has("script") ? place.oneOf("script", Script.BY_WORD) : Script.ANY);
    }

    public Optional<Wording> fault(String text, boolean severalLines) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) return Optional.of(Message.of("web.too-long", longest, length - longest));
        if (text.codePoints().anyMatch(sign -> Signs.isHidden(sign) && !(severalLines && (sign == '\n' || sign == '\t')))) {
            return Optional.of(Message.of("web.hidden-sign"));
        }
        return script.fault(text);
    }

    /** The many signs that keyboards give for an apostrophe and a hyphen, made one: registers hold U+2019 and U+002D. */
    public static String name(String text) {
        return text.replaceAll("['`\\u00B4\\u02B9\\u02BC\\u2018\\u201B\\u2032]", "\u2019").replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll(" ?- ?", "-");
    }
}
