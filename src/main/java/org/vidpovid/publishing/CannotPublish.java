package org.vidpovid.publishing;

import org.vidpovid.web.Wording;

/** It may not be published, by this person or at all; nothing was. */
class CannotPublish extends RuntimeException {

    private final transient Wording why;

    CannotPublish(Wording why) {
        super("cannot be published");
        this.why = why;
    }

    /** Why not, and what to do instead. */
    Wording why() {
        return why;
    }
}
