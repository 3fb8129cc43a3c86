package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.*;
import org.springframework.core.env.*;
import org.springframework.http.*;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.*;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.*;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.*;

/** Who may open which address. What each person finds there is for the rooms' own queries to say. */
@Configuration(proxyBeanMethods = false)
class Rules {

    private static final String[] MATTERS = {"/apply/**", "/cases/**", "/status/**"};
    private static final String[] TO_READ = {"/", "/erased", "/services/**", "/listed/**", "/log", "/log/**", "/verify", "/verify/offline",
            "/draws/*", "/acts", "/acts/*", "/officials/*", "/units/*", "/overdue", "/protection", "/recommendations", "/search",
            "/suggest",
            "/problems", "/error", "/healthz", "/{file:[a-z0-9-]+\\.[a-z0-9]+}"};
    private static final Farewell.Next HOME = new Farewell.Next("/", Map.of());

    /**
     * Identity providers send these by themselves: no cookie comes with them, and a signed word of the provider takes the place of our
     * token.
     */
    private static final RequestMatcher FROM_ELSEWHERE = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/sign-in/ended/*");
    /** A card is the same for everybody, so there is no token of one visitor on it. */
    private static final RequestMatcher FROM_A_CARD = new AndRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/apply"), SameSite::isFromHere);
    private static final Pattern MATTER = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=/|$)");

    /** The addresses that are worth signing in for. The others that are refused do not exist. */
    static final RequestMatcher FOR_SOMEBODY = new OrRequestMatcher(
            Stream.concat(Stream.of("/my/**", "/office/**", "/admin/**", "/editor/**", "/counter/**", "/sign/**",
                    "/protection/**", "/ombudsman/desk/**"),
                    Stream.of(MATTERS))
                    .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher).toList());

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Environment environment, CsrfTokenRepository tokens, Interrupted interrupted,
            HeldMatters held,
            Sessions sessions, List<Farewell> rooms, Viewers viewers) {
        var signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        var demonstration = new AuthorizationDecision(environment.acceptsProfiles(Profiles.of("demonstration")));
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers("/my/**").hasRole("PERSON")
                        .requestMatchers("/office/protection", "/office/protection/*").hasAnyRole("OFFICIAL", "ADMIN")
                        .requestMatchers("/ombudsman/desk", "/ombudsman/desk/**").hasRole("OMBUDSMAN")
                        .requestMatchers("/ombudsman", "/ombudsman/*").permitAll()
                        .requestMatchers("/protection/resolution", "/protection/resolution/*").hasAnyRole("OMBUDSMAN", "COURT")
                        .requestMatchers("/office/**").hasRole("OFFICIAL")
                        .requestMatchers(HttpMethod.GET, "/admin/changes").hasAnyRole("ADMIN", "AUDITOR")
                        .requestMatchers("/admin/**").hasRole("ADMIN")
                        .requestMatchers("/editor/**").hasRole("EDITOR")
                        .requestMatchers("/counter/**").hasRole("COUNTER")
                        .requestMatchers(MATTERS).access((_, asked) -> new AuthorizationDecision(!sessionEnded(asked.getRequest(), held)))
                        .requestMatchers("/sign", "/sign/**").permitAll()
                        .requestMatchers("/remarks", "/remarks/*").permitAll()
                        .requestMatchers(HttpMethod.POST, "/verify").permitAll()
                        .requestMatchers("/sign-in", "/sign-in/**").permitAll()
                        .requestMatchers("/demonstration/**").access((_, _) -> demonstration)
                        .requestMatchers(HttpMethod.GET, TO_READ).permitAll()
                        .requestMatchers(HttpMethod.HEAD, TO_READ).permitAll()
                        .anyRequest().denyAll())
                .addFilterBefore(new PresentRoles(viewers), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(FROM_ELSEWHERE, FROM_A_CARD))
                .requestCache(cache -> cache.requestCache(interrupted))
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, why) -> {
                            if (FOR_SOMEBODY.matches(request)) signIn.commence(request, response, why);
                            else response.sendError(HttpStatus.NOT_FOUND.value());
                        })
                        .accessDeniedHandler((request, response, why) -> {
                            var exists = why instanceof CsrfException || FOR_SOMEBODY.matches(request);
                            response.sendError((exists ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
                        }))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, _) -> {
                            rooms.stream().flatMap(room -> room.next(request).stream()).findFirst()
                                    .ifPresent(next -> request.setAttribute(Farewell.Next.class.getName(), next));
                            if (request.getSession(false) != null) sessions.ended(request.getSession().getId());
                            held.letGo(request, response); // others may use this computer next
                            BrowserCookie.SIGNED_IN.drop(request, response);
                        })
                        .logoutSuccessHandler((request, response, _) -> {
                            var next = request.getAttribute(Farewell.Next.class.getName()) instanceof Farewell.Next left ? left : HOME;
                            if (!next.kept().isEmpty()) next.kept().forEach(request.getSession()::setAttribute);
                            response.setStatus(HttpStatus.SEE_OTHER.value());
                            response.setHeader("Location", request.getContextPath() + next.path());
                        }))
                .build();
    }

    /** In a cookie: a form that was open for a day can still be sent by somebody who has neither an account nor a session. */
    @Bean
    CsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookiePath("/"); // not that of the language
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Whether somebody was signed in here until their session ended, and is at a matter that this browser does not hold by a code. */
    private static boolean sessionEnded(HttpServletRequest request, HeldMatters held) {
        return request.getUserPrincipal() == null
                && BrowserCookie.SIGNED_IN.value(request).isPresent()
                && MATTER.matcher(request.getRequestURI()).results().findFirst().map(found -> UUID.fromString(found.group(1)))
                        .filter(id -> held.code(request, id).isEmpty()).isPresent();
    }
}
