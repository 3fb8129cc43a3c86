package org.vidpovid.mypage;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.*;
import org.vidpovid.signin.Sessions;
import org.vidpovid.web.*;

/** Erasing myself: what goes, what stays and why, and then, after a word typed by hand, all at once (GDPR, art. 17; 2297-VI, art. 15). */
@Controller
record ErasePage(Erasure erasure, Sessions sessions, Pages pages) {

    static final Ask WORD = Ask.of("word", "mypage.erase.word", "mypage.erase.word.hint");

    record Model(Erasure.Outcome outcome, Form form) {}

    @GetMapping("/my/data/erase")
    View preview(Viewer viewer) {
        return page(viewer, Form.blank());
    }

    @PostMapping("/my/data/erase")
    View erase(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, HttpServletRequest request) throws ServletException {
        var reading = Reading.of(sent);
        var words = Stream.of(Language.values()).map(language -> language.text("mypage.erase.the-word")).collect(Collectors.toSet());
        if (!words.contains(reading.typed(WORD).toUpperCase(Locale.ROOT))) {
            reading.wrong(WORD, Message.of("mypage.erase.word.wrong", Message.of("mypage.erase.the-word")));
            return page(viewer, reading.form());
        }
        var ending = sessions.ending(DataPage.personId(viewer));
        var outcome = erasure.erase(DataPage.personId(viewer));
        if (!outcome.inTheWay().isEmpty()) throw new ChangedMeanwhile(outcome.inTheWay().getFirst());
        ending.run();
        request.logout();
        return pages.go("/erased");
    }

    /** For anybody: whoever was erased is nobody in particular. */
    @GetMapping("/erased")
    View done() {
        return pages.show(JteerasedGenerated::render, "");
    }

    private View page(Viewer viewer, Form form) {
        return pages.show(form, JteeraseGenerated::render, new Model(erasure.preview(DataPage.personId(viewer)), form));
    }
}
