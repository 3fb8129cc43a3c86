package org.vidpovid.mypage;

import jakarta.servlet.http.*;
import module java.base;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.*;
import org.vidpovid.people.PersonalArchive.Held;
import org.vidpovid.web.*;

/** What the portal keeps about me, and all of it to take along. */
@Controller
record DataPage(PersonalArchive archive, Pages pages, Clock clock) {

    record Model(List<Held> held) {}

    @GetMapping({"/my/data", "/my/data/archive"})
    View show(Viewer viewer) {
        return pages.show(JtedataGenerated::render, new Model(archive.held(personId(viewer))));
    }

    /** Made as a whole before its first byte is sent: a download that begins is one that can be finished, and a failure has a page. */
    @PostMapping("/my/data/archive")
    View take(Viewer viewer, HttpServletRequest asked) throws IOException {
        var file = Files.createTempFile("vidpovid-", ".zip"); // which only its owner may read
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            archive.write(personId(viewer), Language.of(asked), out);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
        return (_, _, response) -> send(file, response);
    }

    private void send(Path file, HttpServletResponse response) throws IOException {
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vidpovid-" + LocalDate.now(clock) + ".zip\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    static UUID personId(Viewer viewer) {
        return Objects.requireNonNull(viewer.personId());
    }
}
