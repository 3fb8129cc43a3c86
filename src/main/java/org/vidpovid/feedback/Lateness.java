package org.vidpovid.feedback;

import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import module java.base;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vidpovid.web.Language;

/** Tells by name, once, who has left a remark without an answer, and forgets what was said when nobody needs it any more. */
@Component
record Lateness(JdbcClient db, Telling telling, TransactionOperations transactions, Clock clock) {

    private static final Period KEPT = Period.ofYears(3); // behind its answer

    /**
     * Each in a transaction of its own. Safe to run twice, on any node at once: whoever marks it first tells it.
     *
     * @return of how many it was told
     */
    int tell() {
        var today = LocalDate.now(clock);
        var late = db.sql("select * from feedback.remark where answered_at is null and late_told_at is null and answer_by < :today")
                .param("today", today).query(RemarkRow.class).list();
        return (int) late.stream().filter(row -> Boolean.TRUE.equals(transactions.execute(_ -> {
            var marked = db.sql("update feedback.remark set late_told_at = :now where id = :id and answered_at is null and "
                    + "late_told_at is null")
                    .param("now", OffsetDateTime.now(clock)).param("id", row.id()).update();
            if (marked == 1) telling.late(row.remark());
            return marked == 1;
        }))).count();
    }

    /** What was said goes, and whom it named; that it was said, of which unit, and what was answered to it, stays. */
    int forget() {
        return db.sql("update feedback.remark set body = null, about = '' where body is not null and answered_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(KEPT)).update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> lateRemarks(Lateness lateness) {
            return Tasks.recurring("feedback-late", Schedules.daily(Language.KYIV, LocalTime.of(0, 20))).execute((_, _) -> {
                lateness.tell();
                lateness.forget();
            });
        }
    }
}
