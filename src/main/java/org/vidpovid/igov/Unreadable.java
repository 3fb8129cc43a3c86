package org.vidpovid.igov;

import org.vidpovid.law.Text;
import org.vidpovid.web.Message;

/** A file, or what stands in a property, of which nothing can be made. */
final class Unreadable extends Exception {

    private final transient Text why;

    /** @param key of a sentence that says why */
    Unreadable(String key, Object... arguments) {
        super(key);
        this.why = Text.of(Message.of(key, arguments));
    }

    Text why() {
        return why;
    }
}
