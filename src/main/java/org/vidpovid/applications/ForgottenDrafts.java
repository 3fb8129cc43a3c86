package org.vidpovid.applications;

import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import module java.base;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.files.Files;
import org.vidpovid.web.Language;

/** Drafts that nobody has touched for long are forgotten: the state keeps nothing of a person that it does not need. */
@Component
class ForgottenDrafts {

    static final Period KEPT = Period.ofDays(90);

    private final JdbcClient db;
    private final Files files;
    private final Clock clock;

    ForgottenDrafts(JdbcClient db, Files files, Clock clock) {
        this.db = db;
        this.files = files;
        this.clock = clock;
    }

    /** Forgets them, with their files. Safe to run twice, on any node: what is gone is gone. */
    @Transactional
    public int forget() {
        var forgotten = db.sql(
                "delete from applications.draft where submissions = 0 and signing is null and changed_at < :before returning case_id")
                .param("before", OffsetDateTime.now(clock).minus(KEPT)).query(UUID.class).list();
        files.dropAll(forgotten);
        db.sql("delete from applications.program_request where at < :before").param("before", OffsetDateTime.now(clock).minus(KEPT))
                .update();
        return forgotten.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> forgetDrafts(ForgottenDrafts drafts, ToBeSigned waiting) {
            return Tasks.recurring("forget-drafts", Schedules.daily(Language.KYIV, LocalTime.of(3, 30))).execute((_, _) -> {
                waiting.lapse();
                drafts.forget();
            });
        }
    }
}
