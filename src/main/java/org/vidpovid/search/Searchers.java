package org.vidpovid.search;

import module java.base;
import com.github.benmanes.caffeine.cache.*;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.*;
import org.vidpovid.web.TooManyRequests;

/**
 * Slows down whoever searches by the thousand. Many people may share an address, so a library or a school is let through, also while each
 * letter they type asks for suggestions; and only what has to be searched for counts, not a list that is the same for everybody. Each node
 * counts for itself.
 */
@Component
class Searchers implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> byAddress;

    Searchers(@Value("${vidpovid.search.searches-a-minute:300}") int most) {
        byAddress = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(MINUTE)
                .build(_ -> Bucket.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE)).build());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/search", "/search.json", "/suggest", "/services");
    }

    /** @throws TooManyRequests if too much was searched for of late from the address of this request */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        if (!Wanted.of("", parameters).isEmpty() && !byAddress.get(request.getRemoteAddr()).tryConsume(1)) throw new TooManyRequests();
        return true;
    }
}
