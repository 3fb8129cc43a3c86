package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.people.Purpose;
import org.vidpovid.web.*;

/**
 * Steps in a case that another room takes: they are in its journal, and whoever decides next must have seen them. Who may take them is for
 * that room to say.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseSteps {

    private final JdbcClient db;
    private final CaseRecords records;

    CaseSteps(JdbcClient db, CaseRecords records) {
        this.db = db;
        this.records = records;
    }

    /**
     * Writes a step into the journal. Until the caller's transaction ends nobody else takes a step in this case: take it first, then write
     * what belongs to it.
     *
     * @param told what the applicant is told, or empty
     * @return the case behind the step, so that the same can be said elsewhere: nobody looks at it
     * @throws ChangedMeanwhile if the case has ended
     */
    public Case taken(UUID caseId, Actor actor, Wording what, Optional<Wording> told) {
        var now = db.sql("""
                update cases.case_record set version = version + 1
                where case_id = :id and stage = any (:open) returning *""")
                .param("id", caseId).param("open", InboxFilter.Which.OPEN.stages()).query(CaseRow.class).optional().map(CaseRow::matter)
                .orElseThrow(() -> new ChangedMeanwhile(Message.of("cases.ended")));
        records.journal(new UUID[] {caseId}, new Integer[] {now.version()}, actor, what);
        told.ifPresent(news -> records.tell(now, news));
        return now;
    }

    /**
     * Cases whose clock runs and whose term ends by a day, the one due first first, for the portal's own work: nobody looks at them.
     *
     * @param after the last one of those before; null for the first
     * @return at most a thousand
     */
    @Transactional
    public List<Case> dueUntil(LocalDate day, @Nullable Case after) {
        return db.sql("select * from cases.case_record where " + VisibleCases.RUNNING
                + " and due_on <= :day and (due_on, number) > (:due, :number) order by due_on, number limit 1000").param("day", day)
                .param("due", after == null ? LocalDate.EPOCH : after.due().on())
                .param("number", after == null ? "" : after.number().toString())
                .query(CaseRow.class).list().stream().map(CaseRow::matter).toList();
    }

    /** How many open cases each of these officials has in charge; who has none is not named. */
    @Transactional
    public Map<UUID, Integer> load(Collection<UUID> personIds) {
        var counted = db.sql("""
                select official_person_id, count(*) as open from cases.case_record
                where official_person_id = any (:ids) and stage = any (:open)
                group by official_person_id""")
                .param("ids", personIds.toArray(UUID[]::new)).param("open", InboxFilter.Which.OPEN.stages())
                .query(Load.class).list();
        return counted.stream().collect(Collectors.toMap(Load::officialPersonId, Load::open));
    }

    private record Load(UUID officialPersonId, int open) {}

    /** Which of these cases are open and in the hands of an official: nobody looks at them. */
    @Transactional
    public Set<UUID> stillOf(UUID official, Collection<UUID> ids) {
        return Set.copyOf(db.sql("""
                select case_id from cases.case_record
                where case_id = any (:ids) and official_person_id = :official and stage = any (:open)""")
                .param("ids", ids.toArray(UUID[]::new)).param("official", official).param("open", InboxFilter.Which.OPEN.stages())
                .query(UUID.class).list());
    }

    /** The ids of at most five hundred open cases that an official has by one of their posts: nobody looks at them. */
    @Transactional
    public List<UUID> openOf(UUID official, UUID postId) {
        return db.sql("""
                select case_id from cases.case_record
                where official_person_id = :official and stage = any (:open)
                  and (in_charge #>> '{official,postId}')::uuid = :post order by due_on, case_id limit 500""")
                .param("official", official).param("post", postId).param("open", InboxFilter.Which.OPEN.stages()).query(UUID.class).list();
    }

    /**
     * From now on somebody sees the matter for one purpose and for nothing else: for an opinion as long as the case is open, for a
     * confirmation as long as there is one to give, for a review or an inquiry until {@link #hide}.
     *
     * @param reader a unit (of an opinion always), a post or a person
     */
    public void letSee(UUID caseId, Purpose purpose, UUID reader) {
        switch (purpose) {
            case OPINION -> db.sql("insert into cases.asked_unit (case_id, unit_id) values (:id, :unit) on conflict do nothing")
                    .param("id", caseId).param("unit", reader).update();
            case CONFIRMATION, REVIEW, INQUIRY -> db.sql("""
                    insert into cases.reader (case_id, purpose, reader_id) values (:id, :purpose, :reader) on conflict do nothing""")
                    .param("id", caseId).param("purpose", purpose.name()).param("reader", reader).update();
            case OWN_AFFAIRS, DECISION -> throw new IllegalArgumentException(purpose + " is given by the case itself");
        }
    }

    /** Somebody sees it for that purpose no more, as a second official who did not answer in time. */
    public void hide(UUID caseId, Purpose purpose, UUID reader) {
        db.sql("delete from cases.reader where case_id = :id and purpose = :purpose and reader_id = :reader")
                .param("id", caseId).param("purpose", purpose.name()).param("reader", reader).update();
    }
}
