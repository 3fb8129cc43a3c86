package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.*;
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
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        if (letters > LARGEST) return;
        super.saveRequest(type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) ? withoutFiles(request) : request, response);
    }

    /** Whether something was typed that will be sent after signing in. */
    boolean keeps(HttpServletRequest request, HttpServletResponse response) {
        var saved = getRequest(request, response);
        return saved != null && HttpMethod.POST.matches(saved.getMethod());
    }

    private static HttpServletRequest withoutFiles(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Enumeration<String> getHeaders(String name) {
                return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                        ? Collections.enumeration(List.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE))
                        : super.getHeaders(name);
            }
        };
    }
}
