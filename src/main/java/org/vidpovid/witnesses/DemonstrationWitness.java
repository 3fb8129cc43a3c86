package org.vidpovid.witnesses;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.*;
import org.springframework.stereotype.Component;
import org.vidpovid.keys.KeyFile;
import org.vidpovid.publiclog.Published;
import org.vidpovid.tlog.*;
import org.vidpovid.witness.*;

/**
 * The witness that a demonstration runs by itself, so that everybody can see one: with a key and a storage of its own, asked over the
 * network like any other. It is in the same hands as the log, and so is worth nothing as a witness.
 */
@Component
class DemonstrationWitness {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationWitness.class);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Path folder;
    private final Environment environment;
    private final boolean isDemonstration;
    private final Published published;
    private final Clock clock;
    private @Nullable Witness witness;
    private @Nullable WitnessServer server;
    private @Nullable Thread following;

    DemonstrationWitness(@Value("${vidpovid.database.folder}") String folder, Environment environment, Published published, Clock clock) {
        this.folder = Path.of(folder);
        this.environment = environment;
        isDemonstration = environment.acceptsProfiles(Profiles.of("demonstration"));
        this.published = published;
        this.clock = clock;
    }

    /** Nothing in production, and nothing if it cannot run: the portal does without. */
    Optional<Trusted> start() {
        if (!isDemonstration) return Optional.empty();
        try {
            var log = published.verifier();
            return log.isPresent() ? Optional.of(started(log.get())) : Optional.empty();
        } catch (Exception e) {
            LOG.warn("The demonstration has no witness: {}", e.toString());
            stop();
            return Optional.empty();
        }
    }

    private Trusted started(VerifierKey log) throws Exception {
        var storage = folder.resolve("witness").resolve(log.toString().split("\\+", 3)[1]); // another log, another storage
        Files.createDirectories(storage);
        var address = ofThisPortal();
        var watch = new Logged();
        var running = Witness.open(List.of(new KnownLog(log.name(), log, address)), keys(storage.resolve("key"), log), storage, clock,
                watch);
        witness = running;
        if (address.isPresent()) {
            var follower = new Follower(running, watch, clock, PATIENCE);
            following = Thread.ofVirtual().name("witness follows").start(() -> follower.run(PAUSE));
        }
        var listening = WitnessServer.start(running, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server = listening;
        return new Trusted(URI.create("http://localhost:" + listening.address().getPort()), running.verifiers());
    }

    /** If we die while they are made, there is no file, and the next one makes them. */
    private static List<SigningKey> keys(Path file, VerifierKey log) throws Exception {
        if (Files.exists(file)) return KeyFile.read(file);
        return KeyFile.create(file, log.name().replaceFirst("/log$", "") + "/witness", List.of(VerifierKey.Type.COSIGNATURE));
    }

    /** The log at the portal's own web server, once there is one: the witness sees what everybody sees. */
    private Optional<URI> ofThisPortal() {
        return Optional.ofNullable(environment.getProperty("local.server.port"))
                .map(port -> URI.create("http://localhost:" + port + "/log"));
    }

    void stop() {
        var thread = following;
        following = null;
        try (var _ = witness; var _ = server) { // the server first
            server = null;
            witness = null;
            if (thread == null) return;
            thread.interrupt();
            thread.join(); // whoever has the storage next must be the only one who writes there
        } catch (IOException e) {
            LOG.warn("The witness did not end well: {}", e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the log of the machine, each trouble once until it changes. */
    private static final class Logged implements Watch {

        private String last = "";

        @Override
        public void alarm(Alarm alarm, Optional<Path> evidence) {
            LOG.error("{} The evidence: {}", alarm, evidence.map(Path::toString).orElse("not written, the disk may be full"));
        }

        @Override
        public void trouble(KnownLog of, String what) {
            if (!what.equals(last)) LOG.info("The witness cannot follow {}: {}", of.origin(), what);
            last = what;
        }
    }
}
