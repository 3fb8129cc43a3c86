package org.vidpovid.applications;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.answers.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.people.*;
import org.vidpovid.questions.*;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Where applications come to be: started, answered step by step, sent, and mended if the state asks for it. */
@Service
@Transactional
public class Applications {

    /** A draft just started, and the code by which it is found again, told once; in an account only whoever asks gets one. */
    public record Started(UUID id, Optional<String> code) {}

    private final JdbcClient db;
    private final Catalogue catalogue;
    private final Cases cases;
    private final People people;
    private final Codes codes;
    private final Sending sending;
    private final Visits visits;
    private final Clock clock;

    Applications(JdbcClient db, Catalogue catalogue, Cases cases, People people, Codes codes, Sending sending, Visits visits, Clock clock) {
        this.db = db;
        this.catalogue = catalogue;
        this.cases = cases;
        this.people = people;
        this.codes = codes;
        this.sending = sending;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Starts a draft, filled with what the portal already knows of the viewer. It keeps this version of the procedure.
     *
     * @throws LevelTooLow if the procedure wants to know more surely who they are; so does {@link #submit}
     */
    public Started start(String slug, Viewer viewer) {
        var procedure = asked(slug, viewer);
        var id = UuidCreator.getTimeOrderedEpoch();
        begin(id, procedure, people.own(viewer).map(person -> Known.answers(procedure.form(), person, LocalDate.now(clock)))
                .orElse(Answers.none()), viewer);
        return new Started(id, viewer.personId() == null ? Optional.of(codes.issue(id)) : Optional.empty());
    }

    /** The version by which a service is asked for today, if it is given now, and to this viewer. */
    Procedure asked(String slug, Viewer viewer) {
        var procedure = catalogue.current(slug);
        catalogue.refusePaused(slug);
        Levels.demand(viewer, procedure.identity());
        return procedure;
    }

    /** A draft in the viewer's account, or in nobody's. */
    private void begin(UUID id, Procedure procedure, Answers answers, Viewer viewer) {
        db.sql("""
                insert into applications.draft (case_id, procedure_id, holder_person_id, answers, started_at, changed_at, submissions)
                values (:id, :procedureId, :holderId, cast(:answers as jsonb), :now, :now, 0)""")
                .param("id", id).param("procedureId", procedure.id()).param("holderId", viewer.representedId())
                .param("answers", answers.toJson()).param("now", OffsetDateTime.now(clock)).update();
    }

    /**
     * A draft of the viewer's, with the case that it has become.
     *
     * @throws NotFound also if there is one that is not theirs
     */
    public Draft draft(UUID id, Viewer viewer) {
        return db.sql("select * from applications.of_holder(:person, :held) where case_id = :id")
                .param("person", viewer.representedId()).param("held", viewer.heldIds().toArray(UUID[]::new)).param("id", id)
                .query(DraftRow.class).optional()
                .map(row -> row.draft(catalogue, row.submissions() == 0 ? Optional.empty()
                        : cases.visibleTo(viewer, Purpose.OWN_AFFAIRS).find(id)))
                .orElseThrow(NotFound::new);
    }

    /** Why a draft cannot be sent just now, if so: what was sent once goes on even while its service is paused. */
    Optional<Pause> pauseOf(Draft draft) {
        return draft.matter().isEmpty() ? catalogue.pauseOf(draft.procedure().slug()) : Optional.empty();
    }

    /** What the viewer has started and not yet sent, the newest first. */
    public List<Draft> unfinished(Viewer viewer) {
        return db.sql("""
                select * from applications.of_holder(:person, :held) where submissions = 0 order by case_id desc limit 100""")
                .param("person", viewer.representedId()).param("held", viewer.heldIds().toArray(UUID[]::new))
                .query(DraftRow.class).list().stream().map(row -> row.draft(catalogue, Optional.empty())).toList();
    }

    /**
     * Keeps the answer to one question, and touches no other: what was typed in another window stays.
     *
     * @throws ChangedMeanwhile if the application was sent meanwhile
     */
    public void save(Draft draft, Question question, Answers answers) {
        change(draft, question, _ -> answers.to(question));
    }

    /**
     * Changes the answer to one question, whatever it has become meanwhile: who changes it in another window waits here.
     *
     * @return all answers as they are now
     * @throws ChangedMeanwhile if the application was sent meanwhile
     */
    Answers change(Draft draft, Question question, UnaryOperator<Optional<Answer>> change) {
        var now = db.sql("select answers from applications.draft where case_id = :id and submissions = :n and signing is null for update")
                .param("id", draft.id()).param("n", draft.submissions()).query(String.class).optional().map(Answers::of)
                .orElseThrow(() -> new ChangedMeanwhile(Message.of("applications.sent-meanwhile")));
        var changed = change.apply(now.to(question)).map(answer -> now.with(question.id(), answer)).orElse(now.without(question.id()));
        db.sql("update applications.draft set answers = cast(:answers as jsonb), changed_at = :now where case_id = :id")
                .param("answers", changed.toJson()).param("now", OffsetDateTime.now(clock)).param("id", draft.id()).update();
        return changed;
    }

    /** What stands in the way of sending it, by question: problems, and what was to be mended and is as it was. */
    Map<String, Wording> obstacles(Draft draft) {
        var today = LocalDate.now(clock);
        var obstacles = new LinkedHashMap<>(draft.problems(today));
        if (draft.toMend().isEmpty()) return obstacles;
        var before = submitted(draft.matter().orElseThrow());
        // what another mended answer made needless cannot be mended
        draft.asked(today).stream().map(Question::id).filter(draft.toMend()::containsKey)
                .filter(question -> draft.answers().to(question).equals(before.to(question)))
                .forEach(question -> obstacles.putIfAbsent(question, Message.of("applications.unchanged")));
        return obstacles;
    }

    /**
     * Sends the application, or what was mended in it; if others must sign it first, it waits for them. Submitted twice, it is one case:
     * the second call waits for the first and finds what it has done. If we die before the commit, nothing was sent, nothing is lost.
     *
     * @param seen how often it had been sent when the person looked at it
     * @param shown the answers that they saw: {@link Draft#shown}
     * @throws ChangedMeanwhile if an answer was changed since: what was checked is not what would be sent
     * @throws IllegalStateException if something stands in its way that {@link #obstacles} tells
     * @throws org.vidpovid.appointments.HourTaken if an hour that was chosen is not free any more: nothing was sent
     */
    public Submitted submit(UUID id, int seen, String shown, Viewer viewer, Language language) {
        // until this transaction ends nobody else changes or sends the draft: what is read of it and of its case stays true
        db.sql("select case_id from applications.draft where case_id = :id for update").param("id", id).query(UUID.class).optional();
        var draft = draft(id, viewer);
        if (draft.submissions() != seen || !draft.isOpen()) return already(draft, viewer);
        if (pauseOf(draft).isPresent()) catalogue.refusePaused(draft.procedure().slug());
        Levels.demand(viewer, draft.procedure().identity());
        if (!draft.changedSince(shown).isEmpty()) throw new ChangedMeanwhile(Message.of("applications.answered-meanwhile"));
        if (!obstacles(draft).isEmpty()) throw new IllegalStateException("an application with problems");
        return sending.send(draft, viewer, language);
    }

    private Submitted already(Draft draft, Viewer viewer) {
        return draft.isSigned() ? new Submitted.ToSign(draft.id())
                : new Submitted.Received(cases.visibleTo(viewer, Purpose.OWN_AFFAIRS).get(draft.id()));
    }

    /**
     * What the applicant sent, with what they mended later, and with the hours of visits as they are booked now.
     *
     * @param matter a case that its holder was allowed to see
     */
    public Answers submitted(Case matter) {
        return submitted(List.of(matter)).getOrDefault(matter.id(), Answers.none());
    }

    /**
     * What the applicants of several cases sent, by case.
     *
     * @param matters cases that their holder was allowed to see
     */
    public Map<UUID, Answers> submitted(Collection<Case> matters) {
        return visits.asBooked(db.sql("""
                select distinct on (case_id) case_id, answers from applications.submission
                where case_id = any (:ids) order by case_id, position desc""")
                .param("ids", matters.stream().map(Case::id).toArray(UUID[]::new)).query(SubmissionRow.class).list().stream()
                .collect(Collectors.toMap(SubmissionRow::caseId, row -> Answers.of(row.answers()))));
    }

    private record SubmissionRow(UUID caseId, String answers) {}

    private record DraftRow(UUID caseId, UUID procedureId, @Nullable UUID holderPersonId, String answers,
                            OffsetDateTime changedAt, int submissions, @Nullable UUID signing) {
        Draft draft(Catalogue catalogue, Optional<Case> matter) {
            return new Draft(caseId, catalogue.procedure(procedureId), holderPersonId, Answers.of(answers), changedAt.toInstant(),
                    submissions, signing, matter);
        }
    }
}
