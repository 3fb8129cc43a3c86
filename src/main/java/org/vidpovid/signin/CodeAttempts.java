package org.vidpovid.signin;

import com.github.benmanes.caffeine.cache.*;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vidpovid.web.TooManyRequests;

/**
 * Slows down whoever guesses codes. A code has 80 bits, so guessing is hopeless anyhow; this keeps the guessers from being a burden.
 * Each node counts for itself: what is lost with a node is only patience.
 */
@Component
public class CodeAttempts {

    static final int BURST = 20;
    private static final Duration REFILL = Duration.ofMinutes(10);

    private final LoadingCache<String, Bucket> byAddress = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(REFILL)
            .build(_ -> Bucket.builder().addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, REFILL)).build());

    CodeAttempts() {}

    /**
     * Counts one attempt from the address that this request came from.
     *
     * @throws TooManyRequests if there were too many of late
     */
    public void count(HttpServletRequest request) {
        if (!byAddress.get(request.getRemoteAddr()).tryConsume(1)) throw new TooManyRequests();
    }
}
