package org.vidpovid.publishing;

import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Where a service is paused and goes on: by an editor, or, by way of the office, by the head of the unit that decides. */
@Controller
record PausePage(Catalogue catalogue, Pauses pauses, Pages pages) {

    static final Ask REASON_UK = Ask.of("reasonUk", "publishing.pause.reason.uk", "publishing.pause.reason.hint");
    static final Ask REASON_EN = Ask.of("reasonEn", "publishing.pause.reason.en");
    static final Ask MEANWHILE_UK = Ask.of("meanwhileUk", "publishing.pause.meanwhile.uk", "publishing.pause.meanwhile.hint");
    static final Ask MEANWHILE_EN = Ask.of("meanwhileEn", "publishing.pause.meanwhile.en");

    private static final int LONGEST = 2000;

    record Model(String desk, Service service, Optional<Pause> pause, Form form) {

        String route(String below) {
            return "/" + desk + "/services/" + service.slug() + "/pause" + below;
        }
    }

    @GetMapping({"/editor/services/{slug}/pause", "/office/services/{slug}/pause"})
    View show(@PathVariable String slug, HttpServletRequest request, Viewer viewer) {
        return page(desk(request), slug, Form.blank(), viewer);
    }

    @PostMapping({"/editor/services/{slug}/pause", "/office/services/{slug}/pause"})
    View pause(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Viewer viewer) {
        var reading = Reading.of(sent);
        var texts = Stream.of(REASON_UK, REASON_EN, MEANWHILE_UK, MEANWHILE_EN).map(ask -> reading.text(ask, LONGEST))
                .flatMap(Optional::stream).toList();
        if (texts.size() < 4) return page(desk(request), slug, reading.form(), viewer);
        pauses.pause(slug, new Text(texts.get(0), texts.get(1)), new Text(texts.get(2), texts.get(3)), viewer);
        return pages.go("/services/" + slug);
    }

    @PostMapping({"/editor/services/{slug}/pause/end", "/office/services/{slug}/pause/end"})
    View end(@PathVariable String slug, Viewer viewer) {
        pauses.end(slug, viewer);
        return pages.go("/services/" + slug);
    }

    private static String desk(HttpServletRequest request) {
        return request.getRequestURI().contains("/office/services/") ? "office" : "editor";
    }

    private View page(String desk, String slug, Form form, Viewer viewer) {
        var service = catalogue.service(slug);
        if (!pauses.mayPause(service, viewer)) throw new NotFound();
        return pages.show(form, JtepauseGenerated::render, new Model(desk, service, catalogue.pauseOf(slug), form));
    }
}
