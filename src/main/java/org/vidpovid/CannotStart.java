package org.vidpovid;

/** The portal cannot start. The message is one sentence for whoever started it: what is wrong and what to do about it. */
class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }
}
