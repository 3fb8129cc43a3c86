package org.vidpovid.witnesses;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.*;
import org.springframework.stereotype.Component;
import org.vidpovid.publiclog.Published;
import org.vidpovid.tlog.VerifierKey;
import org.vidpovid.witness.*;

/**
 * The witness that a demonstration runs by itself, so that everybody can see one: with a key and a storage of its own, asked over the
 * network like any other. It is in the same hands as the log, and so is worth nothing as a witness.
 */
@Component
class DemonstrationWitness {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationWitness.class);

    private final Path folder;
    private final boolean isDemonstration;
    private final Published published;
    private final Clock clock;
    private @Nullable Witness witness;
    private @Nullable WitnessServer server;

    DemonstrationWitness(@Value("${vidpovid.database.folder}") String folder, Environment environment, Published published, Clock clock) {
        this.folder = Path.of(folder);
        isDemonstration = environment.acceptsProfiles(Profiles.of("demonstration"));
        this.published = published;
        this.clock = clock;
    }

    /** Nothing in production, and nothing if it cannot run: the portal does without. */
    Optional<Trusted> start() {
        if (!isDemonstration) return Optional.empty();
        try {
            return published.verifier().map(this::started);
        } catch (RuntimeException e) {
            LOG.warn("The demonstration has no witness: {}", e.toString());
            stop();
            return Optional.empty();
        }
    }

    private Trusted started(VerifierKey log) {
        try {
            var storage = folder.resolve("witness").resolve(log.toString().split("\\+")[1]); // another log, another storage
            Files.createDirectories(storage);
            var file = storage.resolve("key");
            if (!Files.exists(file)) {
                WitnessKeys.create(file, log.name().replaceFirst("/log$", "") + "/witness", List.of(VerifierKey.Type.COSIGNATURE));
            }
            var running = Witness.open(List.of(new KnownLog(log.name(), log, Optional.empty())), WitnessKeys.read(file), storage, clock,
                    new Watch() {
                        @Override public void alarm(Alarm alarm, Path evidence) {
                            LOG.error("{} The evidence is in {}", alarm, evidence);
                        }

                        @Override public void trouble(KnownLog of, String what) {
                            LOG.warn("The witness cannot follow {}: {}", of.origin(), what);
                        }
                    });
            witness = running;
            var listening = WitnessServer.start(running, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server = listening;
            return new Trusted(URI.create("http://localhost:" + listening.address().getPort()), running.verifiers());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        try (var _ = witness; var _ = server) { // the server first
            server = null;
            witness = null;
        } catch (IOException e) {
            LOG.warn("The witness did not end well: {}", e.toString());
        }
    }
}
