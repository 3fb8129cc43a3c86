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
     * Call it before a code is looked up.
     *
     * @throws TooManyRequests if too many wrong ones came of late from the address of this request
     */
    public void admit(HttpServletRequest request) {
        if (of(request).getAvailableTokens() == 0) throw new TooManyRequests();
    }

    /** The code was wrong. Right ones are not counted: many people may share one address. */
    public void wrong(HttpServletRequest request) {
        of(request).tryConsume(1);
    }

    private Bucket of(HttpServletRequest request) {
        return byAddress.get(request.getRemoteAddr());
    }
}
