package org.vidpovid.identities;

import module java.base;
import org.vidpovid.people.PersonName;

/** Who somebody turned out to be. */
public sealed interface Recognition {

    /** One person, whom the portal knew or has just come to know. */
    record Recognised(UUID personId, PersonName name) implements Recognition {}

    /** Nobody: a guess could give one person's affairs to another, so none is made. */
    record Refused(Reason why) implements Recognition {}

    enum Reason {
        /** The number belongs to an account that is another subject of the same issuer. */
        NUMBER_TAKEN,
        /** The number is not the one that is known of this person, or two numbers belong to two persons. */
        NUMBERS_DISAGREE,
        /** The provider said no name, and nobody is nameless here. */
        NAMELESS
    }
}
