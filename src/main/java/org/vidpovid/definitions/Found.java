package org.vidpovid.definitions;

import module java.base;
import org.vidpovid.web.*;

/** A fault before its line is known: the JSON pointer to it, and what is wrong there. */
record Found(String pointer, Wording problem) {

    static Stream<Found> when(boolean wrong, String pointer, String key, Object... arguments) {
        return wrong ? Stream.of(new Found(pointer, Message.of(key, arguments))) : Stream.empty();
    }

    Wording sentence() {
        Wording place = pointer.isEmpty() ? Message.of("definitions.whole") : _ -> pointer.substring(1);
        return language -> place.in(language) + ": " + problem.in(language);
    }
}
