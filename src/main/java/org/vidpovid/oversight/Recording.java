package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.*;
import org.vidpovid.applications.Applications;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.complaints.Complaints;
import org.vidpovid.decisions.*;
import org.vidpovid.law.*;
import org.vidpovid.redaction.*;
import tools.jackson.databind.json.JsonMapper;

/** Enters each act in the register, in its transaction, and counts it: an act that nobody can see was not issued. */
@Component
record Recording(JdbcClient db, Applications applications, Catalogue catalogue, Complaints complaints, Redactor redactor, Tallies tallies,
        WorkingCalendar calendar, Clock clock) implements ActFollower, CaseFollower {

    /** Within so many working days an official reads the reasons; then it is told by name that nobody has. */
    private static final Term TO_READ = Term.working(10);

    @Override
    public void issued(Case matter, Act act) {
        var published = Published.of(act);
        var procedure = catalogue.procedure(act.procedureId());
        var onlyCounted = Sensitive.is(procedure);
        var issuedOn = WorkingCalendar.dayOf(act.issuedAt());
        var words = onlyCounted || published.words() == null ? null : draft(matter, procedure, published, published.words());
        var signer = act.signer();
        db.sql("""
                insert into oversight.entry (id, case_id, act_id, service_slug, service_uk, service_en, procedure_id, unit_id, unit_code,
                    unit_uk, unit_en, authority_uk, authority_en, official_person_id, official, post_uk, post_en, official_slug, second,
                    outcome, ground_id, grounds, issued_on, due_on, aggregate_only, share, remedy_uk, remedy_en, reviewer, complain_by,
                    text,
                    check_by, changed_at)
                values (:id, :caseId, :actId, :slug, :serviceUk, :serviceEn, :procedure, :unit, :unitCode, :unitUk, :unitEn, :authorityUk,
                    :authorityEn, :officialId, :official, :postUk, :postEn, :officialSlug, cast(:second as jsonb), :outcome, :ground,
                    cast(:grounds as jsonb), :issuedOn, :dueOn, :onlyCounted, :share, :remedyUk, :remedyEn, cast(:reviewer as jsonb),
                    :complainBy, :words, :checkBy, :now)""")
                .param("id", UUID.randomUUID()).param("caseId", matter.id()).param("actId", act.id()).param("slug", procedure.slug())
                .param("serviceUk", act.service().uk()).param("serviceEn", act.service().en()).param("procedure", act.procedureId())
                .param("unit", signer.unitId()).param("unitCode", procedure.unit()).param("unitUk", signer.unit().uk())
                .param("unitEn", signer.unit().en()).param("authorityUk", signer.authority().uk())
                .param("authorityEn", signer.authority().en()).param("officialId", signer.personId()).param("official", signer.name())
                .param("postUk", signer.post().uk()).param("postEn", signer.post().en()).param("officialSlug", signer.slug())
                .param("second", json(published.second())).param("outcome", published.outcome().code()).param("ground", ground(published))
                .param("grounds", json(published.grounds())).param("issuedOn", issuedOn).param("dueOn", matter.due().on())
                .param("onlyCounted", onlyCounted).param("share", published.share()).param("remedyUk", published.remedy().uk())
                .param("remedyEn", published.remedy().en()).param("reviewer", json(published.reviewer()))
                .param("complainBy", published.complainBy()).param("words", words)
                .param("checkBy", words == null ? null : calendar.due(issuedOn, TO_READ).on()).param("now", OffsetDateTime.now(clock))
                .update();
        tallies.happened(new Tallies.Happening(issuedOn, procedure.slug(), procedure.unit(), signer.slug(), ground(published)),
                counted(published, !issuedOn.isAfter(matter.due().on())));
    }

    @Override
    public void reversed(Case matter, Act act, Reversed how) {
        var on = WorkingCalendar.dayOf(how.at());
        var named = how.reviewer().map(Seat::name).orElse(null);
        db.sql("""
                update oversight.entry set reversed_on = :on, reversed_how = :how, reversed_by = :by, changed_at = :now
                where act_id = :act and reversed_on is null""")
                .param("on", on).param("how", how.how().name().toLowerCase(Locale.ROOT).replace('_', '-')).param("by", named)
                .param("now", OffsetDateTime.now(clock)).param("act", act.id()).update();
        var procedure = catalogue.procedure(act.procedureId());
        tallies.happened(new Tallies.Happening(on, procedure.slug(), procedure.unit(), act.signer().slug(), ground(Published.of(act))),
                Map.of(Counts.REVERSED, 1));
    }

    /** What is taken back is no act, but it is an end without a grant, and counted apart. */
    @Override
    public void changed(Case matter) {
        if (matter.stage() instanceof Stage.Reviewed) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) { // the complaint is ended first, and its decision written then
                    complained(matter);
                }
            });
        }
        if (!(matter.stage() instanceof Stage.Withdrawn(var at))) return;
        var unit = catalogue.procedure(matter.procedureId()).unit();
        tallies.happened(new Tallies.Happening(WorkingCalendar.dayOf(at), matter.serviceSlug(), unit, null, null),
                Map.of(Counts.WITHDRAWN, 1));
    }

    /** A complaint was decided; unless it is about an act, nothing in the register is. */
    private void complained(Case matter) {
        complaints.of(matter).ifPresent(complaint -> complaint.decision().ifPresent(decision -> db.sql("""
                update oversight.entry set complaint = cast(:ended as jsonb), changed_at = :now where act_id = :about""")
                .param("ended", json(new Entry.Complained(decision.outcome(), decision.signer().name(),
                        WorkingCalendar.dayOf(decision.at())))).param("now", OffsetDateTime.now(clock))
                .param("about", complaint.about().id()).update()));
    }

    private String draft(Case matter, Procedure procedure, Published published, String words) {
        return redactor.redaction(Secrets.of(matter, procedure, applications.submitted(matter), published.further())).draft(words);
    }

    private static Map<String, Integer> counted(Published published, boolean inTime) {
        var counted = new HashMap<>(Map.of(Counts.DECIDED, 1, published.outcome().code(), 1));
        if (inTime) counted.put(Counts.IN_TIME, 1);
        if (published.share() != null) {
            counted.put(Counts.COMPARED, 1);
            counted.put(Counts.SHARE, published.share());
        }
        return counted;
    }

    private static @Nullable String ground(Published published) {
        return published.grounds().isEmpty() ? null : published.grounds().getFirst().id();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JsonMapper.shared().writeValueAsString(value);
    }
}
