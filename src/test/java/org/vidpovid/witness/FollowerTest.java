package org.vidpovid.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.vidpovid.tlog.*;

/** A witness that follows a log by itself, and logs that are not what they should be. */
class FollowerTest {

    private static final List<SigningKey> KEYS = List.of(SigningKey.generate("witness.example/w", VerifierKey.Type.COSIGNATURE,
            new SecureRandom()));

    @TempDir Path storage;
    private final Alarms alarms = new Alarms();
    private volatile Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private volatile boolean breaks;
    private final Clock clock = new Clock() {
        @Override public Instant instant() {
            if (breaks) throw new OutOfMemoryError("a test");
            return now;
        }

        @Override public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private Grown log = Grown.of("log.example/one", 800);
    private int size;
    private boolean hasNoTiles;
    private UnaryOperator<byte[]> spoiled = bytes -> bytes;
    private HttpServer server;
    private Witness witness;
    private Follower follower;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", exchange -> {
            var path = exchange.getRequestURI().getPath().substring("/log/".length());
            if (hasNoTiles && !path.equals("checkpoint")) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
                return;
            }
            var bytes = path.equals("checkpoint") ? log.checkpoint(size).bytes()
                    : spoiled.apply(log.tile((TilePath.Hashes) TilePath.parse(path)));
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        var address = Optional.of(URI.create("http://localhost:" + server.getAddress().getPort() + "/log"));
        witness = Witness.open(List.of(log.known(address)), KEYS, storage, clock, alarms);
        follower = new Follower(witness, alarms, clock, Duration.ofMinutes(2));
    }

    @AfterEach
    void ends() throws IOException {
        server.stop(0);
        witness.close();
    }

    @Test
    void itCosignsWhatALogShowsByAndBy() {
        for (int step : List.of(1, 200, 256, 257, 257, 800)) {
            shows(step);
            assertThat(held()).isEqualTo(step);
        }
        assertThat(alarms.troubles).isEmpty();
    }

    @Test
    void anotherHistoryIsAnAlarmThatItsOwnTilesProve() throws IOException {
        shows(300);
        log = log.fork(250, 600);
        shows(600);
        assertThat(alarms.raised).singleElement().satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(Alarm.Kind.FORK));
        assertThat(held()).isEqualTo(300);
        assertThat(Files.readString(alarms.evidence.getFirst())).contains("--- held\n", "--- shown\n", "\n300\n", "\n600\n");
        shows(600);
        assertThat(alarms.raised).as("told once").hasSize(1);
    }

    @Test
    void anotherRootOfTheSameSizeIsAnAlarm() {
        shows(300);
        log = log.fork(299, 300);
        shows(300);
        assertThat(alarms.raised).singleElement().satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(Alarm.Kind.FORK));
    }

    /** The two notes are the proof: a log cannot keep the witness silent by keeping its tiles back. */
    @Test
    void anotherRootOfTheSameSizeIsAnAlarmAlsoIfTheLogServesNoTile() throws IOException {
        shows(300);
        log = log.fork(299, 300);
        hasNoTiles = true;
        shows(300);
        assertThat(alarms.raised).singleElement().satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(Alarm.Kind.FORK));
        assertThat(Files.readString(alarms.evidence.getFirst())).contains("--- held\n", "--- shown\n");
    }

    /** What it brings is cosigned when it brings it; what it shows to others is looked at all the same. */
    @Test
    void aLogThatBringsItsCheckpointsIsOnlyLookedAt() throws IOException {
        assertThat(witness.add(log.asks(0, 300))).isInstanceOf(Answer.Cosigned.class);
        shows(400);
        assertThat(held()).isEqualTo(300);
        log = log.fork(250, 600);
        shows(600);
        assertThat(alarms.raised).singleElement().satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(Alarm.Kind.FORK));
    }

    @Test
    void aLogThatHasCeasedToBringThemIsFollowedAgain() throws IOException {
        assertThat(witness.add(log.asks(0, 300))).isInstanceOf(Answer.Cosigned.class);
        now = now.plusSeconds(3601);
        shows(400);
        assertThat(held()).isEqualTo(400);
    }

    /** Behind a cache a busy log is always a moment behind what it brings, and has rolled nothing back. */
    @Test
    void aLogThatIsAlwaysALittleBehindWhatItBringsIsNoRollback() throws IOException {
        for (int i = 1; i < 10; i++) {
            assertThat(witness.add(log.asks(i == 1 ? 0 : (i - 1) * 50, i * 50))).isInstanceOf(Answer.Cosigned.class);
            now = now.plusSeconds(60);
            shows(i * 50 - 1);
        }
        assertThat(alarms.raised).isEmpty();
        shows(1);
        now = now.plusSeconds(121);
        shows(1);
        assertThat(alarms.raised).singleElement().satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(Alarm.Kind.ROLLBACK));
    }

    @Test
    void aLogThatAnswersSlowlyHoldsUpNoneOfTheOthers(@TempDir Path other) throws Exception {
        try (var slow = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) { // takes connections and never says a word
            var silent = Grown.of("log.example/silent", 3);
            var address = Optional.of(URI.create("http://localhost:" + server.getAddress().getPort() + "/log"));
            size = 300;
            try (var both = Witness.open(List.of(silent.known(Optional.of(URI.create("http://localhost:" + slow.getLocalPort() + "/log"))),
                    log.known(address)), KEYS, other, clock, alarms)) {
                var thread = Thread.ofVirtual().start(() -> new Follower(both, alarms, clock, Duration.ofMinutes(2))
                        .run(Duration.ofMillis(20)));
                for (int i = 0; i < 50 && both.logs().getLast().note().isEmpty(); i++) Thread.sleep(100);
                assertThat(both.logs().getLast().note()).as("within five seconds").isPresent();
                thread.interrupt();
                assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
            }
        }
    }

    /** Whoever opens the storage next must be the only one who writes there. */
    @Test
    void whenItEndsNobodyFollowsAnyMore() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var isOver = new AtomicBoolean();
        var slow = new Watch() {
            @Override public void alarm(Alarm alarm, Optional<Path> evidence) {}

            @Override public void trouble(KnownLog of, String what) {
                begun.countDown();
                var isInterrupted = false;
                for (int i = 0; i < 20; i++) { // as a disk that nothing interrupts
                    LockSupport.parkNanos(10_000_000);
                    isInterrupted |= Thread.interrupted();
                }
                isOver.set(true);
                if (isInterrupted) Thread.currentThread().interrupt();
            }
        };
        server.stop(0); // so that there is trouble
        var thread = Thread.ofVirtual().start(() -> new Follower(witness, slow, clock, Duration.ofMinutes(2)).run(Duration.ofHours(1)));
        begun.await();
        thread.interrupt();
        thread.join();
        assertThat(isOver).isTrue();
    }

    @Test
    void noErrorEndsTheWatchOverALog() {
        shows(200);
        size = 300;
        breaks = true;
        follower.round();
        assertThat(alarms.troubles).singleElement().asString().contains("OutOfMemoryError");
        breaks = false;
        follower.round();
        assertThat(held()).isEqualTo(300);
    }

    @Test
    void anOlderCheckpointIsACachesFaultForAWhileAndThenARollback() {
        shows(300);
        shows(200);
        assertThat(alarms.raised).isEmpty();
        shows(300);
        now = now.plusSeconds(3600);
        shows(200);
        assertThat(alarms.raised).as("it was right again meanwhile").isEmpty();
        now = now.plusSeconds(121);
        shows(200);
        assertThat(alarms.raised).singleElement().satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(Alarm.Kind.ROLLBACK));
        assertThat(held()).isEqualTo(300);
    }

    /** A flipped bit on the way convicts nobody, and nothing is cosigned by it. */
    @Test
    void damagedTilesAreNoAlarm() {
        shows(300);
        spoiled = bytes -> {
            bytes[bytes.length / 2] ^= 4;
            return bytes;
        };
        shows(600);
        assertThat(held()).isEqualTo(300);
        assertThat(alarms.raised).isEmpty();
        assertThat(alarms.troubles).isNotEmpty();
        spoiled = bytes -> bytes;
        shows(600);
        assertThat(held()).isEqualTo(600);
    }

    @Test
    void aLogThatIsAwayIsAskedAgain() {
        shows(300);
        server.stop(0);
        follower.round();
        assertThat(alarms.troubles).hasSize(1);
        assertThat(held()).isEqualTo(300);
    }

    private void shows(int entries) {
        size = entries;
        follower.round();
    }

    private long held() {
        return Checkpoint.parse(witness.logs().getFirst().note().orElseThrow().text()).size();
    }
}
