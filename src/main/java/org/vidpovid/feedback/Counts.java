package org.vidpovid.feedback;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.law.Text;

/** How many remarks there were of which unit, and what became of them: for everybody to read. Nothing is counted of a person. */
@Component
public class Counts {

    private final JdbcClient db;
    private final Clock clock;

    Counts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Of one unit in the last twelve months.
     *
     * @param notAccepted applications that were turned away
     * @param askedForMore things asked for that no rule asks for
     * @param inTime answers within the term
     * @param late answers behind it
     * @param overdue without an answer though the term is over
     */
    public record Count(UUID unitId, Text unit, Text authority, int thanks, int criticism, int notAccepted, int askedForMore, int inTime,
            int late, int waiting, int overdue) {}

    /** All units of which anything was said, those with what is overdue first, then those of whom most was said. */
    public List<Count> ofAYear() {
        record Row(UUID unitId, String unitUk, String unitEn, String authorityUk, String authorityEn, int thanks, int criticism,
                int notAccepted, int askedForMore, int inTime, int late, int waiting, int overdue) {}
        var today = LocalDate.now(clock);
        return db.sql("""
                select unit_id, (array_agg(unit_uk order by id desc))[1] unit_uk, (array_agg(unit_en order by id desc))[1] unit_en,
                    (array_agg(authority_uk order by id desc))[1] authority_uk, (array_agg(authority_en order by id desc))[1] authority_en,
                    count(*) filter (where kind = 'THANKS') thanks, count(*) filter (where kind = 'CRITICISM') criticism,
                    count(*) filter (where kind = 'NOT_ACCEPTED') not_accepted,
                    count(*) filter (where kind = 'ASKED_FOR_MORE') asked_for_more,
                    count(*) filter (where (answered_at at time zone 'Europe/Kyiv')::date <= answer_by) in_time,
                    count(*) filter (where (answered_at at time zone 'Europe/Kyiv')::date > answer_by) late,
                    count(*) filter (where answered_at is null and answer_by >= :today) waiting,
                    count(*) filter (where answered_at is null and answer_by < :today) overdue
                from feedback.remark where at >= :since group by unit_id
                order by overdue desc, count(*) desc, unit_id""")
                .param("today", today).param("since", OffsetDateTime.now(clock).minusYears(1)).query(Row.class).list().stream()
                .map(row -> new Count(row.unitId(), new Text(row.unitUk(), row.unitEn()), new Text(row.authorityUk(), row.authorityEn()),
                        row.thanks(), row.criticism(), row.notAccepted(), row.askedForMore(), row.inTime(), row.late(), row.waiting(),
                        row.overdue())).toList();
    }
}
