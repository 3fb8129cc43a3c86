package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.*;
import org.springframework.stereotype.Service;
import org.vidpovid.people.Codes;

/** The matters that this browser holds by their codes: its owner has no account, or did not use it. */
@Service
public class HeldMatters {

    private final Codes codes;

    HeldMatters(Codes codes) {
        this.codes = codes;
    }

    /** Lets this browser hold a matter until it is closed or signed out. Check the code first. */
    public void hand(HttpServletResponse response, UUID matterId, String code) {
        throw new UnsupportedOperationException();
    }

    /** The code by which this browser holds a matter, to be printed on the receipt. It may be wrong: {@code Viewer.heldIds} is what counts. */
    public Optional<String> code(HttpServletRequest request, UUID matterId) {
        throw new UnsupportedOperationException();
    }

    /** The matters whose right codes this browser has. */
    Set<UUID> in(HttpServletRequest request) {
        return codes.held(Map.of());
    }
}
