package org.vidpovid.cases;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.notices.Notices;
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
    private final Notices notices;

    CaseSteps(JdbcClient db, CaseRecords records, Notices notices) {
        this.db = db;
        this.records = records;
        this.notices = notices;
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
                where case_id = :id and stage in ('under-way', 'awaiting-correction') returning *""")
                .param("id", caseId).query(CaseRow.class).optional().map(CaseRow::matter)
                .orElseThrow(() -> new ChangedMeanwhile(Message.of("cases.ended")));
        records.journal(new UUID[] {caseId}, new Integer[] {now.version()}, actor, what);
        told.ifPresent(news -> notices.tell(now.applicantId(), caseId, Cases.subject(now), news));
        return now;
    }

    /** From now on the officials of a unit see the matter, for an opinion and for nothing else, as long as the case is open. */
    public void letSee(UUID caseId, UUID unitId) {
        db.sql("insert into cases.asked_unit (case_id, unit_id) values (:id, :unit) on conflict do nothing").param("id", caseId)
                .param("unit", unitId).update();
    }
}
