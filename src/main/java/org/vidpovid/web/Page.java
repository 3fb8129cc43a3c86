package org.vidpovid.web;

import static jakarta.servlet.RequestDispatcher.*;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template knows besides its model.
 *
 * @param path the address of this page without its language, with its query
 * @param user the name of whoever is signed in
 * @param official whether they have a desk in the office
 * @param has whether they have a role
 */
public record Page(Language language, String path, @Nullable String user, boolean official, Predicate<String> has,
        @Nullable CsrfToken csrf, Site site) {

    static Page of(HttpServletRequest request, Site site) {
        var failed = request.getAttribute(ERROR_REQUEST_URI) instanceof String uri ? uri : null;
        var address = failed == null ? request.getRequestURI() : failed;
        var query = failed == null && request.getQueryString() != null ? "?" + request.getQueryString() : "";
        var language = Language.ofPath(address);
        var user = request.getUserPrincipal();
        return new Page(language, "/" + address.substring(language.prefix().length()).replaceFirst("^[/\\\\]+", "") + query,
                user == null ? null : user.getName(),
                request.isUserInRole("OFFICIAL"), request::isUserInRole, (CsrfToken) request.getAttribute(CsrfToken.class.getName()), site);
    }

    public String text(String key, Object... arguments) {
        return language.text(key, arguments);
    }

    public String text(Wording wording) {
        return wording.in(language);
    }

    /** The address of a route in the language of this page. */
    public String to(String route) {
        return language.prefix() + route;
    }

    /** The address of this page in another language. */
    public String in(Language other) {
        return other.prefix() + path;
    }

    /** Whether this page belongs to a section. */
    boolean within(String route) {
        return path.equals(route) || path.startsWith(route + "/") || path.startsWith(route + "?");
    }

    /** Whether officials work here: dense pages, as wide as the window. */
    boolean desk() {
        return within("/office") || within("/editor") || within("/admin");
    }

    /** Whether whoever is signed in has this role: {@code ADMIN}. */
    boolean is(String role) {
        return has.test(role);
    }

    boolean demonstration() {
        return site.demonstration();
    }

    String asset(String file) {
        return site.asset(file);
    }
}
