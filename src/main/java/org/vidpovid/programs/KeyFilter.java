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

    /** Of one person: each may be as large as an application with all its files, and is in memory while it is read. */
    static final int AT_ONCE = 2;

    private static final String BEARER = "Bearer ";

    private final Programs programs;
    private final CodeAttempts attempts;
    private final LoadingCache<UUID, Bucket> byPerson;
    private final LoadingCache<UUID, Semaphore> atOnce;
    private final Duration patience;

    /**
     * @param most requests a minute for the programs of one person together; each node counts for itself
     * @param patience how long one waits while others of the same person are under way
     */
    KeyFilter(Programs programs, CodeAttempts attempts, int most, Duration patience) {
        this.patience = patience;
        atOnce = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(5)).build(_ -> new Semaphore(AT_ONCE));
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
        Optional<UUID> person;
        try {
            attempts.admit(request);
            var owner = programs.owner(given.substring(BEARER.length()).strip());
            if (owner.isEmpty()) attempts.wrong(request);
            person = owner.map(viewer -> Objects.requireNonNull(viewer.personId()));
            if (person.isPresent() && !Objects.requireNonNull(byPerson.get(person.get())).tryConsume(1)) throw new TooManyRequests();
            owner.ifPresent(viewer -> SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(viewer, null, AuthorityUtils.createAuthorityList("ROLE_PERSON")))));
        } catch (TooManyRequests _) {
            refuse(request, response, null);
            return;
        }
        if (person.isEmpty()) chain.doFilter(request, response);
        else oneAfterTheOther(Objects.requireNonNull(atOnce.get(person.get())), request, response, chain);
    }

    private void oneAfterTheOther(Semaphore turns, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                refuse(request, response, null);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, @Nullable Map<String, ?> model)
            throws IOException {
        Problem.of(Problem.Type.TOO_MANY, Problem.Type.TOO_MANY.what()).render(model, request, response);
    }
}
