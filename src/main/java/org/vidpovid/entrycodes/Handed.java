package org.vidpovid.entrycodes;

import module java.base;
import jakarta.servlet.http.*;
import org.springframework.http.*;

/** A code on its way from the form to the page that is printed: in the browser of the clerk for ten minutes, and never in our database. */
record Handed(UUID issueId) {

    private static final Duration LASTS = Duration.ofMinutes(10);

    void put(String code, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(), code).path("/").httpOnly(true).sameSite("Strict").secure(request.isSecure()).maxAge(LASTS);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    Optional<String> code(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue).findFirst();
    }

    private String name() {
        return "given-" + issueId;
    }
}
