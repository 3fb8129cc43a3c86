package org.vidpovid.witnesses;

import module java.base;
import org.slf4j.*;
import org.springframework.beans.factory.ObjectProvider;
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

    private final ObjectProvider<Witnesses> witnesses;
    private final ObjectProvider<Rounds> rounds;
    private final ObjectProvider<DemonstrationWitness> demonstration;
    private final boolean isOn;
    private volatile List<Thread> threads = List.of();

    /** No command of the jar runs any jobs, this one neither: the others are not made then, as what they need would start the database. */
    AskWitnesses(ObjectProvider<Witnesses> witnesses, ObjectProvider<Rounds> rounds, ObjectProvider<DemonstrationWitness> demonstration,
            @Value("${db-scheduler.enabled:true}") boolean isOn) {
        this.witnesses = witnesses;
        this.rounds = rounds;
        this.demonstration = demonstration;
        this.isOn = isOn;
    }

    @Override
    public void start() {
        if (!isOn) return;
        var all = witnesses.getObject();
        if (!all.isConfigured()) demonstration.getObject().start().ifPresent(all::demonstrates);
        threads = all.all().stream().map(witness -> Thread.ofVirtual().name("witness " + witness.name()).unstarted(() -> run(witness)))
                .toList();
        threads.forEach(Thread::start);
    }

    private void run(Trusted witness) {
        var asking = rounds.getObject();
        while (threads.contains(Thread.currentThread())) {
            try {
                asking.round(witness);
            } catch (RuntimeException | Error e) { // memory may be short for a moment, and nobody would start this thread again
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
        demonstration.getObject().stop();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
