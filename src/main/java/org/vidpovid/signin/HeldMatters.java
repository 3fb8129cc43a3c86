package org.vidpovid.signin;

import static java.util.stream.Collectors.*;

import module java.base;
import jakarta.servlet.http.*;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.*;
import org.vidpovid.people.Codes;

/** The matters that this browser holds by their codes: its owner has no account, or did not use it. */
@Service
public class HeldMatters {

    private static final String PREFIX = "m-";
    private static final int MOST = 40; // all cookies of a request must fit into 8 KB

    private final Codes codes;

    HeldMatters(Codes codes) {
        this.codes = codes;
    }

    /**
     * Lets this browser hold a matter until it is closed or signed out; beyond 40 matters the oldest are let go.
     * A wrong code holds nothing.
     */
    public void hand(HttpServletResponse response, UUID matterId, String code) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var oldest = claims(request).keySet().stream().sorted().toList(); // ids begin with their time
        oldest.stream().limit(Math.max(0, oldest.size() - MOST + 1)).forEach(id -> cookie(id).drop(request, response));
        cookie(matterId).set(request, response, Codes.tidy(code)); // a cookie takes no space, and the receipt shows this
    }

    /** The code by which this browser holds a matter, to be printed on a receipt. Unchecked: {@code Viewer.heldIds} says what is held. */
    public Optional<String> code(HttpServletRequest request, UUID matterId) {
        return cookie(matterId).value(request);
    }

    /** The matters whose right codes this browser has. */
    Set<UUID> in(HttpServletRequest request) {
        return codes.held(claims(request));
    }

    void letGo(HttpServletRequest request, HttpServletResponse response) {
        claims(request).keySet().forEach(id -> cookie(id).drop(request, response));
    }

    private static BrowserCookie cookie(UUID matterId) {
        return new BrowserCookie(PREFIX + matterId);
    }

    private static Map<UUID, String> claims(HttpServletRequest request) {
        return BrowserCookie.all(request).filter(cookie -> cookie.getName().matches(PREFIX + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .collect(toMap(cookie -> UUID.fromString(cookie.getName().substring(PREFIX.length())), Cookie::getValue,
                        (first, _) -> first));
    }
}
