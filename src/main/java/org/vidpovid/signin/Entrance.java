package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.*;
import org.springframework.http.*;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.*;
import org.springframework.security.web.csrf.*;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.Pages;

/** The one place where a person comes in, however they proved who they are. */
@Service
public class Entrance {

    private final Viewers viewers;
    private final Interrupted interrupted;
    private final Sessions sessions;
    private final CsrfTokenRepository tokens;
    private final HeldMatters held;
    private final Pages pages;

    Entrance(Viewers viewers, Interrupted interrupted, Sessions sessions, CsrfTokenRepository tokens, HeldMatters held, Pages pages) {
        this.viewers = viewers;
        this.interrupted = interrupted;
        this.sessions = sessions;
        this.tokens = tokens;
        this.held = held;
        this.pages = pages;
    }

    /**
     * Signs the person in under a new session id, so that one planted beforehand is worth nothing, and lets them go on where they wanted.
     * What the session keeps of them is a {@link Viewer} and no more; a caller that needs more puts it there afterwards.
     */
    public View letIn(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        var viewer = viewers.of(arrival.personId(), arrival.name(), arrival.assurance());
        var proven = UsernamePasswordAuthenticationToken.authenticated(viewer, null, authorities(viewer));
        var before = BrowserCookie.SIGNED_IN.value(request);
        var who = arrival.personId().toString();
        if (before.isPresent() && !before.get().equals(who)) forgetOther(request, response);
        var wanted = interrupted.getRequest(request, response);
        var former = request.getSession().getId();
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(proven, request, response);
        new CsrfAuthenticationStrategy(tokens).onAuthentication(proven, request, response);
        new HttpSessionSecurityContextRepository().saveContext(new SecurityContextImpl(proven), request, response);
        // by the id and not the name, which many share: Sessions finds a person's sessions by it
        request.getSession().setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, who);
        sessions.begin(former, request.getSession().getId(), arrival, request.getHeader(HttpHeaders.USER_AGENT));
        BrowserCookie.SIGNED_IN.set(request, response, who);
        return wanted == null ? pages.go(viewer.isOfficial() ? "/office" : "/my") : back(wanted.getRedirectUrl());
    }

    /** Somebody else was here: nothing of theirs is handed on. */
    private void forgetOther(HttpServletRequest request, HttpServletResponse response) {
        interrupted.forget(request, response);
        held.letGo(request, response);
        var session = request.getSession();
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
    }

    private static View back(String address) {
        return (_, _, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", address);
        };
    }

    /** By what the doors know somebody. */
    static List<GrantedAuthority> authorities(Viewer viewer) {
        return AuthorityUtils.createAuthorityList(Stream.concat(Stream.of("ROLE_PERSON",
                viewer.isOfficial() ? "ROLE_OFFICIAL" : "ROLE_PERSON"),
                viewer.roles().stream().map(role -> "ROLE_" + role)).distinct().toList());
    }
}
