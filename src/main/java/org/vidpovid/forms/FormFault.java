package org.vidpovid.forms;

/** Stand-in until the room of forms is merged. */
public class FormFault extends Exception {

    private final String pointer;

    public FormFault(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
