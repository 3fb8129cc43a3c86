package org.vidpovid.copies;

import com.github.benmanes.caffeine.cache.*;
import jakarta.servlet.*;
import jakarta.servlet.http.*;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.web.Pages;

/**
 * Hands out copies of pages before sessions, doors and routes are asked, to those who bring nothing by which they could be told from
 * others.
 * What is not at hand, or not the same for everybody ({@link Pages#showAlike}), goes the usual way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after what a proxy says of the address, before sessions
class Copies implements Filter {

    static final int MEGABYTES = 32;
    /** The net under all: what nobody thought of is wrong no longer than this. */
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** Set by a form that somebody saw: it says nothing of who they are. */
    private static final String TOKEN = "XSRF-TOKEN";
    private static final Pattern ADDRESS = Pattern.compile("/[a-z0-9/-]{0,150}");

    /** @param secure whether it came over https: the headers differ */
    private record Key(String address, boolean secure) {}

    /**
     * What all rooms showed when it was last looked.
     *
     * @param of stays while they show the same; a copy of another is none
     */
    private record Moment(List<Object> states, Object of) {}

    private final List<Shown> rooms;
    private final Clock clock;
    private volatile Moment moment = new Moment(List.of(), new Object());
    private final Cache<Key, Copy> copies = Caffeine.newBuilder().expireAfterWrite(LONGEST)
            .maximumWeight(MEGABYTES * 1024L * 1024).weigher((Key _, Copy copy) -> copy.weight()).build();

    Copies(List<Shown> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain) throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var response = (HttpServletResponse) answer;
        if (!request.getMethod().equals("GET") || request.getQueryString() != null || request.getHeader("Authorization") != null
                || !isNobody(request)) {
            chain.doFilter(request, response);
            return;
        }
        var key = new Key(request.getRequestURI(), request.isSecure());
        var now = moment(); // first: what changes while the page is made makes another moment
        var copy = copies.getIfPresent(key);
        if (copy != null && copy.of().equals(now)) copy.write(request, response);
        else make(key, now, request, response, chain);
    }

    private void make(Key key, Object now, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var taken = new AtomicReference<byte @Nullable []>();
        // a page made for somebody who has a cookie may lean on it without showing that
        if (request.getCookies() == null && ADDRESS.matcher(key.address()).matches()) {
            request.setAttribute(Pages.Copier.class.getName(), (Pages.Copier) taken::set);
        }
        chain.doFilter(request, response);
        var page = taken.get();
        if (page == null) return;
        if (response.getHeader("Set-Cookie") != null) { // it is for this visitor alone
            response.setHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            return;
        }
        var copy = Copy.of(now, page, response);
        copies.put(key, copy);
        copy.write(request, response);
    }

    /** Bytes that all copies take. */
    long weight() {
        copies.cleanUp();
        return copies.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Whether whoever asks brings nothing that says who they are: no session, no code of a matter, no key. */
    private static boolean isNobody(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return true;
        for (var cookie : cookies) if (!cookie.getName().equals(TOKEN)) return false;
        return true;
    }

    private Object moment() {
        var states = new ArrayList<Object>();
        states.add(LocalDate.now(clock)); // what is shown may be open from a day on, or till then
        for (var room : rooms) states.addAll(room.states());
        var last = moment;
        if (isAtHand(states, last.states())) return last.of();
        var next = new Moment(states, states.equals(last.states()) ? last.of() : new Object());
        moment = next; // of two at once the last stays, and what the other has made is made once more
        return next.of();
    }

    /** The very same objects: rooms keep what they know for a second, so most of the time nothing has to be compared. */
    @SuppressWarnings("ReferenceEquality") // that is the question
    private static boolean isAtHand(List<Object> states, List<Object> last) {
        if (states.size() != last.size() || !states.getFirst().equals(last.getFirst())) return false;
        for (int i = 1; i < states.size(); i++) if (states.get(i) != last.get(i)) return false;
        return true;
    }
}
