package org.vidpovid.signin;

import static java.util.stream.Collectors.*;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.people.*;

/**
 * Makes a viewer of whoever asks. Posts and roles are those of now: what was lost is lost at once, not at the next sign-in. Who is
 * protected looks and acts under their pseudonym.
 */
@Component
record Viewers(Authorities authorities, Pseudonyms pseudonyms, Roles roles, HeldMatters held) {

    Viewer of(UUID personId, String name, Assurance assurance) {
        var seats = authorities.seatsOf(personId);
        return new Viewer(personId, pseudonyms.of(personId).orElse(name), personId,
                seats.stream().map(Seat::unitId).collect(toUnmodifiableSet()),
                seats.stream().map(Seat::postId).collect(toUnmodifiableSet()), Set.of(), roles.of(personId), assurance);
    }

    Viewer of(HttpServletRequest request) {
        var heldIds = held.in(request);
        var signedIn = request.getUserPrincipal() instanceof Authentication proven && proven.getPrincipal() instanceof Viewer viewer
                ? viewer : null;
        return signedIn == null || signedIn.personId() == null
                ? Viewer.withoutAccount(heldIds)
                : of(signedIn.personId(), signedIn.name(), signedIn.assurance()).holding(heldIds);
    }
}
