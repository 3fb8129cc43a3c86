package org.vidpovid.publiclog;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vidpovid.publiclog.Published.DailyRoot;
import org.vidpovid.tlog.*;
import org.vidpovid.web.Pages;

/** What the public log is, where it stands, and how to check it: for people. Programs read {@link LogFiles}. */
@Controller
record LogPage(Published published, List<Witnessing> rooms, Pages pages) {

    private static final int DAYS = 30;

    /**
     * Where the log stands.
     *
     * @param verifier its key; nothing while the log signs nothing
     * @param now the newest checkpoint
     * @param witnesses who is asked to cosign, and why one has not
     */
    record Model(Optional<String> verifier, Optional<Now> now, List<Witnessing.Standing> witnesses, List<DailyRoot> days) {}

    /** @param witnesses who has cosigned it */
    record Now(Instant at, long size, String root, List<String> witnesses) {}

    @GetMapping("/log")
    View show() {
        var now = published.checkpoint().map(note -> {
            var checkpoint = Checkpoint.parse(note.text());
            return new Now(published.at().orElseThrow(), checkpoint.size(), checkpoint.root().toString(),
                    note.signatures().stream().skip(1).map(NoteSignature::name).toList());
        });
        return pages.show(JtelogGenerated::render, new Model(published.verifier().map(VerifierKey::toString), now,
                rooms.stream().flatMap(room -> room.standings().stream()).toList(), published.dailyRoots(DAYS)));
    }
}
