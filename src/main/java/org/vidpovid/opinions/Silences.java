package org.vidpovid.opinions;

import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import module java.base;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * Notes in the journal and in the public log that a unit has said nothing within its term, and tells the applicant. The silence itself
 * follows from the day: a job that is late, or does not run at all, harms nobody.
 */
@Component
class Silences {

    private final JdbcClient db;
    private final CaseSteps steps;
    private final CaseLog log;
    private final TransactionOperations transactions;
    private final Clock clock;

    Silences(JdbcClient db, CaseSteps steps, CaseLog log, TransactionOperations transactions, Clock clock) {
        this.db = db;
        this.steps = steps;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Notes them, each in a transaction of its own. Safe to run twice, on any node at once: what is noted is noted.
     *
     * @return how many were noted
     */
    int note() {
        var silent = db.sql("""
                select * from opinions.request
                where answered_at is null and silent_at is null and ended_at is null and stopped_on is null and due_on < :today
                order by due_on, id""")
                .param("today", LocalDate.now(clock)).query(OpinionRow.class).list();
        return (int) silent.stream().filter(row -> note(row.opinion())).count();
    }

    private boolean note(Opinion opinion) {
        try {
            transactions.executeWithoutResult(_ -> {
                var matter = steps.taken(opinion.caseId(), Actor.portal(Text.of(Message.of("opinions.portal.post"))),
                        Message.of("opinions.journal.silent", opinion.unit(), opinion.authority(), opinion.due().on(),
                                opinion.norm().wording()),
                        Optional.of(Message.of("opinions.notice.silent", opinion.unit(), opinion.due().on())));
                var noted = db.sql("""
                        update opinions.request set silent_at = :now
                        where case_id = :caseId and id = :id and answered_at is null and silent_at is null and ended_at is null
                        and stopped_on is null
                          and due_on < :today""")
                        .param("now", OffsetDateTime.now(clock)).param("caseId", opinion.caseId()).param("id", opinion.id())
                        .param("today", LocalDate.now(clock)).update();
                if (noted == 0) throw new ChangedMeanwhile(Message.of("opinions.changed")); // an answer was first, or another node
                log.say(matter, Kind.OPINION_SILENT, Map.of("unit", opinion.unitId().toString(), "authority", opinion.authority().uk(),
                        "unit-name", opinion.unit().uk(), "due", opinion.due().on().toString()),
                        Map.of("number", opinion.number(), "asked", opinion.asks().uk()));
            });
            return true;
        } catch (ChangedMeanwhile _) {
            return false;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> noteSilences(Silences silences) {
            return Tasks.recurring("opinions-silence", Schedules.daily(Language.KYIV, LocalTime.of(0, 10)))
                    .execute((_, _) -> silences.note());
        }
    }
}
