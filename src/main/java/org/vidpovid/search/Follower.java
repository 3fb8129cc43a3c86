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
    private static final Duration PAUSE = Duration.ofMillis(500); // the rooms may keep what they know for a second themselves

    private final Search search;
    private volatile boolean running;

    Follower(Search search) {
        this.search = search;
    }

    @Override
    public void start() {
        search.follow();
        running = true;
        Thread.ofVirtual().name("search-follower").start(this::follow);
    }

    private void follow() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
                if (running) search.follow();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("the index could not be made anew; the one there is stays", e);
            }
        }
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
