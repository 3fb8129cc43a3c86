package org.vidpovid.admin;

import static org.springframework.http.HttpStatus.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.Plan;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Lists are taken out and brought in: first it is shown what would change, line by line, and only that is done. */
@Controller
record ImportPage(Lists lists, Imports imports, Clock clock, Pages pages) {

    static final Ask LISTING = Ask.of("listing", "admin.import.listing");
    static final Ask FILE = Ask.of("file", "admin.import.file", "admin.import.file.hint");

    private static final int LONGEST_NAME = 200;

    record Model(Form form) {

        static List<Option> listings() {
            return Stream.of(Listing.values()).map(listing -> new Option(listing.word(), listing.title(),
                    _ -> String.join("; ", listing.columns()))).toList();
        }
    }

    /**
     * What would change.
     *
     * @param isStale whether something else was changed since it was last shown
     * @param form what was ticked, and what is wrong with it
     */
    record Shown(Imports.Upload upload, DryRun run, boolean isStale, Form form) {

        static final int MOST = 500;

        List<Wording> warnings() {
            return run.plan().warnings().stream().map(Plan.Objection::why).toList();
        }
    }

    @GetMapping("/admin/import")
    View choose() {
        return pages.show(JteimportFileGenerated::render, new Model(Form.blank()));
    }

    @PostMapping("/admin/import")
    View send(@RequestParam MultiValueMap<String, String> sent, @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer) throws IOException {
        var reading = Reading.of(sent);
        var listing = reading.choice(LISTING, Stream.of(Listing.values()).map(Listing::word).toList()).flatMap(Listing::of);
        if (file == null || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
            reading.wrong(FILE, Message.of("admin.csv.none"));
        } else if (listing.isPresent()) {
            try {
                var content = file.getSize() > Csv.LARGEST ? new byte[Csv.LARGEST + 1] : file.getBytes();
                Csv.read(content, listing.get().columns());
                var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                return pages.go("/admin/import/" + imports.keep(listing.get(), name.substring(0, Math.min(LONGEST_NAME, name.length())),
                        content, viewer));
            } catch (Csv.Unreadable unreadable) {
                reading.wrong(FILE, unreadable.why());
            }
        }
        var form = reading.form();
        return pages.show(form, JteimportFileGenerated::render, new Model(form));
    }

    @GetMapping("/admin/import/{id}")
    View show(@PathVariable UUID id, Viewer viewer) {
        var upload = imports.get(id, viewer);
        return show(OK, upload, lists.dryRun(upload), false, Form.blank());
    }

    @PostMapping("/admin/import/{id}")
    View confirm(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String digest,
            Viewer viewer) {
        var upload = imports.get(id, viewer);
        var run = lists.dryRun(upload);
        if (!run.digest().equals(digest)) return show(CONFLICT, upload, run, true, Form.blank());
        var reading = Reading.of(sent);
        if (!run.plan().stands(reading.ticked(Sheet.KNOWING))) {
            if (run.isRight()) reading.wrong(Sheet.KNOWING, Message.of("admin.knowing.missing"));
            return show(UNPROCESSABLE_CONTENT, upload, run, false, reading.form());
        }
        if (!run.isRight()) return show(UNPROCESSABLE_CONTENT, upload, run, false, Form.blank());
        if (!lists.bringIn(upload, run, viewer)) return show(CONFLICT, upload, lists.dryRun(upload), true, Form.blank());
        imports.drop(id);
        return pages.go("/admin/changes");
    }

    @GetMapping("/admin/export/{listing}.csv")
    ResponseEntity<byte[]> export(@PathVariable String listing, Viewer viewer) {
        var list = Listing.of(listing).orElseThrow(NotFound::new);
        var name = list.word() + "-" + LocalDate.now(clock) + ".csv";
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(Csv.write(list.columns(), lists.rows(list, viewer)));
    }

    private View show(HttpStatus status, Imports.Upload upload, DryRun run, boolean isStale, Form form) {
        return pages.show(status, JtedryRunGenerated::render, new Shown(upload, run, isStale, form));
    }
}
