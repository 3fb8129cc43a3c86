package org.vidpovid.operations;

/**
 * A command cannot do what it was asked. The message is for whoever asked: what is wrong and what to do about it; nobody is named in it.
 */
class CannotDo extends RuntimeException {

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
    CannotDo(String sentence, Object... of) {
        super(sentence.formatted(of));
    }
}
