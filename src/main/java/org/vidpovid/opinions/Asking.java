package org.vidpovid.opinions;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.slf4j.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Purpose;
import org.vidpovid.web.*;

/**
 * Asks, in the transaction that opens a case, every unit whose opinion its procedure wants, so that no official can forget to. Then it
 * keeps their clocks in step with the case: they stand still while the applicant mends the application, and end with the case.
 */
@Component
class Asking implements CaseFollower {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final JdbcClient db;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final WorkingCalendar calendar;
    private final CaseSteps steps;
    private final Notices notices;
    private final Clock clock;

    Asking(JdbcClient db, Catalogue catalogue, Authorities authorities, WorkingCalendar calendar, CaseSteps steps, Notices notices,
            Clock clock) {
        this.db = db;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.calendar = calendar;
        this.steps = steps;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void changed(Case matter) {
        switch (matter.stage()) {
            case Stage.UnderWay() when matter.version() == 0 -> askAll(matter);
            case Stage.UnderWay() -> goOn(matter);
            case Stage.AwaitingCorrection(var stoppedOn, _, _) -> stop(matter, stoppedOn);
            case Stage.Suspended(_, var stoppedOn, _) -> stop(matter, stoppedOn);
            case Stage.BeingHeard _, Stage.BeingConfirmed _ -> {} // nobody who is asked waits for that
            case Stage.Ended _ -> end(matter);
        }
    }

    /** A unit that is no more cannot be asked, and its silence would be no objection anyway: the applicant must not wait for it. */
    private void askAll(Case matter) {
        var stages = catalogue.procedure(matter.procedureId()).stages();
        for (int stage = 0; stage < stages.size(); stage++) {
            var asked = stages.get(stage).opinion();
            if (asked.isEmpty()) continue;
            var unit = authorities.find(asked.get().unit());
            if (unit.isEmpty()) LOG.warn("there is no unit {} to ask for an opinion", asked.get().unit());
            else ask(matter, stage, unit.get(), matter.inCharge().official(), null);
        }
    }

    /**
     * Asks the same of the same unit once more.
     *
     * @throws NotFound if the unit is no more
     */
    void again(Case matter, int stage, Seat by, String reason) {
        var code = catalogue.procedure(matter.procedureId()).stages().get(stage).opinion().orElseThrow().unit();
        ask(matter, stage, authorities.find(code).orElseThrow(NotFound::new), by, reason);
    }

    /** @param reason why it is asked again; null if the portal asks by itself */
    private void ask(Case matter, int stage, Unit unit, Seat by, @Nullable String reason) {
        var procedure = catalogue.procedure(matter.procedureId());
        var what = procedure.stages().get(stage);
        var asked = what.opinion().orElseThrow();
        var due = calendar.due(LocalDate.now(clock), what.term().orElseThrow());
        var why = Text.of(due.arithmetic());
        steps.taken(matter.id(), new Actor(by.personId(), by.name(), by.post()), reason == null
                ? Message.of("opinions.journal.asked", unit.name(), unit.authority(), due.on())
                : Message.of("opinions.journal.asked-again", unit.name(), unit.authority(), due.on(), reason), Optional.empty());
        steps.letSee(matter.id(), Purpose.OPINION, unit.id());
        db.sql("""
                insert into opinions.request (case_id, id, stage, case_number, service_uk, service_en, applicant_id, unit_id, unit_uk,
                unit_en, authority_uk,
                    authority_en, asks_uk, asks_en, norm, asked_at, asked_by_person_id, asked_by, reason, due_on, due_why_uk, due_why_en)
                values (:caseId, :id, :stage, :number, :serviceUk, :serviceEn, :applicantId, :unitId, :unitUk, :unitEn, :authorityUk,
                    :authorityEn, :asksUk, :asksEn, cast(:norm as jsonb), :at, :byId, cast(:by as jsonb), :reason, :dueOn, :whyUk,
                    :whyEn)""")
                .param("caseId", matter.id()).param("id", UuidCreator.getTimeOrderedEpoch()).param("stage", stage)
                .param("number", matter.number().toString())
                .param("serviceUk", matter.service().uk()).param("serviceEn", matter.service().en())
                .param("applicantId", matter.applicantId())
                .param("unitId", unit.id()).param("unitUk", unit.name().uk()).param("unitEn", unit.name().en())
                .param("authorityUk", unit.authority().uk()).param("authorityEn", unit.authority().en())
                .param("asksUk", asked.asks().uk()).param("asksEn", asked.asks().en()).param("norm", OpinionRow.KeptNorm.of(asked.norm()))
                .param("at", OffsetDateTime.now(clock)).param("byId", by.personId()).param("by", OpinionRow.JSON.writeValueAsString(by))
                .param("reason", reason)
                .param("dueOn", due.on()).param("whyUk", why.uk()).param("whyEn", why.en()).update();
        authorities.seatsIn(unit.id()).stream().filter(seat -> !seat.personId().equals(matter.applicantId())).findFirst().ifPresent(head ->
                notices.tell(head.personId(), matter.id(), "/office/opinions", Message.of("opinions.notice.subject", due.on()),
                        Message.of("opinions.notice.asked", matter.service(), due.on())));
    }

    /** Those that were silent before stay so: what is late stays late. */
    private void stop(Case matter, LocalDate on) {
        db.sql("""
                update opinions.request set stopped_on = :day
                where case_id = :id and answered_at is null and silent_at is null and due_on >= :day""")
                .param("id", matter.id()).param("day", on).update();
    }

    private void goOn(Case matter) {
        var stages = catalogue.procedure(matter.procedureId()).stages();
        db.sql("select * from opinions.request where case_id = :id and stopped_on is not null and answered_at is null")
                .param("id", matter.id())
                .query(OpinionRow.class).list().stream().map(OpinionRow::opinion).forEach(opinion -> {
                    var askedOn = WorkingCalendar.dayOf(opinion.askedAt());
                    var stops = matter.stops().stream().filter(stop -> !stop.stoppedOn().isBefore(askedOn)).toList();
                    var due = calendar.due(askedOn, stages.get(opinion.stage()).term().orElseThrow(), stops);
                    var why = Text.of(due.arithmetic());
                    db.sql("""
                            update opinions.request set stopped_on = null, due_on = :dueOn, due_why_uk = :whyUk, due_why_en = :whyEn
                            where case_id = :caseId and id = :id""")
                            .param("caseId", opinion.caseId()).param("id", opinion.id())
                            .param("dueOn", due.on()).param("whyUk", why.uk()).param("whyEn", why.en()).update();
                });
    }

    private void end(Case matter) {
        var how = Text.of(matter.status());
        db.sql("update opinions.request set ended_at = :at, ended_uk = :uk, ended_en = :en where case_id = :id and ended_at is null")
                .param("id", matter.id()).param("at", OffsetDateTime.now(clock)).param("uk", how.uk()).param("en", how.en()).update();
    }
}
