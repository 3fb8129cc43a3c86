package org.vidpovid.identities;

import org.vidpovid.web.*;

/** Why an identity leads to a person. */
enum Ground {
    NEW_PERSON, TAXPAYER_NUMBER, RECORD_NUMBER;

    Wording wording() {
        return Message.of(switch (this) {
            case NEW_PERSON -> "identities.ground.new-person";
            case TAXPAYER_NUMBER -> "identities.ground.taxpayer-number";
            case RECORD_NUMBER -> "identities.ground.record-number";
        });
    }
}
