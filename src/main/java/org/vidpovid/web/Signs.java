package org.vidpovid.web;

/** The signs of a text that a person typed. */
public final class Signs {

    private Signs() {}

    /** Signs that nobody sees but that change what others see (direction of writing), or that cannot be kept or printed. */
    public static boolean isHidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> sign != 0x200C && sign != 0x200D; // joiners shape letters and emoji
            default -> false;
        };
    }

    /** Whether a text of several lines has none of those but its line breaks and tabs. */
    static boolean areVisible(String text) {
        return text.codePoints().noneMatch(sign -> isHidden(sign) && sign != '\n' && sign != '\r' && sign != '\t');
    }

    /** Without blanks at its ends, those that do not break a line included. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) from++;
        while (from < to && isBlank(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isBlank(char sign) {
        return (sign >= '\t' && sign <= '\r') || Character.isSpaceChar(sign);
    }

    /** How much a text says: its letters and digits. */
    public static long said(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
