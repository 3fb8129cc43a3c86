package org.vidpovid.law;

import org.vidpovid.web.*;

/** A number of things in words: Ukrainian has three forms (1, 2 to 4, 5 and more), English has two. */
record Plural(int number, String one, String few, String many) implements Wording {

    @Override
    public String in(Language language) {
        var form = switch (language) {
            case UK -> ukrainian();
            case EN -> number == 1 ? one : many;
        };
        return language.text(form, number);
    }

    private String ukrainian() {
        if (number % 100 / 10 == 1) return many; // 11 to 14 are not like 1 to 4
        return switch (number % 10) {
            case 1 -> one;
            case 2, 3, 4 -> few;
            default -> many;
        };
    }
}
