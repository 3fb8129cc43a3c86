package org.vidpovid.openid;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.*;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vidpovid.people.*;
import org.vidpovid.signin.Levels;

/** A room for the length of a test, that wants to know surely who sends it something; {@code /my/form} beside it has the form. */
record DemandingRoom(Assurance needed, String path) {

    static AutoCloseable at(RequestMappingHandlerMapping routes, Assurance needed, String path) throws NoSuchMethodException {
        var room = new DemandingRoom(needed, path);
        var door = RequestMappingInfo.paths(path).options(routes.getBuilderConfiguration()).build();
        var form = RequestMappingInfo.paths("/my/form").options(routes.getBuilderConfiguration()).build();
        routes.registerMapping(door, room, DemandingRoom.class.getDeclaredMethod("show", String.class, Viewer.class,
                HttpServletRequest.class));
        routes.registerMapping(form, room, DemandingRoom.class.getDeclaredMethod("form", HttpServletRequest.class));
        return () -> {
            routes.unregisterMapping(door);
            routes.unregisterMapping(form);
        };
    }

    ResponseEntity<String> show(@RequestParam(defaultValue = "") String text, Viewer viewer, HttpServletRequest request) {
        Levels.demand(viewer, needed);
        return html("<main>%s %s by %s at %s</main>".formatted(request.getMethod(), text, viewer.name(), viewer.assurance()));
    }

    ResponseEntity<String> form(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return html("<main><form method=post action=%s><input name=text><input name=_csrf value=%s></form></main>"
                .formatted(path, token.getToken()));
    }

    private static ResponseEntity<String> html(String body) {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).body(body);
    }
}
