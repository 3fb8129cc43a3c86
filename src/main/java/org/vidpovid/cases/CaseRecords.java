package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.law.Text;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * How steps are written: no step without its row of the journal, and none at all if somebody else took it first. And who may take them, and
 * who is told.
 *
 * @param followers they call this room, so they come to be after it
 */
@Component
record CaseRecords(JdbcClient db, Authorities authorities, Catalogue catalogue, Notices notices, ObjectProvider<CaseFollower> followers,
        Clock clock) {

    CaseNumber number(int year, UUID id) {
        var serial = db.sql("insert into cases.number (year, serial, case_id) values (:year, nextval('cases.serial'), :id) "
                + "returning serial")
                .param("year", year).param("id", id).query(Long.class).single();
        return new CaseNumber(year, serial);
    }

    void insert(Case matter, Actor actor, Wording what) {
        db.sql("""
                insert into cases.case_record (case_id, version, number, procedure_id, service_slug, service_uk, service_en,
                    applicant_id, applicant, unit_id, official_person_id, in_charge, received_at, stops, due_on, due_why_uk, due_why_en,
                    stage)
                values (:caseId, :version, :number, :procedureId, :serviceSlug, :serviceUk, :serviceEn,
                    :applicantId, :applicant, :unitId, :officialPersonId, cast(:inCharge as jsonb), :receivedAt,
                    cast(:stops as jsonb), :dueOn, :dueWhyUk, :dueWhyEn, :stage)""").paramSource(CaseRow.of(matter)).update();
        journal(List.of(matter), actor, what);
    }

    void save(Case matter, Actor actor, Wording what) {
        var saved = db.sql("""
                update cases.case_record set version = :version, official_person_id = :officialPersonId,
                in_charge = cast(:inCharge as jsonb),
                    stops = cast(:stops as jsonb), due_on = :dueOn, due_why_uk = :dueWhyUk, due_why_en = :dueWhyEn, stage = :stage,
                    stopped_on = :stoppedOn, mend_by = :mendBy, to_mend = cast(:toMend as jsonb), intent_id = :intentId,
                    heard_until = :heardUntil, look_again_on = :lookAgainOn, act_id = :actId, decided_at = :decidedAt,
                    decided_by = :decidedBy, withdrawn_at = :withdrawnAt, applicant = :applicant
                where case_id = :caseId and version = :version - 1""").paramSource(CaseRow.of(matter)).update();
        if (saved == 0) throw new ChangedMeanwhile(Message.of("cases.changed"));
        journal(List.of(matter), actor, what);
    }

    /** The same step for many: each case as it is in other hands now, all of them or none. */
    void handOver(List<Case> handedOver, InCharge to, Actor actor, Wording what) {
        var saved = db.sql("""
                update cases.case_record as given set version = step.version, official_person_id = :official, unit_id = :unit,
                    in_charge = cast(:inCharge as jsonb)
                from unnest(:ids, :versions) as step (id, version) where given.case_id = step.id and given.version = step.version - 1""")
                .param("official", to.official().personId()).param("unit", to.official().unitId())
                .param("inCharge", JsonMapper.shared().writeValueAsString(to))
                .param("ids", ids(handedOver)).param("versions", versions(handedOver)).update();
        if (saved != handedOver.size()) throw new ChangedMeanwhile(Message.of("cases.changed"));
        journal(handedOver, actor, what);
    }

    /** What happened in these cases, and by whose hand, as the step that brought them to where they are. */
    private void journal(List<Case> matters, Actor actor, Wording what) {
        journal(ids(matters), versions(matters), actor, what);
    }

    /** @param positions the versions to which the step brought the cases */
    void journal(UUID[] caseIds, Integer[] positions, Actor actor, Wording what) {
        @Nullable Text post = actor.post();
        db.sql("""
                insert into cases.journal (case_id, position, at, actor_person_id, actor, post_uk, post_en, what_uk, what_en)
                select id, position, :at, :actorId, :actor, :postUk, :postEn, :whatUk, :whatEn
                from unnest(:ids, :positions) as step (id, position)""")
                .param("ids", caseIds).param("positions", positions).param("at", OffsetDateTime.now(clock))
                .param("actorId", actor.personId()).param("actor", actor.name())
                .param("postUk", post == null ? null : post.uk()).param("postEn", post == null ? null : post.en())
                .param("whatUk", what.in(Language.UK)).param("whatEn", what.in(Language.EN)).update();
    }

    private static UUID[] ids(List<Case> matters) {
        return matters.stream().map(Case::id).toArray(UUID[]::new);
    }

    private static Integer[] versions(List<Case> matters) {
        return matters.stream().map(Case::version).toArray(Integer[]::new);
    }

    /** A case as it is now, for a step that no viewer takes: nobody else takes one in it until the transaction ends. */
    Case locked(UUID id) {
        return db.sql("select * from cases.case_record where case_id = :id for update").param("id", id).query(CaseRow.class).optional()
                .map(CaseRow::matter).orElseThrow(NotFound::new);
    }

    /** @param seen the version that whoever takes the step had before their eyes */
    Case locked(UUID id, int seen) {
        var matter = locked(id);
        if (matter.version() != seen) throw matter.elsewhere();
        return matter;
    }

    /** Somebody on the side of the state asked the applicant to take it back: that is counted apart. */
    void askedToWithdraw(UUID id) {
        db.sql("update cases.case_record set asked_to_withdraw = true where case_id = ?").param(id).update();
    }

    /** The case that an official was allowed to see, if it still is as they saw it, and theirs to act in. */
    Case actable(Case matter, int seen, Viewer official) {
        // a complaint is heard, and nothing else done to it
        if (!catalogue.procedure(matter.procedureId()).isOffered()) throw new NotFound();
        var person = official.personId();
        if (person == null || !matter.isInChargeOf(person)) throw inOtherHands(matter);
        if (barred(matter).contains(person)) throw new ChangedMeanwhile(Message.of("cases.barred"));
        if (matter.version() != seen) throw matter.elsewhere();
        return matter;
    }

    static ChangedMeanwhile inOtherHands(Case matter) {
        return new ChangedMeanwhile(Message.of("cases.in-other-hands", matter.inCharge().official().name(),
                matter.inCharge().deputy().name()));
    }

    /** Who may not act in it now, whatever post they hold. */
    Set<UUID> barred(Case matter) {
        return followers.stream().flatMap(follower -> follower.barred(matter).stream()).collect(Collectors.toSet());
    }

    Actor seat(Viewer official, Case matter) {
        return authorities.seatOf(Objects.requireNonNull(official.personId()), matter.inCharge().official().unitId())
                .map(Actor::at).orElseThrow(NotFound::new);
    }

    static Actor applicantOf(Case matter) {
        return new Actor(matter.applicantId(), matter.applicant(), null);
    }

    void tell(Case matter, Wording news) {
        notices.tell(matter.applicantId(), matter.id(), subject(matter), matter.told(news));
    }

    static Message subject(Case matter) {
        return Message.of("cases.notice.subject", matter.number().toString());
    }

    void follow(@Nullable Stage before, Case matter) {
        followers.orderedStream().forEach(follower -> follower.changed(before, matter));
    }

    void extended(Case matter, int days) {
        followers.orderedStream().forEach(follower -> follower.extended(matter, days));
    }

    Optional<UUID> applicantOf(CaseNumber number) {
        return db.sql("select r.applicant_id from cases.number n join cases.case_record r on r.case_id = n.case_id where n.year = :year "
                + "and n.serial = :serial")
                .param("year", number.year()).param("serial", number.serial()).query(UUID.class).optional();
    }

    Set<UUID> ofApplicant(UUID personId) {
        return Set.copyOf(db.sql("select case_id from cases.case_record where applicant_id = :id").param("id", personId).query(UUID.class)
                .list());
    }
}
