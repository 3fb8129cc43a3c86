package org.vidpovid.forms;

import org.vidpovid.answers.*;
import org.vidpovid.web.Form;

/** What became of what a person sent in answer to one question. */
public sealed interface Reply {

    /** It is right. A question that may be left out, and was, has no answer in these. */
    record Taken(Answers answers) implements Reply {}

    /** Nothing is wrong, but more is to be filled in or chosen first: the form to show now. */
    record Again(Form form) implements Reply {}

    /** It is not: the form to show again. */
    record Wrong(Form form) implements Reply {}
}
