package org.vidpovid.commands;

/**
 * A command cannot do what it was asked. The message is for whoever asked: what is wrong and what to do about it; nobody is named in it.
 */
public class CannotDo extends RuntimeException {

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
    public CannotDo(String sentence, Object... of) {
        super(sentence.formatted(of));
    }
}
