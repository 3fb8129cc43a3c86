package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Whether a form comes from a page of ours, by what browsers say of it: no script and no other site can leave that out or change it. */
final class SameSite {

    private SameSite() {}

    /**
     * Browsers too old to say anything are taken for ours, which is enough for a form that takes nothing from anybody and shows nothing:
     * another site could begin an empty application in them, without the cookies by which we know somebody, and never see it.
     */
    static boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none"); // none: typed by the person, or sent again
        var origin = request.getHeader(HttpHeaders.ORIGIN); // over plain http it is all that is said
        try {
            return origin == null || request.getServerName().equalsIgnoreCase(new URI(origin).getHost());
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
