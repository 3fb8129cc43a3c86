package org.vidpovid.draws;

import module java.base;
import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.slf4j.*;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.publiclog.*;

/** Draws every few seconds what a witness has given chance for. */
@Component
record Reveals(JdbcClient db, Draws draws, PublicLog log, Published published, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Reveals.class);
    private static final int PAGE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofMinutes(10);

    /**
     * Each in a transaction of its own: one that fails is tried again, and stops none of the others.
     *
     * @return how many were drawn
     */
    int round() {
        return (int) ripe().filter(this::reveal).count();
    }

    /** Those that their witness may have given chance for by now, the oldest first of each witness. */
    Stream<UUID> ripe() {
        return db.sql("select distinct coalesce(by_witness, '') from draws.draw where chosen is null").query(String.class).list().stream()
                .flatMap(this::ripe);
    }

    /** Whatever else waits or fails: of one witness that is down a page is read, and of one that cosigns all that it has cosigned. */
    private Stream<UUID> ripe(String witness) {
        var newest = published.cosignedSize(witness.isEmpty() ? null : witness);
        return Stream.iterate(page(witness, new Waits(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH.atOffset(ZoneOffset.UTC)), newest),
                        page -> !page.ripe().isEmpty(),
                        page -> page.last().map(last -> page(witness, last, newest)).orElse(Page.END))
                .flatMap(page -> page.ripe().stream());
    }

    private Page page(String witness, Waits after, long newest) {
        var waiting = db.sql("""
                select id, entry_id, at from draws.draw
                where chosen is null and coalesce(by_witness, '') = :witness and (at, id) > (:at, :id) order by at, id limit :page""")
                .param("witness", witness).param("at", after.at()).param("id", after.id()).param("page", PAGE).query(Waits.class).list();
        var places = log.places(waiting.stream().map(Waits::entryId).toList());
        return new Page(waiting.stream().filter(one -> places.getOrDefault(one.entryId(), Long.MAX_VALUE) < newest).map(Waits::id).toList(),
                waiting.size() < PAGE ? Optional.empty() : Optional.of(waiting.getLast()));
    }

    private record Waits(UUID id, UUID entryId, OffsetDateTime at) {}

    /** @param last from which it goes on, if it does */
    private record Page(List<UUID> ripe, Optional<Waits> last) {
        static final Page END = new Page(List.of(), Optional.empty());
    }

    /** Says in the log of the machine how many wait for longer than they should. */
    void warn() {
        var late = late();
        if (late > 0) LOG.warn("{} lots have waited for a witness for more than {} minutes", late, LONG.toMinutes());
    }

    int late() {
        return db.sql("select count(*) from draws.draw where chosen is null and at < ?").param(OffsetDateTime.now(clock).minus(LONG))
                .query(Integer.class).single();
    }

    private boolean reveal(UUID id) {
        try {
            return draws.reveal(id);
        } catch (RuntimeException e) {
            LOG.warn("Draw {} is tried again: {}", id, e.getClass().getSimpleName());
            return false;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        @ConditionalOnProperty(name = "vidpovid.draws.reveal", matchIfMissing = true)
        RecurringTask<Void> revealDraws(Reveals reveals) {
            return Tasks.recurring("reveal-draws", Schedules.fixedDelay(PAUSE)).execute((_, _) -> reveals.round());
        }

        @Bean
        @ConditionalOnProperty(name = "vidpovid.draws.reveal", matchIfMissing = true)
        RecurringTask<Void> warnOfWaitingDraws(Reveals reveals) {
            return Tasks.recurring("warn-of-waiting-draws", Schedules.fixedDelay(LONG)).execute((_, _) -> reveals.warn());
        }
    }
}
