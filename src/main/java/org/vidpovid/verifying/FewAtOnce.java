package org.vidpovid.verifying;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.web.TooManyRequests;

/** Checking costs memory and signatures, and anybody may ask for it: only so many are checked at once on a node. */
@Component
final class FewAtOnce {

    private static final int MOST = 4;
    private static final int PATIENCE = 5; // seconds

    private final Semaphore places = new Semaphore(MOST);

    /** A place, until it is closed. */
    interface Place extends AutoCloseable {
        @Override void close();
    }

    /** @throws TooManyRequests if there is none for a while */
    Place place() {
        try {
            if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) throw new TooManyRequests();
            return places::release;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests();
        }
    }
}
