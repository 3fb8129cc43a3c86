package org.vidpovid.witnesses;

import module java.base;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes round the witnesses, each in a thread of its own, so that a slow one holds up none of the others. Every node does; see the turns.
 */
@Component
final class AskWitnesses implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AskWitnesses.class);
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final Witnesses witnesses;
    private final Standings standings;
    private final Rounds rounds;
    private final DemonstrationWitness demonstration;
    private final boolean isOn;
    private volatile List<Thread> threads = List.of();

    /** No command of the jar runs any jobs, this one neither. */
    AskWitnesses(Witnesses witnesses, Standings standings, Rounds rounds, DemonstrationWitness demonstration,
            @Value("${db-scheduler.enabled:true}") boolean isOn) {
        this.witnesses = witnesses;
        this.standings = standings;
        this.rounds = rounds;
        this.demonstration = demonstration;
        this.isOn = isOn;
    }

    @Override
    public void start() {
        if (!isOn) return;
        if (!witnesses.isConfigured()) demonstration.start().ifPresent(witnesses::demonstrates);
        threads = witnesses.all().stream().map(witness -> Thread.ofVirtual().name("witness " + witness.name())
                .unstarted(() -> run(witness)))
                .toList();
        threads.forEach(Thread::start);
    }

    private void run(Trusted witness) {
        var isKnown = false;
        while (threads.contains(Thread.currentThread())) {
            try {
                if (!isKnown) standings.known(witness.address().toString());
                isKnown = true;
                rounds.round(witness);
            } catch (RuntimeException e) {
                if (threads.isEmpty()) return;
                LOG.warn("A witness was not asked, and is later: {}", e.toString());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void stop() {
        var running = threads;
        threads = List.of();
        running.forEach(LockSupport::unpark);
        try {
            for (var thread : running) thread.join(Duration.ofSeconds(6)); // an interrupted driver would break its connection
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        demonstration.stop();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
