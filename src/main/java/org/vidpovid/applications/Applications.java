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
import org.vidpovid.forms.*;
import org.vidpovid.people.*;
import org.vidpovid.questions.*;
import org.vidpovid.signin.NotSurely;
import org.vidpovid.web.*;

/** Where applications come to be: started, answered step by step, sent, and mended if the state asks for it. */
@Service
@Transactional
public class Applications {

    /** A draft just started, and the code by which it can be found again: told once. */
    public record Started(UUID id, String code) {}

    private final JdbcClient db;
    private final Catalogue catalogue;
    private final Cases cases;
    private final People people;
    private final Codes codes;
    private final Clock clock;

    Applications(JdbcClient db, Catalogue catalogue, Cases cases, People people, Codes codes, Clock clock) {
        this.db = db;
        this.catalogue = catalogue;
        this.cases = cases;
        this.people = people;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Starts a draft, filled with what the portal already knows of the viewer. It keeps this version of the procedure.
     *
     * @throws NotSurely if the procedure wants to know more surely who they are; so does {@link #submit}
     */
    public Started start(String slug, Viewer viewer) {
        var procedure = catalogue.current(slug);
        catalogue.refusePaused(slug);
        NotSurely.refuse(viewer, procedure.identity());
        var id = UuidCreator.getTimeOrderedEpoch();
        var answers = people.own(viewer).map(person -> Known.answers(procedure.form(), person, LocalDate.now(clock))).orElse(Answers.none());
        db.sql("""
                insert into applications.draft (case_id, procedure_id, holder_person_id, answers, started_at, changed_at, submissions)
                values (:id, :procedureId, :holderId, cast(:answers as jsonb), :now, :now, 0)""")
                .param("id", id).param("procedureId", procedure.id()).param("holderId", viewer.representedId())
                .param("answers", answers.toJson()).param("now", OffsetDateTime.now(clock)).update();
        return new Started(id, codes.issue(id));
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
                .map(row -> row.draft(catalogue, row.submissions() == 0 ? Optional.empty() : cases.visibleTo(viewer, Purpose.OWN_AFFAIRS).find(id)))
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
        var one = answers.to(question).map(answer -> Answers.none().with(question.id(), answer)).orElse(Answers.none());
        var saved = db.sql("""
                update applications.draft set answers = (answers - :question) || cast(:one as jsonb), changed_at = :now
                where case_id = :id and submissions = :submissions""")
                .param("question", question.id()).param("one", one.toJson()).param("now", OffsetDateTime.now(clock))
                .param("id", draft.id()).param("submissions", draft.submissions()).update();
        if (saved == 0) throw new ChangedMeanwhile(Message.of("applications.sent-meanwhile"));
    }

    /**
     * Sends the application, or what was mended in it. Sent twice, it is one case: the second call finds what the first has done.
     * If we die before the commit, nothing was sent and the draft is as it was; after it, the case is there with its number.
     *
     * @param seen how often it had been sent when the person looked at it
     * @throws ChangedMeanwhile if an answer was changed at this very moment: what was checked is not what would be sent
     * @throws IllegalStateException if something stands in its way that {@link Draft#problems} tells
     */
    public Case submit(UUID id, int seen, Viewer viewer, Language language) {
        var draft = draft(id, viewer);
        var today = LocalDate.now(clock);
        if (draft.submissions() != seen || !draft.isOpen()) return cases.visibleTo(viewer, Purpose.OWN_AFFAIRS).get(id);
        if (pauseOf(draft).isPresent()) catalogue.refusePaused(draft.procedure().slug());
        NotSurely.refuse(viewer, draft.procedure().identity());
        if (!draft.problems(today).isEmpty()) throw new IllegalStateException("an application with problems");
        var answers = draft.procedure().form().kept(draft.answers(), today).answers();
        if (!claim(draft, answers)) return sentMeanwhile(draft, viewer);
        db.sql("insert into applications.submission (case_id, position, at, answers) values (:id, :position, :at, cast(:answers as jsonb))")
                .param("id", id).param("position", seen + 1).param("at", OffsetDateTime.now(clock)).param("answers", answers.toJson()).update();
        return draft.matter().isPresent() ? mend(draft, draft.matter().get(), answers, viewer, language) : open(draft, answers, viewer, language);
    }

    private Case mend(Draft draft, Case matter, Answers answers, Viewer viewer, Language language) {
        var form = draft.procedure().form();
        people.reach(matter.applicantId(), contact(form, answers, language));
        return cases.mended(draft.id(), name(form, answers).full(), viewer);
    }

    private static PersonName name(Questionnaire form, Answers answers) {
        return form.applicantName(answers).map(typed -> new PersonName(typed.last(), typed.first(), typed.middle())).orElseThrow();
    }

    private static Contact contact(Questionnaire form, Answers answers, Language language) {
        return new Contact(form.email(answers).orElse(null), form.phone(answers).orElse(null), language);
    }

    /** Of two who send at once, the second waits here and then finds nothing to claim. */
    private boolean claim(Draft draft, Answers answers) {
        return db.sql("""
                update applications.draft set submissions = submissions + 1, answers = cast(:answers as jsonb), changed_at = :now
                where case_id = :id and submissions = :seen and answers = cast(:before as jsonb)""")
                .param("answers", answers.toJson()).param("now", OffsetDateTime.now(clock)).param("id", draft.id()).param("seen", draft.submissions())
                .param("before", draft.answers().toJson()).update() == 1;
    }

    private Case sentMeanwhile(Draft before, Viewer viewer) {
        var now = draft(before.id(), viewer);
        if (now.submissions() == before.submissions()) throw new ChangedMeanwhile(Message.of("applications.answered-meanwhile"));
        return now.matter().orElseThrow();
    }

    /** The case of a draft from an account is that account's, whoever had its code; any other is that of whoever sends it. */
    private Case open(Draft draft, Answers answers, Viewer viewer, Language language) {
        var form = draft.procedure().form();
        var name = name(form, answers);
        var contact = contact(form, answers, language);
        var account = draft.holderId() == null ? viewer.representedId() : draft.holderId();
        var applicantId = account == null ? people.register(name, contact) : account;
        if (account != null) people.reach(account, contact);
        db.sql("update applications.draft set holder_person_id = :applicantId where case_id = :id") // who applied can mend it
                .param("applicantId", applicantId).param("id", draft.id()).update();
        return cases.open(draft.id(), draft.procedure(), applicantId, name.full());
    }

    /**
     * What the applicant sent, with what they mended later.
     *
     * @param matter a case that its holder was allowed to see
     */
    public Answers submitted(Case matter) {
        return Answers.of(db.sql("select answers from applications.submission where case_id = :id order by position desc limit 1")
                .param("id", matter.id()).query(String.class).single());
    }

    /**
     * What the applicants of several cases sent, by case.
     *
     * @param matters cases that their holder was allowed to see
     */
    public Map<UUID, Answers> submitted(Collection<Case> matters) {
        return db.sql("""
                select distinct on (case_id) case_id, answers from applications.submission
                where case_id = any (:ids) order by case_id, position desc""")
                .param("ids", matters.stream().map(Case::id).toArray(UUID[]::new)).query(SubmissionRow.class).list().stream()
                .collect(Collectors.toMap(SubmissionRow::caseId, row -> Answers.of(row.answers())));
    }

    private record SubmissionRow(UUID caseId, String answers) {}

    private record DraftRow(UUID caseId, UUID procedureId, @Nullable UUID holderPersonId, String answers, OffsetDateTime changedAt, int submissions) {
        Draft draft(Catalogue catalogue, Optional<Case> matter) {
            return new Draft(caseId, catalogue.procedure(procedureId), holderPersonId, Answers.of(answers), changedAt.toInstant(), submissions, matter);
        }
    }
}
