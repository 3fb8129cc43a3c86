package org.vidpovid.answers;

/** A definition of a form is wrong: a mistake of whoever wrote it, found before anybody is asked. */
public class FormFault extends RuntimeException {

    private final String pointer;

    /**
     * A fault at one place.
     *
     * @param pointer JSON pointer to it, from the node that the reader of the form was given
     */
    public FormFault(String pointer, String message) {
        super(pointer + ": " + message);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
