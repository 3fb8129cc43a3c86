package org.vidpovid.decisions;

import module java.base;
import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vidpovid.authorities.Seat;
import org.vidpovid.caselog.CaseLog;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.BeingConfirmed;
import org.vidpovid.decisions.IntentView.Second;
import org.vidpovid.draws.*;
import org.vidpovid.draws.Draw.*;
import org.vidpovid.draws.Pool.Member;
import org.vidpovid.guard.Remedy;
import org.vidpovid.independence.SecondEyes;
import org.vidpovid.law.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * On whom the lot falls to be the second official, and what they said. Whoever would hear a complaint is not drawn: they could not hear it
 * any more.
 */
@Component
record Seconds(JdbcClient db, SecondEyes eyes, Draws draws, CaseLog log, CaseSteps steps, HandOvers handOvers, Intents intents,
        Notices notices, WorkingCalendar calendar, TransactionOperations transactions, Clock clock) implements DrawFollower {

    static final String PURPOSE = "refusal.confirmation";
    /** Working days: then it is drawn again. */
    private static final Term TO_SAY = Term.working(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String purpose() {
        return PURPOSE;
    }

    /** @param reviewer who would hear a complaint, if there is anybody */
    Pool pool(Case matter, Seat author, Optional<Seat> reviewer) {
        return new Pool(eyes.poolFor(matter, author).stream()
                .filter(seat -> reviewer.filter(one -> one.personId().equals(seat.personId())).isEmpty())
                .map(seat -> new Member(seat.postId(), 1, seat.post())).toList());
    }

    void draw(Case matter, UUID intentId, Pool pool) {
        draws.open(PURPOSE, intentId, log.nameOf(matter), pool);
    }

    /** If the machine dies here, nothing was drawn: the next one begins anew. What is not waiting for a word any more is let be. */
    @Override
    public void drawn(Draw draw, Revealed result) {
        var intent = intents.caseOf(draw.subjectId()).flatMap(caseId -> intents.find(caseId, draw.subjectId())).orElse(null);
        if (intent == null) return;
        handOvers.toAssign(intent.caseId()).filter(matter -> isWaiting(matter, intent)).ifPresent(matter ->
                eyes.holder(result.chosen(), matter, intent.author()).ifPresentOrElse(seat -> name(matter, intent, draw.id(), seat),
                        () -> again(draw, result.chosen(), "cannot")));
    }

    private static boolean isWaiting(Case matter, IntentView intent) {
        return matter.stage() instanceof BeingConfirmed(var id, _) && id.equals(intent.id());
    }

    private void name(Case matter, IntentView intent, UUID draw, Seat seat) {
        db.sql("""
                insert into decisions.second_official (case_id, intent_id, draw_id, post_id, person_id, seat, at)
                values (:case, :intent, :draw, :post, :person, cast(:seat as jsonb), :at)""")
                .param("case", matter.id()).param("intent", intent.id()).param("draw", draw).param("post", seat.postId())
                .param("person", seat.personId()).param("seat", JSON.writeValueAsString(seat)).param("at", OffsetDateTime.now(clock))
                .update();
        steps.letSee(matter.id(), Purpose.CONFIRMATION, seat.personId());
        notices.tell(seat.personId(), matter.id(), "/office/confirmations/" + matter.id(), Message.of("decisions.notice.confirm.subject"),
                Message.of("decisions.notice.confirm", matter.service(), calendar.due(LocalDate.now(clock), TO_SAY).on()));
    }

    /**
     * Without whoever was drawn; as long as there are two others. Else it waits until there are: the official is told that nobody is
     * there.
     */
    private void again(Draw draw, UUID without, String because) {
        var rest = new Pool(draw.pool().members().stream().filter(member -> !member.id().equals(without)).toList());
        if (rest.isToBeDrawn()) draws.again(draw, rest, because);
    }

    /** Whoever was drawn, if they still hold the post and nothing has come between. */
    Optional<Seat> still(Case matter, IntentView intent, Second second) {
        return eyes.holder(second.seat().postId(), matter, intent.author()).filter(seat ->
                seat.personId().equals(second.seat().personId()));
    }

    Set<UUID> casesOf(Viewer viewer) {
        return Set.copyOf(db.sql("""
                select distinct case_id from decisions.second_official s
                where person_id = :person and not exists (select from decisions.confirmation c
                    where c.case_id = s.case_id and c.intent_id = s.intent_id)""")
                .param("person", viewer.personId()).query(UUID.class).list());
    }

    void said(Case matter, IntentView intent, Second second, boolean isConfirmed, String reasons, Instant at) {
        db.sql("""
                insert into decisions.confirmation (case_id, intent_id, at, draw_id, confirmer_person_id, confirmer, author_person_id,
                    verdict, reasons)
                values (:case, :intent, :at, :draw, :person, cast(:seat as jsonb), :author, :verdict, :reasons)""")
                .param("case", matter.id()).param("intent", intent.id()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("draw", second.draw()).param("person", second.seat().personId())
                .param("seat", JSON.writeValueAsString(second.seat())).param("author", intent.author().personId())
                .param("verdict", isConfirmed ? "confirmed" : "returned").param("reasons", reasons).update();
    }

    /** Row 9. */
    void save(IntentView intent, Second second, Remedy remedy) {
        db.sql("""
                insert into decisions.remedy (case_id, intent_id, reviewer_person_id, reviewer, author_person_id, confirmer_person_id,
                    by_when, how_uk, how_en, court_uk, court_en, norm_uk, norm_en)
                values (:case, :intent, :reviewerId, cast(:reviewer as jsonb), :author, :confirmer, :by, :howUk, :howEn, :courtUk,
                    :courtEn, :normUk, :normEn)""")
                .param("case", intent.caseId()).param("intent", intent.id()).param("reviewerId", remedy.reviewer().personId())
                .param("reviewer", JSON.writeValueAsString(remedy.reviewer())).param("author", intent.author().personId())
                .param("confirmer", second.seat().personId()).param("by", remedy.by()).param("howUk", remedy.how().uk())
                .param("howEn", remedy.how().en()).param("courtUk", remedy.court().uk()).param("courtEn", remedy.court().en())
                .param("normUk", remedy.norm().uk()).param("normEn", remedy.norm().en()).update();
    }

    void tellAuthor(Case matter, IntentView intent, Wording what) {
        notices.tell(intent.author().personId(), matter.id(), "/office/cases/" + matter.id(),
                Message.of("decisions.notice.back.subject", matter.number().toString()), what);
    }

    /** Draws again where whoever was drawn said nothing in their time, or can say nothing any more. Safe to run twice. */
    int drawAgain() {
        var late = db.sql("""
                select s.case_id, s.intent_id from decisions.second_official s
                where not exists (select from decisions.confirmation c where c.case_id = s.case_id and c.intent_id = s.intent_id)
                  and not exists (select from decisions.dropped d where d.case_id = s.case_id and d.intent_id = s.intent_id)
                group by s.case_id, s.intent_id""").query(Waiting.class).list();
        return (int) late.stream().filter(one -> Boolean.TRUE.equals(transactions.execute(_ -> drawAgain(one)))).count();
    }

    private record Waiting(UUID caseId, UUID intentId) {}

    private boolean drawAgain(Waiting one) {
        var intent = intents.find(one.caseId(), one.intentId()).orElseThrow();
        var matter = handOvers.toAssign(one.caseId()).filter(open -> isWaiting(open, intent)).orElse(null);
        if (matter == null) return false;
        var last = draws.of(intent.id()).getLast();
        var second = intent.second().orElseThrow();
        if (!last.id().equals(second.draw()) || !(last.stage() instanceof Revealed)) return false; // the next lot is being drawn
        var isLate = calendar.due(WorkingCalendar.dayOf(second.at()), TO_SAY).on().isBefore(LocalDate.now(clock));
        if (!isLate && still(matter, intent, second).isPresent()) return false;
        var before = last.id();
        again(last, second.seat().postId(), isLate ? "late" : "cannot");
        return !draws.of(intent.id()).getLast().id().equals(before);
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> drawSecondsAgain(Seconds seconds) {
            return Tasks.recurring("decisions-seconds", Schedules.daily(Language.KYIV, LocalTime.of(0, 20)))
                    .execute((_, _) -> seconds.drawAgain());
        }
    }
}
