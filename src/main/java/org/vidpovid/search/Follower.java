package org.vidpovid.search;

import module java.base;
import org.slf4j.*;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the index before the first request, and then keeps it abreast of what there is: what changed anywhere is found on this node within
 * two seconds.
 */
@Component
@ConditionalOnWebApplication // a command of the jar searches nothing
class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Search search;
    private volatile boolean running;
    private volatile boolean failing;

    Follower(Search search) {
        this.search = search;
    }

    @Override
    public void start() {
        look(); // before the first request, if it can be
        running = true;
        Thread.ofVirtual().name("search-follower").start(this::follow);
    }

    private void follow() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                return;
            }
            if (running) look();
        }
    }

    /** Nothing that goes wrong in it may keep the node from starting, or end the following: without an index there are other ways. */
    private void look() {
        try {
            search.follow();
            failing = false;
        } catch (RuntimeException | Error e) {
            if (!failing) LOG.warn("the index could not be made anew; the one there is stays: {}", e.getClass().getName(), where(e));
            failing = true; // said once, not three times a second
        }
    }

    /** Where it happened; its message might say what people wrote. */
    private static Throwable where(Throwable failure) {
        var place = new IllegalStateException(failure.getClass().getName());
        place.setStackTrace(failure.getStackTrace());
        return place;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0; // the web server comes later
    }
}
