package org.vidpovid.office;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** What an official wrote to colleagues about a case, and what they would do. */
record Note(UUID id, Instant at, String author, Text post, Advice advice, String body) {

    enum Advice {
        NONE, GRANT, CORRECT, REFUSE;

        Wording wording() {
            return switch (this) {
                case NONE -> Message.of("office.advice.none");
                case GRANT -> Message.of("office.advice.grant");
                case CORRECT -> Message.of("office.advice.correct");
                case REFUSE -> Message.of("office.advice.refuse");
            };
        }
    }
}
