package org.vidpovid.people;

import org.vidpovid.web.*;

/** Why a viewer looks at a matter; what they may see follows from it, and it is what the subject reads in the access log. */
public enum Purpose {
    OWN_AFFAIRS, DECISION,
    /** Another authority was asked what it thinks of the matter. */
    OPINION,
    /** A second official, drawn by lot, looks at what another intends. */
    CONFIRMATION,
    /** Another official decides about a complaint of the matter. */
    REVIEW,
    /** The ombudsman asks about the matter, with a reason that is recorded. */
    INQUIRY;

    /** To the person whose data were looked at. */
    public Wording wording() {
        return switch (this) {
            case OWN_AFFAIRS -> Message.of("people.purpose.own-affairs");
            case DECISION -> Message.of("people.purpose.decision");
            case OPINION -> Message.of("people.purpose.opinion");
            case CONFIRMATION -> Message.of("people.purpose.confirmation");
            case REVIEW -> Message.of("people.purpose.review");
            case INQUIRY -> Message.of("people.purpose.inquiry");
        };
    }
}
