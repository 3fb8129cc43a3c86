package org.vidpovid.answers;

import module java.base;
import org.vidpovid.web.*;

/** Which letters a text may be written in. Signs and digits are free. */
public enum Script {
    ANY, CYRILLIC, UKRAINIAN;

    public static final Map<String, Script> BY_WORD = Map.of("any", ANY, "cyrillic", CYRILLIC, "ukrainian", UKRAINIAN);

    /** The small letters from a to ya but the four that only other languages have, and the four that only Ukrainian has. */
    private static final Pattern UKRAINIAN_LETTER =
            Pattern.compile("[\\u0430-\\u044F\\u0454\\u0456\\u0457\\u0491&&[^\\u044A\\u044B\\u044D]]");

    /** What is wrong with the first letter that is out of place. */
    public Optional<Wording> fault(String text) {
        return text.codePoints().filter(sign -> Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK)
                .mapToObj(this::letterFault).flatMap(Optional::stream).findFirst();
    }

    private Optional<Wording> letterFault(int letter) {
        var shown = Character.toString(letter);
        if (this == ANY || isApostrophe(letter)) return Optional.empty();
        var script = Character.UnicodeScript.of(letter);
        if (script == Character.UnicodeScript.LATIN) return Optional.of(Message.of("answers.latin-letter", shown)); // it may look the same
        if (script != Character.UnicodeScript.CYRILLIC) return Optional.of(Message.of("answers.not-cyrillic", shown));
        return this == CYRILLIC || UKRAINIAN_LETTER.matcher(shown.toLowerCase(Locale.ROOT)).matches() ? Optional.empty()
                : Optional.of(Message.of("answers.not-ukrainian", shown));
    }

    /** Unicode counts the modifier apostrophe among letters. */
    private static boolean isApostrophe(int letter) {
        return letter == 0x02BC;
    }
}
