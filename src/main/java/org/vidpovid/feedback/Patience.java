package org.vidpovid.feedback;

import com.github.benmanes.caffeine.cache.*;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vidpovid.web.TooManyRequests;

/** Slows down whoever floods the desks with remarks that need no account. Each node counts for itself; no address is kept. */
@Component
class Patience {

    static final int BURST = 20;
    private static final Duration REFILL = Duration.ofHours(1);

    private final LoadingCache<String, Bucket> byAddress = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(REFILL)
            .build(_ -> Bucket.builder().addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, REFILL)).build());

    /** @throws TooManyRequests if too many came of late from the address of this request */
    void admit(HttpServletRequest request) {
        if (!byAddress.get(request.getRemoteAddr()).tryConsume(1)) throw new TooManyRequests();
    }
}
