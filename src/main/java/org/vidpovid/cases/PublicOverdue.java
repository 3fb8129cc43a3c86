package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vidpovid.law.Text;

/** What everybody may know of cases that should have been answered: that they are late, and whose they are to answer. Of nobody’s data. */
@Service
public class PublicOverdue {

    /** How many a page has. */
    public static final int PAGE = 50;

    private final JdbcClient db;
    private final Clock clock;

    PublicOverdue(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A case whose term is over and whose clock runs.
     *
     * @param unit the name of the unit that has it, as of when it came into its hands
     * @param due the last day on which it should have been answered
     */
    public record Overdue(String number, Text service, UUID unitId, Text unit, LocalDate due) {

        public Key key() {
            return new Key(due, number);
        }
    }

    /** Where a page ended. */
    public record Key(LocalDate due, String number) {}

    /**
     * A page of what is overdue today, the latest first.
     *
     * @param after the last one of the page before; null for the first page
     * @param unitId only of this unit; of all if null
     */
    public List<Overdue> after(@Nullable Key after, @Nullable UUID unitId) {
        var sql = "select number, service_uk, service_en, unit_id, in_charge #>> '{official,unit,uk}' as unit_uk, "
                + "in_charge #>> '{official,unit,en}' as unit_en, due_on from cases.case_record where " + VisibleCases.RUNNING
                + (unitId == null ? "" : " and unit_id = :unit")
                + " and due_on < :today and (due_on, number) > (:due, :number) order by due_on, number limit :page";
        return db.sql(sql).param("unit", unitId).param("today", LocalDate.now(clock)).param("page", PAGE)
                .param("due", after == null ? LocalDate.EPOCH : after.due()).param("number", after == null ? "" : after.number())
                .query(Row.class).list().stream().map(Row::overdue).toList();
    }

    private record Row(String number, String serviceUk, String serviceEn, UUID unitId, String unitUk, String unitEn, LocalDate dueOn) {

        Overdue overdue() {
            return new Overdue(number, new Text(serviceUk, serviceEn), unitId, new Text(unitUk, unitEn), dueOn);
        }
    }
}
