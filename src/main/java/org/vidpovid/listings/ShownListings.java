package org.vidpovid.listings;

import module java.base;
import com.github.benmanes.caffeine.cache.*;
import org.springframework.stereotype.Component;
import org.vidpovid.copies.Shown;

/** When pages about what is not online yet have to be made anew. */
@Component
class ShownListings implements Shown {

    private final LoadingCache<String, String> state;

    ShownListings(Listed listed) {
        state = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(_ -> listed.state());
    }

    @Override
    public List<?> states() {
        return List.of(state.get(""));
    }
}
