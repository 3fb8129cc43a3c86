package org.vidpovid.publiclog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.*;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.vidpovid.publiclog.Ledger.Fenced;

/**
 * Gives entries their places in the log, more than once a second, and publishes it about once a second. Every node runs one, and one of
 * them has its turn. It remembers nothing from round to round but when it last published: whatever failed, and whether or not it was
 * written all the same, the next round reads anew.
 */
@Component
final class Sequencer implements SmartLifecycle {

    /** How many entries are placed at once, at most: one transaction of a second or less. */
    static final int MOST = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final long PACE = Duration.ofMillis(900).toNanos(); // each checkpoint is kept for ever, with all its cosignatures
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final long THOROUGH = Duration.ofMinutes(1).toNanos(); // how often is looked for what is older: its transaction was long
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final boolean isOn;
    private final UUID node = UUID.randomUUID();
    private volatile @Nullable Thread thread;
    private volatile long publishedAt = System.nanoTime() - PACE;
    private volatile long thoroughAt = System.nanoTime() - THOROUGH;

    /**
     * No command of the jar runs any jobs, this one neither: its ledger is not made then, as what it is made of would start the database.
     */
    @Autowired
    Sequencer(@Lazy Ledger ledger, @Value("${db-scheduler.enabled:true}") boolean isOn) {
        this.ledger = ledger;
        this.isOn = isOn;
    }

    /** All that is to be done now. */
    void round() {
        round(() -> true, Instant.EPOCH);
    }

    /**
     * As above.
     *
     * @param isDue whether what was placed may be published already
     */
    private void round(BooleanSupplier isDue, Instant since) {
        var term = ledger.claim(node);
        if (term.isEmpty()) return;
        while (true) {
            int placed = ledger.integrate(term.getAsLong(), MOST, since);
            if (isDue.getAsBoolean() && ledger.publish(term.getAsLong())) publishedAt = System.nanoTime();
            if (placed < MOST) return;
            if (ledger.claim(node).orElse(-1) != term.getAsLong()) return; // taken anew, or by another: begin a new round
        }
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                var isThorough = System.nanoTime() - thoroughAt >= THOROUGH;
                // ids have the time of the machine, whatever the portal's clock says
                round(() -> System.nanoTime() - publishedAt >= PACE, isThorough ? Instant.EPOCH : Instant.now().minus(LATELY));
                if (isThorough) thoroughAt = System.nanoTime();
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                return;
            } catch (Fenced e) {
                LOG.info("Another node places entries in the public log: {}", e.getMessage());
            } catch (RuntimeException | Error e) { // memory may be short for a moment, and nobody would start this thread again
                if (thread != Thread.currentThread()) return;
                LOG.warn("The public log was not continued, and is tried again: {}", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        if (!isOn) return;
        var begun = Thread.ofPlatform().name("public-log").daemon().unstarted(this::run);
        thread = begun; // first: it goes on only for as long as it is this one
        begun.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running == null) return;
        try {
            running.join(Duration.ofSeconds(5)); // it ends after its round: an interrupted driver would break its connection
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
