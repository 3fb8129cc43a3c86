package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.*;
import org.springframework.http.*;

/** A cookie that lives until the browser is closed, which no script reads and no other site sends. */
record BrowserCookie(String name) {

    /** Left where somebody signed in, so that the end of their session can be told from having no account. */
    static final BrowserCookie SIGNED_IN = new BrowserCookie("signed-in");

    Optional<String> value(HttpServletRequest request) {
        return all(request).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    void set(HttpServletRequest request, HttpServletResponse response, String value) {
        send(request, response, made(value));
    }

    void drop(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, made("").maxAge(0));
    }

    static Stream<Cookie> all(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.of() : Stream.of(request.getCookies());
    }

    private ResponseCookie.ResponseCookieBuilder made(String value) {
        return ResponseCookie.from(name, value);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        var whole = cookie.path("/").httpOnly(true).sameSite("Lax").secure(request.isSecure()).build(); // every language has the path
        response.addHeader(HttpHeaders.SET_COOKIE, whole.toString());
    }
}
