package org.vidpovid.draws;

import module java.base;
import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.slf4j.*;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.*;
import org.springframework.stereotype.Component;

/** Draws every few seconds what a witness has given chance for. */
@Component
record Reveals(Draws draws) {

    private static final Logger LOG = LoggerFactory.getLogger(Reveals.class);
    private static final int MOST = 500; // in one round: the next is a moment later
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /**
     * Each in a transaction of its own: one that fails is tried again, and stops none of the others.
     *
     * @return how many were drawn
     */
    int round() {
        return (int) draws.waiting(MOST).stream().filter(this::reveal).count();
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
    }
}
