package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.*;
import org.jspecify.annotations.Nullable;
import org.springframework.http.*;
import org.springframework.security.web.savedrequest.*;
import org.springframework.stereotype.Component;

/**
 * What somebody was doing when they had to sign in: it goes on afterwards, and what they had typed is sent then.
 * Files do not survive; a form with files goes on without them, as one that is not multipart.
 */
@Component
class Interrupted extends HttpSessionRequestCache {

    private static final int LARGEST = 200_000; // letters: the longest form there is, but nothing with which to fill the database

    @SuppressWarnings("NullAway") // null is how the cache is told to leave addresses as they are; its annotations forgot that
    Interrupted() {
        setMatchingRequestParameterName(null);
        setRequestMatcher(Rules.FOR_SOMEBODY); // a wrong address makes no session
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var letters = request.getParameterMap().values().stream().flatMap(Stream::of).mapToInt(String::length).sum();
        if (letters <= LARGEST) super.saveRequest(without(request), response);
    }

    /**
     * Only the way back, a GET, is what was interrupted: a form sent to the same address meanwhile is a form, whatever was wanted before.
     */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return HttpMethod.GET.matches(request.getMethod()) ? super.getMatchingRequest(request, response) : null;
    }

    /** Whether something was typed that will be sent after signing in. */
    boolean keeps(HttpServletRequest request, HttpServletResponse response) {
        var saved = getRequest(request, response);
        return saved != null && HttpMethod.POST.matches(saved.getMethod());
    }

    /** Somebody else has come to this browser: what was being sent was not theirs to send. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        removeRequest(request, response);
    }

    /** Without files, and without cookies: among them are secret codes, which the database must not hold. */
    private static HttpServletRequest without(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        return new HttpServletRequestWrapper(request) {
            @Override
            public Enumeration<String> getHeaders(String name) {
                if (HttpHeaders.COOKIE.equalsIgnoreCase(name)) return Collections.emptyEnumeration();
                return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                        ? Collections.enumeration(List.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE))
                        : super.getHeaders(name);
            }

            @Override
            public Cookie[] getCookies() {
                return new Cookie[0];
            }
        };
    }
}
