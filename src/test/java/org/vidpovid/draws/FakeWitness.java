package org.vidpovid.draws;

import static org.assertj.core.api.Assertions.fail;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;

/**
 * The witness whose chance counts in tests. It cosigns the newest checkpoint when it is told to; and it may be a bad one, which tries times
 * until somebody of its liking is drawn.
 */
@Component
public record FakeWitness(Published published, PublicLog log) {

    static final SigningKey KEY = SigningKey.parse("PRIVATE+KEY+witness.test+5e1d6640+"
            + "BFEJ8VD9IXJatghKlTGx+O5EEZf6/Tui9gMgSgKlkY4H");

    public void gives(Draw draw) {
        gives(draw, _ -> true);
    }

    public void gives(Draw draw, Predicate<UUID> wanted) {
        await(draw.entry());
        gives(draw, published.checkpoint().orElseThrow(), wanted);
    }

    /** By a cosignature of this checkpoint, which may not be the newest any more. */
    void gives(Draw draw, SignedNote checkpoint, Predicate<UUID> wanted) {
        for (int i = 0; i < 100_000; i++) {
            var line = KEY.sign(checkpoint.text(), Instant.now().minusSeconds(i)).toString();
            if (!wanted.test(Lot.draw(Lot.seedOf(line), draw.subject(), draw.pool()).chosen())) continue;
            published.addCosignature(Checkpoint.parse(checkpoint.text()).size(), line.getBytes(StandardCharsets.UTF_8), KEY.verifier());
            return;
        }
        fail("nobody of that liking was drawn");
    }

    /** The sequencer of the portal runs by itself. */
    public void await(UUID entry) {
        for (int i = 0; i < 300; i++) {
            if (!log.places(List.of(entry)).isEmpty()) return;
            LockSupport.parkNanos(100_000_000);
        }
        fail("no place in the log within 30 seconds");
    }

    /** All entries of the log, as everybody reads them. */
    public List<String> everythingSaid() {
        return saidFrom(0);
    }

    /** Those that stand in the log behind this one, and some before it. */
    List<String> saidSince(UUID entry) {
        await(entry);
        return saidFrom(Objects.requireNonNull(log.places(List.of(entry)).get(entry)));
    }

    private List<String> saidFrom(long place) {
        return TilePath.bundles(place, published.size())
                .flatMap(bundle -> EntryBundle.parse(published.tile(bundle), bundle.width()).entries().stream())
                .map(entry -> new String(entry, StandardCharsets.UTF_8)).toList();
    }
}
