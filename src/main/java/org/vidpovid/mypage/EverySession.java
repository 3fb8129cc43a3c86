package org.vidpovid.mypage;

import java.util.Map;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.*;
import org.springframework.stereotype.Component;
import org.vidpovid.people.Viewer;

/** All sessions of a person, on every device. They are kept by name, and others may have the same: only those of this very person end. */
@Component
record EverySession(FindByIndexNameSessionRepository<? extends Session> sessions) {

    void end(Viewer viewer) {
        Map<String, ? extends Session> namesakes = sessions.findByPrincipalName(viewer.name());
        namesakes.forEach((id, session) -> {
            if (isOf(session, viewer)) sessions.deleteById(id);
        });
    }

    private static boolean isOf(Session session, Viewer viewer) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && context.getAuthentication() != null && context.getAuthentication().getPrincipal() instanceof Viewer other
                && other.personId() != null && other.personId().equals(viewer.personId());
    }
}
