package org.vidpovid.openid;

import module java.base;
import jakarta.servlet.http.*;
import javax.crypto.*;
import javax.crypto.spec.*;
import org.springframework.http.*;

/**
 * The ID token that a provider wants to see when the person leaves it. It tells much about them, so the session in the database holds it
 * sealed, and the key is a cookie of their browser: neither says anything without the other.
 */
record Parting(String providerId, String sealed) implements Serializable {

    static final String ATTRIBUTE = "openid-parting";
    private static final String COOKIE = "parting";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV = 12; // bytes, as GCM wants it
    private static final int TAG = 128; // bits

    static void keep(String providerId, String idToken, HttpServletRequest request, HttpServletResponse response) {
        try {
            var made = KeyGenerator.getInstance("AES");
            made.init(256);
            var key = made.generateKey();
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            var text = cipher.doFinal(idToken.getBytes(StandardCharsets.UTF_8));
            var sealed = ByteBuffer.allocate(IV + text.length).put(cipher.getIV()).put(text).array();
            request.getSession().setAttribute(ATTRIBUTE, new Parting(providerId, Base64.getEncoder().encodeToString(sealed)));
            send(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(key.getEncoded()), -1);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has AES", e);
        }
    }

    static Optional<Parting> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Parting kept ? Optional.of(kept) : Optional.empty();
    }

    /** The ID token; empty if the browser has lost the key. The key is of no use afterwards and is dropped. */
    Optional<String> open(HttpServletRequest request, HttpServletResponse response) {
        var key = Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue).findFirst();
        send(request, response, "", 0);
        return key.flatMap(this::opened);
    }

    private Optional<String> opened(String key) {
        try {
            var all = Base64.getDecoder().decode(sealed);
            var cipher = Cipher.getInstance(CIPHER);
            var secret = new SecretKeySpec(Base64.getUrlDecoder().decode(key), "AES");
            cipher.init(Cipher.DECRYPT_MODE, secret, new GCMParameterSpec(TAG, all, 0, IV));
            return Optional.of(new String(cipher.doFinal(all, IV, all.length - IV), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String value, long seconds) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, value).path("/").httpOnly(true).sameSite("Lax")
                .secure(request.isSecure()).maxAge(seconds).build().toString());
    }
}
