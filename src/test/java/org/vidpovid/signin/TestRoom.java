package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.*;
import org.jspecify.annotations.Nullable;
import org.springframework.http.*;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vidpovid.people.Viewer;

/** A room for the length of a test: its page says who came and what they sent, and hands them the matter of its address for a code. */
record TestRoom(HeldMatters held) {

    private static final Pattern CODE = Pattern.compile("(.{4}-){3}.{4}");

    static AutoCloseable at(RequestMappingHandlerMapping routes, HeldMatters held, String... paths) throws NoSuchMethodException {
        var route = RequestMappingInfo.paths(paths).options(routes.getBuilderConfiguration()).build();
        routes.registerMapping(route, new TestRoom(held), Stream.of(TestRoom.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("show")).findAny().orElseThrow());
        return () -> routes.unregisterMapping(route);
    }

    ResponseEntity<String> show(Viewer viewer, @PathVariable Map<String, String> path, @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> file, HttpServletRequest request, HttpServletResponse response) {
        var id = path.containsKey("id") ? UUID.fromString(path.get("id")) : UUID.randomUUID();
        if (CODE.matcher(text).matches()) held.hand(response, id, text);
        var said = "%s %s by %s holding %s by code %s, posts %d, files %s"
                .formatted(request.getMethod(), text, viewer.name(), viewer.heldIds(),
                held.code(request, id).orElse("none"), viewer.postIds().size(), file == null ? "lost" : file.size());
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).body("""
                <main><p>%s</p>
                <form method="post"><input name="text"><input type="hidden" name="_csrf" value="%s"><button>words</button></form>
                <form method="post" enctype="multipart/form-data"><input name="text"><input type="hidden" name="_csrf" value="%s">
                    <input type="file" name="file"><button>parts</button></form></main>"""
                    .formatted(said, token.getToken(), token.getToken()));
    }
}
