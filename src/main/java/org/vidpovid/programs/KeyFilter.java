package org.vidpovid.programs;

import com.github.benmanes.caffeine.cache.*;
import io.github.bucket4j.Bucket;
import jakarta.servlet.*;
import jakarta.servlet.http.*;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.*;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vidpovid.signin.CodeAttempts;
import org.vidpovid.web.*;

/** Recognises a program by its key. One that asks too often waits; so does whoever guesses. */
class KeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Programs programs;
    private final CodeAttempts attempts;
    private final LoadingCache<UUID, Bucket> byPerson;

    /** @param most requests a minute for the programs of one person together; each node counts for itself */
    KeyFilter(Programs programs, CodeAttempts attempts, int most) {
        this.programs = programs;
        this.attempts = attempts;
        byPerson = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(5))
                .build(_ -> Bucket.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1))).build());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException,
            IOException {
        var given = request.getHeader("Authorization");
        if (given == null || !given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            attempts.admit(request);
            var owner = programs.owner(given.substring(BEARER.length()).strip());
            if (owner.isEmpty()) attempts.wrong(request);
            var person = owner.map(viewer -> Objects.requireNonNull(viewer.personId()));
            if (person.isPresent() && !Objects.requireNonNull(byPerson.get(person.get())).tryConsume(1)) throw new TooManyRequests();
            owner.ifPresent(viewer -> SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(viewer, null, AuthorityUtils.createAuthorityList("ROLE_PERSON")))));
        } catch (TooManyRequests _) {
            refuse(request, response, null);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, @Nullable Map<String, ?> model)
            throws IOException {
        Problem.of(Problem.Type.TOO_MANY, Problem.Type.TOO_MANY.what()).render(model, request, response);
    }
}
