package org.vidpovid.signin;

import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.vidpovid.people.*;

/** Somebody is signed in, but not in a way that shows surely enough who they are. */
public class NotSurely extends RuntimeException {

    private final Assurance needed;
    private final Assurance shown;

    private NotSurely(Assurance needed, Assurance shown) {
        super("identity must be known at least as " + needed);
        this.needed = needed;
        this.shown = shown;
    }

    Assurance needed() {
        return needed;
    }

    Assurance shown() {
        return shown;
    }

    /**
     * Lets only those pass of whom it is known surely enough who they are.
     *
     * @throws InsufficientAuthenticationException if they are not signed in: they are led there, and what they were doing goes on
     * afterwards
     * @throws NotSurely if they are, but in too weak a way: they are told what is needed and where to get it
     */
    public static void refuse(Viewer viewer, Assurance needed) {
        if (viewer.assurance().isAtLeast(needed)) return;
        if (viewer.personId() == null) throw new InsufficientAuthenticationException("identity must be known at least as " + needed);
        throw new NotSurely(needed, viewer.assurance());
    }
}
