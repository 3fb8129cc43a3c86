package org.vidpovid.programs;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** The programs that may act for me: their keys made, seen and revoked. */
@Controller
record ProgramsPage(Programs programs, Pages pages, Clock clock) {

    static final Ask NAME = Ask.of("name", "programs.name", "programs.name.hint");
    static final Ask DAYS = Ask.of("days", "programs.days", "programs.days.hint");

    /** @param made the secret of a key that was made just now; null if none was */
    record Model(List<Key> keys, Form form, @Nullable String made, Instant now) {}

    @GetMapping("/my/programs")
    View show(Viewer viewer) {
        return page(HttpStatus.OK, Form.filled(Map.of("days", "90")), null, viewer);
    }

    /** Answers with the page itself, not with a way to one: what may be told only once must be kept nowhere in between. */
    @PostMapping("/my/programs")
    View make(@RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var reading = Reading.of(sent);
        var name = reading.text(NAME, 100);
        var days = reading.text(DAYS, 10).flatMap(typed -> typed.matches("[1-9][0-9]{0,2}") && Integer.parseInt(typed) <= 365
                ? Optional.of(Integer.parseInt(typed)) : reading.wrong(DAYS, Message.of("programs.days.wrong")));
        var working = programs.of(viewer).stream().filter(key -> key.state(clock.instant()) == Key.State.WORKS).count();
        if (name.isPresent() && working >= Programs.MOST) reading.wrong(NAME, Message.of("programs.too-many", Programs.MOST));
        var form = reading.form();
        if (form.isWrong()) return page(HttpStatus.UNPROCESSABLE_CONTENT, form, null, viewer);
        var made = programs.make(name.orElseThrow(), LocalDate.now(clock).plusDays(days.orElseThrow() - 1L), viewer);
        return page(HttpStatus.CREATED, Form.filled(Map.of("days", "90")), made, viewer);
    }

    @PostMapping("/my/programs/{id}/revocation")
    View revoke(@PathVariable UUID id, Viewer viewer) {
        programs.revoke(id, viewer);
        return pages.go("/my/programs");
    }

    private View page(HttpStatus status, Form form, @Nullable String made, Viewer viewer) {
        return pages.show(status, JteprogramsGenerated::render, new Model(programs.of(viewer), form, made, clock.instant()));
    }
}
