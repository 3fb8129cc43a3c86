package org.vidpovid.applications;

import com.github.benmanes.caffeine.cache.*;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vidpovid.web.TooManyRequests;

/**
 * Slows down whoever begins applications by the thousand. Many people may share an address, so a library or a school is let through.
 * Each node counts for itself.
 */
@Component
class Beginnings {

    private final LoadingCache<String, Bucket> byAddress;

    Beginnings(@Value("${vidpovid.applications.beginnings-an-hour:300}") int most) {
        byAddress = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofHours(1))
                .build(_ -> Bucket.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofHours(1))).build());
    }

    /** @throws TooManyRequests if too many were begun of late from the address of this request */
    void admit(HttpServletRequest request) {
        if (!byAddress.get(request.getRemoteAddr()).tryConsume(1)) throw new TooManyRequests();
    }
}
