package org.vidpovid.proof;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.vidpovid.*;

/**
 * Whatever was accepted is kept, whoever dies. Citizens send applications while processes are killed, again and again; this test remembers
 * each receipt that reached a citizen as a whole, and nothing else is a promise. A few rounds in a build, many with {@code -Pproof}.
 */
@Beside
class CrashTest {

    private static final boolean PROOF = Boolean.getBoolean("vidpovid.proof");
    private static final int ROUNDS = PROOF ? 30 : 3;
    private static final int FILLED = PROOF ? 40 : 16;
    private static final int AT_ONCE = 4;

    /** What dies. */
    private enum Death { EVERYTHING, ONE_CONNECTION, THE_PORTAL, POSTGRES }

    private static final List<Death> IN_TURN = List.of(Death.EVERYTHING, Death.ONE_CONNECTION, Death.THE_PORTAL, Death.POSTGRES,
            Death.EVERYTHING);

    @TempDir Path folder;
    private final Queue<Citizen> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Map<Death, Integer> deaths = new EnumMap<>(Death.class);
    private volatile boolean isDying;
    private int hadCase;
    private int hadNone;
    private int lookUps;

    @Test
    void everyReceiptHandedOutIsThereAfterEveryCrash() throws Exception {
        var random = new Random();
        var portal = start();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var began = System.nanoTime();
                var death = IN_TURN.get(round % IN_TURN.size());
                fill(portal);
                storm(portal, death, 1 + random.nextInt(FILLED - AT_ONCE), random.nextInt(40));
                portal = again(portal, death);
                check(portal);
                System.out.printf("Round %d of %d: death of %s; %d receipts handed out so far, all found; %d s%n",
                        round + 1, ROUNDS, death, receipts.size(), Duration.ofNanos(System.nanoTime() - began).toSeconds());
            }
        } finally {
            portal.close();
        }
        System.out.printf("""
                        %d rounds, deaths %s. Receipts handed out: %d, looked up after crashes: %d times, lost: 0.
                        Sent again because no receipt had come: %d, of which %d had become a case and %d had not.
                        """, ROUNDS, deaths, receipts.size(), lookUps, hadCase + hadNone, hadCase, hadNone);
    }

    private RunningPortal start() throws IOException {
        return RunningPortal.started(folder.resolve("data"),
                "server.forward-headers-strategy=native", // citizens come from different addresses
                "spring.datasource.hikari.connection-timeout=5000"); // nobody here waits longer for a dead database
    }

    /** Prepares applications up to the last button, so that many are being sent at the moment of death. */
    private void fill(RunningPortal portal) throws Exception {
        var root = portal.address("/");
        while (waiting.size() < FILLED) waiting.add(new Citizen());
        forEach(waiting.stream().filter(citizen -> !citizen.isFilled()).toList(), citizen -> citizen.fill(root));
    }

    /** Applications are sent, and when there are no more, new ones filled in, until death comes: some time after this many receipts. */
    private void storm(RunningPortal portal, Death death, int calm, int millis) throws Exception {
        var root = portal.address("/");
        var handedOut = new Semaphore(0);
        isDying = false;
        var all = new ArrayList<Callable<Void>>(Collections.nCopies(AT_ONCE, () -> {
            try {
                while (!isDying) apply(root, handedOut);
            } finally {
                handedOut.release(calm); // nobody waits for what will not come
            }
            return null;
        }));
        all.add(() -> {
            handedOut.acquire(calm);
            Thread.sleep(millis);
            isDying = true;
            kill(portal, death);
            return null;
        });
        together(all);
    }

    private void apply(URI root, Semaphore handedOut) throws IOException {
        var citizen = Objects.requireNonNullElseGet(waiting.poll(), Citizen::new);
        try {
            if (!citizen.isFilled()) citizen.fill(root);
            receipts.add(citizen.send(root));
            handedOut.release();
        } catch (IOException e) {
            if (!isDying) throw e;
            waiting.add(citizen);
        }
    }

    private void kill(RunningPortal portal, Death death) throws Exception {
        switch (death) {
            case EVERYTHING -> portal.killWithPostgres();
            case ONE_CONNECTION -> portal.killConnection();
            case THE_PORTAL -> portal.kill();
            case POSTGRES -> portal.killPostgres();
        }
        deaths.merge(death, 1, Integer::sum);
    }

    /** On the data that were kept. */
    private RunningPortal again(RunningPortal portal, Death death) throws Exception {
        switch (death) {
            case EVERYTHING, THE_PORTAL -> {}
            case POSTGRES -> portal.stop();
            case ONE_CONNECTION -> {
                for (int second = 0; !portal.isHealthy(); second++) {
                    assertThat(second).as("seconds until the portal has recovered by itself").isLessThan(60);
                    Thread.sleep(1000);
                }
                return portal;
            }
        }
        return start();
    }

    private void check(RunningPortal portal) throws Exception {
        var root = portal.address("/");
        var books = new Books(portal);
        assertThat(books.settings()).isEqualTo(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
        var kept = books.numbers();
        assertThat(receipts.stream().filter(receipt -> !receipt.number().equals(kept.get(receipt.caseId()))))
                .as("lost of %d receipts", receipts.size()).isEmpty();
        assertThat(books.halves()).isEmpty();

        for (var citizen : waiting.stream().filter(Citizen::hasSent).toList()) {
            if (kept.containsKey(citizen.caseId())) hadCase++;
            else hadNone++;
            receipts.add(citizen.send(root));
            waiting.remove(citizen);
        }
        forEach(receipts, receipt -> assertThat(receipt.found(root)).isEqualTo(receipt));
        lookUps += receipts.size();
        assertThat(books.numbers()).isEqualTo(receipts.stream().collect(Collectors.toMap(Receipt::caseId, Receipt::number)));
        assertThat(books.halves()).isEmpty();
    }

    private interface Work<T> {
        void on(T one) throws IOException;
    }

    private static <T> void forEach(Collection<T> them, Work<T> work) throws Exception {
        var left = new ConcurrentLinkedQueue<>(them);
        together(Collections.nCopies(AT_ONCE, () -> {
            for (T one; (one = left.poll()) != null; ) work.on(one);
            return null;
        }));
    }

    private static void together(List<Callable<Void>> all) throws Exception {
        try (var hands = Executors.newFixedThreadPool(all.size())) {
            for (var done : hands.invokeAll(all)) done.get();
        }
    }
}
