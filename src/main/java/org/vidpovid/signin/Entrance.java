package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.*;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.*;
import org.springframework.security.web.csrf.*;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.Pages;

/** Where a person comes in, however they proved who they are. */
@Component
record Entrance(Interrupted interrupted, CsrfTokenRepository tokens, Pages pages) {

    /** Signs the viewer in under a new session id, so that one planted beforehand is worth nothing, and lets them go on where they wanted. */
    View letIn(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var roles = Stream.concat(Stream.of("ROLE_PERSON", viewer.isOfficial() ? "ROLE_OFFICIAL" : "ROLE_PERSON"),
                viewer.roles().stream().map(role -> "ROLE_" + role)).distinct().toList();
        var proven = UsernamePasswordAuthenticationToken.authenticated(viewer, null, AuthorityUtils.createAuthorityList(roles));
        var before = BrowserCookie.SIGNED_IN.value(request);
        var who = Objects.requireNonNull(viewer.personId()).toString();
        if (before.isPresent() && !before.get().equals(who)) interrupted.forget(request, response);
        var wanted = interrupted.getRequest(request, response);
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(proven, request, response);
        new CsrfAuthenticationStrategy(tokens).onAuthentication(proven, request, response);
        new HttpSessionSecurityContextRepository().saveContext(new SecurityContextImpl(proven), request, response);
        BrowserCookie.SIGNED_IN.set(request, response, who);
        return wanted == null ? pages.go(viewer.isOfficial() ? "/office" : "/my") : back(wanted.getRedirectUrl());
    }

    private static View back(String address) {
        return (_, _, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", address);
        };
    }
}
