package org.vidpovid.oversight;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.vidpovid.words.Speech;

/** The dictionary, read when the first reasons have to be: most starts need none. */
@Lazy
@Component
class Speeches {

    private final Speech speech = new Speech();

    Redaction redaction(Secrets secrets) {
        return new Redaction(speech, secrets);
    }
}
