package org.vidpovid.redaction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vidpovid.words.Speech;

/** Has the dictionary, which is read when the first text has to be: most starts need none. */
@Component
public class Redactor {

    private @Nullable Speech speech;

    Redactor() {}

    /** Finds what must not be read by everybody. */
    public Redaction redaction(Secrets secrets) {
        return new Redaction(speech(), secrets);
    }

    private synchronized Speech speech() {
        if (speech == null) speech = new Speech();
        return speech;
    }
}
