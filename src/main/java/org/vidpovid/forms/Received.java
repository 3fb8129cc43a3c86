package org.vidpovid.forms;

import module java.base;
import org.vidpovid.answers.Answers;
import org.vidpovid.web.Wording;

/** What became of the answers that a program sent. */
public sealed interface Received {

    /** All of them are right, and none is missing. */
    record Taken(Answers answers) implements Received {}

    /**
     * Nothing is to be kept of them.
     *
     * @param problems by JSON pointer to what is to be mended, in the order of the form
     */
    record Wrong(Map<String, Wording> problems) implements Received {}
}
