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

    /**
     * Each in a transaction of its own: one that fails is tried again, and stops none of the others. If we die within, those that were not
     * drawn yet are drawn by the next round, on any node.
     *
     * @return how many were drawn
     */
    int round() {
        return round(ripe());
    }

    int round(Stream<UUID> ripe) {
        return (int) ripe.filter(this::reveal).count();
    }

    /** Those that their witness may have given chance for by now, the oldest first of each witness. */
    Stream<UUID> ripe() {
        return db.sql("select distinct coalesce(by_witness, '') from draws.draw where chosen is null").query(String.class).list().stream()
                .flatMap(this::ripe);
    }

    /**
     * Those of one witness, page by page, until on a page nothing is ripe: places in the log are nearly in the order of draws. So of a
     * witness that is down one page is read, however many wait for it, and the others are not held up.
     *
     * @param witness empty for whichever cosigns first
     */
    private Stream<UUID> ripe(String witness) {
        var newest = published.cosignedSize(witness.isEmpty() ? null : witness);
        return Stream.iterate(page(witness, Waits.NONE, newest),
                        page -> !page.ripe().isEmpty(),
                        page -> page.last().map(last -> page(witness, last, newest)).orElse(Page.END))
                .flatMap(page -> page.ripe().stream());
    }

    /** @param newest the size of the newest checkpoint that the witness has cosigned */
    private Page page(String witness, Waits after, long newest) {
        var waiting = db.sql("""
                select id, entry_id, at from draws.draw
                where chosen is null and coalesce(by_witness, '') = :witness and (at, id) > (:at, :id) order by at, id limit :page""")
                .param("witness", witness).param("at", after.at()).param("id", after.id()).param("page", PAGE).query(Waits.class).list();
        var places = log.places(waiting.stream().map(Waits::entryId).toList());
        return new Page(waiting.stream().filter(one -> places.getOrDefault(one.entryId(), Long.MAX_VALUE) < newest).map(Waits::id).toList(),
                waiting.size() < PAGE ? Optional.empty() : Optional.of(waiting.getLast()));
    }

    private record Waits(UUID id, UUID entryId, OffsetDateTime at) {
        /** Before all. */
        static final Waits NONE = new Waits(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH.atOffset(ZoneOffset.UTC));
    }

    /** @param last from which it goes on, if it does */
    private record Page(List<UUID> ripe, Optional<Waits> last) {
        static final Page END = new Page(List.of(), Optional.empty());
    }

    /** Says in the log of the machine how many wait for longer than they should. */
    void warn() {
        var late = late();
        if (late > 0) LOG.warn("{} lots have waited for a witness for more than {} minutes", late, Draw.LONG.toMinutes());
    }

    int late() {
        return db.sql("select count(*) from draws.draw where chosen is null and at < ?").param(OffsetDateTime.now(clock).minus(Draw.LONG))
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
            return Tasks.recurring("warn-of-waiting-draws", Schedules.fixedDelay(Draw.LONG)).execute((_, _) -> reveals.warn());
        }
    }
}
