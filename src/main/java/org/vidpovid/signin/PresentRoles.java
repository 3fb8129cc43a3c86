package org.vidpovid.signin;

import jakarta.servlet.*;
import jakarta.servlet.http.*;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.*;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vidpovid.people.Viewer;

/** Doors open for the posts and roles of now, not for those of the sign-in: what was given or taken since counts at the next page. */
final class PresentRoles extends OncePerRequestFilter {

    private final Viewers viewers;

    PresentRoles(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException,
            IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken proven
                && proven.getPrincipal() instanceof Viewer viewer && viewer.personId() != null) {
            var now = viewers.of(viewer.personId(), viewer.name(), viewer.assurance());
            var present = UsernamePasswordAuthenticationToken.authenticated(viewer, null, Entrance.authorities(now));
            present.setDetails(proven.getDetails());
            SecurityContextHolder.setContext(new SecurityContextImpl(present)); // for this request only: nobody saves it
        }
        chain.doFilter(request, response);
    }
}
