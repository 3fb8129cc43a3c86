package org.vidpovid.draws;

import module java.base;
import org.springframework.stereotype.Component;

/** A room that asks for draws in tests, and may fail when it is told. */
@Component
class SampleFollower implements DrawFollower {

    static final String PURPOSE = "test.lot";
    final List<UUID> told = new CopyOnWriteArrayList<>();
    final Set<UUID> failsFor = ConcurrentHashMap.newKeySet();

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public void drawn(Draw draw, Draw.Revealed result) {
        if (failsFor.contains(draw.id())) throw new IllegalStateException("it broke");
        told.add(draw.id());
    }
}
