package org.vidpovid.applications;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.vidpovid.answers.*;
import org.vidpovid.appointments.HourTaken;
import org.vidpovid.cases.Stage.ToMend;
import org.vidpovid.files.Files;
import org.vidpovid.forms.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/** One question a page. Each answer is kept as soon as it is given. */
@Controller
record QuestionPage(Applications applications, Uploads uploads, Files files, Visits visits, Pages pages, Clock clock) {

    /**
     * A question as it stands.
     *
     * @param position of how many that may be answered now, from 1
     * @param checking whether the person came from the page where answers are checked, and wants back there
     * @param hours what can be chosen for an appointment
     * @param held how sure the hour is that was chosen; null if none was
     * @param toMend what the state asks to mend here; null if nothing
     */
    record Model(Draft draft, Question question, Form form, int position, int total, String back, boolean checking, FreeHours hours,
            @Nullable Wording held,
                 @Nullable ToMend toMend) {

        boolean uploads() {
            return question instanceof FileQuestion;
        }

        String action() {
            return QuestionPage.action(draft, question, checking);
        }
    }

    private static String action(Draft draft, Question question, boolean checking) {
        return "/apply/" + draft.id() + "/questions/" + question.id() + (checking ? "?checking=true" : "");
    }

    @GetMapping("/apply/{id}/questions/{question}")
    View show(@PathVariable UUID id, @PathVariable String question, @RequestParam(defaultValue = "false") boolean checking, Viewer viewer) {
        var draft = applications.draft(id, viewer);
        if (!draft.isOpen()) return pages.go("/apply/" + id);
        var asked = asked(draft, question);
        return page(draft, asked, asked.form(draft.answers()), checking);
    }

    @PostMapping("/apply/{id}/questions/{question}")
    View answer(@PathVariable UUID id, @PathVariable String question, @RequestParam(defaultValue = "false") boolean checking,
                @RequestParam MultiValueMap<String, String> sent, @RequestParam MultiValueMap<String, MultipartFile> parts, Viewer viewer) {
        var draft = applications.draft(id, viewer);
        if (!draft.isOpen()) {
            throw new ChangedMeanwhile(Message.of(draft.isSigned() ? "applications.frozen" : "applications.sent-meanwhile"));
        }
        var asked = asked(draft, question);
        if (asked instanceof FileQuestion file) return upload(draft, file, checking, sent, parts);
        return switch (draft.reply(asked, sent, LocalDate.now(clock), visits.hours(draft))) {
            case Reply.Wrong(var form) -> page(draft, asked, form, checking);
            case Reply.Again(var form) -> page(draft, asked, form, checking);
            case Reply.Taken(var answers) -> {
                try {
                    visits.hold(draft, asked, answers);
                } catch (HourTaken _) {
                    yield page(draft, asked, new Form(sent, Map.of(asked.firstInput(), Message.of("applications.hour-taken"))), checking);
                }
                applications.save(draft, asked, answers);
                yield on(draft, asked, answers, checking);
            }
        };
    }

    private View upload(Draft draft, FileQuestion question, boolean checking, MultiValueMap<String, String> sent,
            MultiValueMap<String, MultipartFile> parts) {
        var removed = sent.getFirst("remove");
        if (removed != null) {
            uploads.remove(draft, question, removed);
            return pages.go(action(draft, question, checking));
        }
        var uploaded = uploads.add(draft, question, parts.getOrDefault(question.id(), List.of()));
        var now = draft.with(uploaded.answers());
        if (!uploaded.refused().isEmpty()) return page(now, question, new Form(Map.of(), uploaded.refused()), checking);
        return switch (draft.procedure().form().reply(question, sent, now.answers(), LocalDate.now(clock))) {
            case Reply.Wrong(var form) -> page(now, question, form, checking);
            case Reply.Again(var form) -> page(now, question, form, checking);
            case Reply.Taken(var answers) -> on(now, question, answers, checking);
        };
    }

    /** On to the next question; whoever came to change one goes back to check, unless the change brought new questions along. */
    private View on(Draft before, Question question, Answers answers, boolean checking) {
        var draft = before.with(answers);
        var today = LocalDate.now(clock);
        var open = draft.open(today);
        var next = checking || question.isAside() ? draft.firstLacking(today) : following(open, question);
        return pages.go(next.map(another -> action(draft, another, checking)).orElse("/apply/" + draft.id() + "/check"));
    }

    private static Optional<Question> following(List<Question> open, Question question) {
        var ids = open.stream().map(Question::id).toList();
        return open.stream().skip(ids.indexOf(question.id()) + 1).filter(next -> !next.isAside()).findFirst();
    }

    private View page(Draft draft, Question question, Form form, boolean checking) {
        var open = draft.open(LocalDate.now(clock));
        var ids = open.stream().filter(other -> !other.isAside()).map(Question::id).toList();
        var position = ids.indexOf(question.id());
        var back = checking || question.isAside() ? "/check" : position == 0 ? "" : "/questions/" + ids.get(position - 1);
        var model = new Model(draft, question, form, position + 1, ids.size(), "/apply/" + draft.id() + back, checking,
                visits.hours(draft), visits.told(draft, question),
                draft.toMend().get(question.id()));
        return pages.show(form, JtequestionGenerated::render, model);
    }

    private Question asked(Draft draft, String id) {
        return draft.open(LocalDate.now(clock)).stream().filter(question -> question.id().equals(id)).findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/apply/{id}/files/{fileId}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID fileId, Viewer viewer) {
        return files.open(applications.draft(id, viewer).id(), fileId).orElseThrow(NotFound::new).answer();
    }
}
