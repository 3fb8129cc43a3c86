package org.vidpovid.web;

import jakarta.servlet.*;
import jakarta.servlet.http.*;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the language off the path, so that every route is written once. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LanguageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var prefix = Language.ofPath(request.getRequestURI()).prefix();
        if (request.getRequestURI().equals(prefix)) {
            response.sendRedirect(prefix + "/");
            return;
        }
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public String getContextPath() { // Spring's routes, access rules and redirects keep to it by themselves
                return prefix;
            }
        }, response);
    }
}
