package org.vidpovid.opinions;

import static org.vidpovid.people.Purpose.OPINION;

import module java.base;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.vidpovid.applications.ApplicationCopy;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.Panel;
import org.vidpovid.files.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * One question to the viewer's unit, with as much of the matter as it takes to answer it; of a case that has ended, nothing of the
 * applicant.
 */
@Controller
record OpinionPage(Opinions opinions, Cases cases, ApplicationCopy application, Files files, Notices notices,
                   TransactionOperations transactions, Pages pages, Clock clock) {

    static final Ask VERDICT = Ask.of("verdict", "opinions.verdict");
    static final Ask CONDITIONS = Ask.of("conditions", "opinions.conditions", "opinions.conditions.hint");
    static final Ask FACT = Ask.of("fact", "opinions.fact", "opinions.fact.hint");
    static final Ask NORM = Ask.of("norm", "opinions.norm", "opinions.norm.hint");
    static final Ask REASONS = Ask.of("reasons", "opinions.reasons", "opinions.reasons.hint");
    static final Ask ATTACHMENTS = Ask.of("attachments", "opinions.attachments", "opinions.attachments.hint");

    private static final int LONGEST = 10_000;
    private static final int LONGEST_NORM = 1000;

    /** @param matter the case, as long as it is open */
    record Model(OpinionsPanel.Row row, Optional<Case> matter, List<Panel> panels, Form form) {

        Opinion opinion() {
            return row.opinion();
        }

        String route(String below) {
            return "/office/opinions/" + opinion().id() + below;
        }

        static List<Option> verdicts() {
            return Stream.of(Verdict.values()).map(verdict -> new Option(verdict.name(), verdict.wording())).toList();
        }
    }

    @GetMapping("/office/opinions/{id}")
    View show(@PathVariable UUID id, Viewer official) {
        return page(id, Form.blank(), official);
    }

    /** The answer and its files are kept together or not at all. */
    @PostMapping("/office/opinions/{id}")
    View say(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> parts, Viewer official) {
        var reading = Reading.of(sent);
        var verdict = reading.choice(VERDICT, Stream.of(Verdict.values()).map(Verdict::name).toList());
        for (var ask : List.of(CONDITIONS, FACT, REASONS)) reading.optionalText(ask, LONGEST);
        reading.optionalText(NORM, LONGEST_NORM);
        transactions.executeWithoutResult(transaction -> {
            var kept = keep(opinions.askedOf(official, id), parts, reading);
            if (!reading.form().isWrong()) {
                var proposed = new Proposed(Verdict.valueOf(verdict.orElseThrow()), reading.typed(CONDITIONS), reading.typed(FACT),
                        reading.typed(NORM),
                        reading.typed(REASONS));
                OpinionGuard.lacking(proposed).forEach((part, lack) -> reading.wrong(ask(part), lack));
                if (!reading.form().isWrong()) opinions.say(id, proposed, kept, official);
            }
            if (reading.form().isWrong()) transaction.setRollbackOnly();
        });
        var form = reading.form();
        return form.isWrong() ? page(id, form, official) : pages.go("/office/opinions/" + id);
    }

    @GetMapping("/office/opinions/{id}/files/{fileId}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID fileId, Viewer official) {
        var opinion = opinions.askedOf(official, id);
        var own = opinion.said().stream().flatMap(said -> said.files().stream()).anyMatch(file -> file.id().equals(fileId));
        if (!own && !application.has(cases.visibleTo(official, OPINION).get(opinion.caseId()), fileId)) throw new NotFound();
        return files.open(opinion.caseId(), fileId).orElseThrow(NotFound::new).answer();
    }

    private List<StoredFile> keep(Opinion opinion, MultiValueMap<String, MultipartFile> parts, Reading reading) {
        var kept = new ArrayList<StoredFile>();
        for (var part : parts.getOrDefault(ATTACHMENTS.name(), List.of())) {
            if (part.isEmpty() && Objects.requireNonNullElse(part.getOriginalFilename(), "").isEmpty()) continue; // nothing was chosen
            switch (files.keep(opinion.caseId(), part)) {
                case org.vidpovid.files.Verdict.Kept(var file) -> kept.add(file);
                case org.vidpovid.files.Verdict.Refused(var why) -> reading.wrong(ATTACHMENTS, why);
            }
        }
        return kept;
    }

    private static Ask ask(Lacking.Part part) {
        return switch (part) {
            case CONDITIONS -> CONDITIONS;
            case FACT -> FACT;
            case NORM -> NORM;
            case REASONS -> REASONS;
        };
    }

    private View page(UUID id, Form form, Viewer official) {
        var opinion = opinions.askedOf(official, id);
        var matter = cases.visibleTo(official, OPINION).find(opinion.caseId());
        notices.markRead(official, opinion.caseId());
        var panels = matter.map(open -> application.panels(open, "/office/opinions/" + id + "/files")).orElse(List.of());
        return pages.show(form, JteopinionGenerated::render,
                new Model(OpinionsPanel.row(opinion, true, LocalDate.now(clock)), matter, panels, form));
    }
}
