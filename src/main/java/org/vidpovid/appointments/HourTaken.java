package org.vidpovid.appointments;

/** The hour that was chosen is not free any more, or never was. Nothing of what was asked was recorded. */
public class HourTaken extends RuntimeException {

    private final String question;

    HourTaken(String question) {
        super("the hour is taken");
        this.question = question;
    }

    /** Which question it was chosen for. */
    public String question() {
        return question;
    }
}
