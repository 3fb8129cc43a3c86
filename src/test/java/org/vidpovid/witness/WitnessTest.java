package org.vidpovid.witness;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import module java.net.http;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.tlog.*;

/** A witness as logs meet it: what it says to each checkpoint, and what it never cosigns. */
class WitnessTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    private static final List<SigningKey> KEYS = Stream.of(VerifierKey.Type.COSIGNATURE, VerifierKey.Type.ML_DSA_COSIGNATURE)
            .map(type -> SigningKey.generate("witness.example/w", type, new SecureRandom())).toList();
    private static final List<VerifierKey> VERIFIERS = KEYS.stream().map(SigningKey::verifier).toList();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir Path storage;
    private final Grown log = Grown.of("log.example/one", 600);
    private final Alarms alarms = new Alarms();
    private Clock clock = CLOCK;
    private Witness witness;
    private WitnessServer server;

    @BeforeEach
    void starts() throws IOException {
        witness = Witness.open(List.of(log.known(Optional.empty())), KEYS, storage, clock, alarms);
        server = WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void ends() throws IOException {
        server.close();
        witness.close();
    }

    @Test
    void whatContinuesTheLogIsCosignedByEachKeyAndServedToMonitors() throws Exception {
        assertThat(gets(log).statusCode()).isEqualTo(404);
        for (var step : List.of(List.of(0, 3), List.of(3, 300), List.of(300, 300), List.of(300, 513))) {
            var answer = posts(log.asks(step.getFirst(), step.getLast()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var note = SignedNote.parse(log.checkpoint(step.getLast()) + answer.body());
            var signed = SignedCheckpoint.open(note, log.origin(), log.key.verifier(), VERIFIERS);
            assertThat(signed.cosigned()).extracting(Verified::by).containsExactlyElementsOf(VERIFIERS);
            assertThat(signed.cosigned()).extracting(Verified::at).containsOnly(Optional.of(CLOCK.instant()));
            assertThat(gets(log).body()).isEqualTo(note.toString());
        }
        assertThat(alarms.raised).isEmpty();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("nothing", 400, change(_ -> new byte[0])),
                Arguments.of("no text", 400, change(_ -> new byte[] {(byte) 0xff, (byte) 0xfe, '\n', '\n'})),
                Arguments.of("no old size", 400, text(body -> body.substring(body.indexOf('\n') + 1))),
                Arguments.of("an old size with zeroes before it", 400, text(body -> body.replaceFirst("old 300", "old 0300"))),
                Arguments.of("a negative old size", 400, text(body -> body.replaceFirst("old 300", "old -1"))),
                Arguments.of("an old size that no number holds", 400,
                        text(body -> body.replaceFirst("old 300", "old 9999999999999999999"))),
                Arguments.of("an old size greater than the checkpoint", 400, text(body -> body.replaceFirst("old 300", "old 501"))),
                Arguments.of("64 lines of proof", 400, text(body -> body.replaceFirst("old 300\n",
                        "old 300\n" + (Hash.EMPTY + "\n").repeat(64)))),
                Arguments.of("a line of proof that is no hash", 400, text(body -> body.replaceFirst("old 300\n", "old 300\nAAAA\n"))),
                Arguments.of("no empty line", 400, text(body -> body.replace("\n\n", "\n"))),
                Arguments.of("no signature", 400, text(body -> body.substring(0, body.lastIndexOf("\n\n") + 2))),
                Arguments.of("more than it reads", 400, text(body -> body + "x".repeat(Asked.LONGEST))),
                Arguments.of("a log that it does not know", 404, note(log -> Grown.of("log.example/two", 500).checkpoint(500))),
                Arguments.of("another key of that name", 403, note(log -> Grown.of("log.example/one", 500).checkpoint(500))),
                Arguments.of("a signature over something else", 403, note(log -> new SignedNote(log.checkpoint(500).text(),
                        log.checkpoint(499).signatures()))),
                Arguments.of("another old size", 409, text(body -> body.replaceFirst("old 300", "old 299"))),
                Arguments.of("no old size known", 409, change(log -> log.asks(0, 500))),
                Arguments.of("an older checkpoint", 409, change(log -> log.asks(200, 250))),
                Arguments.of("no proof", 422, change(log -> new Asked(300, List.of(), log.checkpoint(500)).bytes())),
                Arguments.of("a proof of something else", 422,
                        change(log -> new Asked(300, log.proof(300, 400), log.checkpoint(500)).bytes())),
                Arguments.of("a proof where nothing is to be proven", 422, change(log -> new Asked(300, log.proof(300, 400),
                        log.checkpoint(300)).bytes())),
                Arguments.of("no checkpoint under the signature", 400, note(log -> log.signed("log.example/one\nmany\nx\n"))),
                Arguments.of("another root of the same size", 422, change(log -> new Asked(300, List.of(),
                        log.fork(299, 300).checkpoint(300)).bytes())),
                Arguments.of("another history", 422, change(log -> log.fork(200, 500).asks(300, 500))));
    }

    @ParameterizedTest(name = "{0} is answered by {1}")
    @MethodSource("requests")
    void everythingElseIsRefusedAsTheSpecificationSays(String name, int status, Function<Grown, byte[]> request) throws Exception {
        assertThat(posts(log.asks(0, 300)).statusCode()).isEqualTo(200);
        var held = gets(log).body();
        var answer = posts(request.apply(log));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 409) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
            assertThat(answer.body()).isEqualTo("300\n");
        }
        assertThat(gets(log).body()).isEqualTo(held);
    }

    @Test
    void theFirstCheckpointNeedsNoProofAndMayBeOfNothing() throws Exception {
        assertThat(posts(new Asked(0, log.proof(3, 7), log.checkpoint(7)).bytes()).statusCode()).isEqualTo(422);
        assertThat(posts(new Asked(0, List.of(), log.signed("log.example/one\n0\n" + Hash.ofLeaf(new byte[0]) + "\n")).bytes())
                .statusCode()).isEqualTo(422);
        assertThat(posts(log.asks(0, 0)).statusCode()).isEqualTo(200);
        assertThat(posts(log.asks(0, 0)).statusCode()).isEqualTo(200);
        assertThat(posts(log.asks(0, 7)).statusCode()).isEqualTo(200);
    }

    /** A new time would be another signature, and by the first one a lot is drawn: nobody may choose among many. */
    @Test
    void eachSizeIsSignedOnceHoweverOftenItIsAskedFor() throws Exception {
        var first = posts(log.asks(0, 300)).body();
        clock = Clock.offset(CLOCK, Duration.ofMinutes(1));
        ends();
        starts();
        assertThat(posts(log.asks(300, 300)).body()).isEqualTo(first);
        assertThat(posts(new Asked(300, List.of(), log.signed(log.checkpoint(300).text() + "another line\n")).bytes()).statusCode())
                .as("another text of that size").isEqualTo(422);
        assertThat(posts(log.asks(300, 301)).body()).isNotEqualTo(first);
    }

    @Test
    void whatWasEverCosignedIsThereForEverybodyToReckonWith() throws Exception {
        assertThat(asks("GET", register()).statusCode()).isEqualTo(404);
        var rows = new StringBuilder();
        int before = 0;
        for (int size : List.of(1, 7, 99, 100, 300, 513)) {
            var lines = posts(log.asks(before, size)).body().lines().map(NoteSignature::parse).toList();
            assertThat(lines).hasSize(2);
            rows.append(Register.row(size, lines));
            before = size;
        }
        posts(log.asks(513, 513));
        assertThat(asks("GET", register()).body()).isEqualTo(rows.toString());
        var row = rows.toString().lines().toList();
        for (var after : Map.of(0, 0, 1, 1, 6, 1, 7, 2, 99, 3, 299, 4, 300, 5, 513, 6, 9999, 6).entrySet()) {
            assertThat(asks("GET", register() + "?after=" + after.getKey()).body().lines()).as("after %s", after.getKey())
                    .containsExactlyElementsOf(row.subList(after.getValue(), row.size()));
        }
        ends();
        var file = storage.resolve(log.known(Optional.empty()).hash() + ".cosigned");
        Files.writeString(file, rows.substring(0, rows.length() - 20)); // it died within the last row
        starts();
        assertThat(asks("GET", register()).body()).as("made good at the start").isEqualTo(rows.toString());
    }

    private String register() {
        return "/" + log.known(Optional.empty()).hash() + "/cosigned";
    }

    /** What is told to nobody is lost: a full disk must not hide a fork. */
    @Test
    void anAlarmIsToldAlsoIfItsEvidenceCannotBeWrittenAndWrittenWhenItCan() throws Exception {
        posts(log.asks(0, 300));
        var inTheWay = Files.createDirectory(storage.resolve(log.known(Optional.empty()).hash() + ".alarm.partial"));
        posts(new Asked(300, List.of(), log.fork(299, 300).checkpoint(300)).bytes());
        assertThat(alarms.raised).hasSize(1);
        assertThat(alarms.evidence).isEmpty();
        assertThat(posts(log.asks(300, 400)).statusCode()).isEqualTo(422);
        Files.delete(inTheWay);
        assertThat(posts(log.asks(300, 400)).statusCode()).isEqualTo(422);
        assertThat(alarms.evidence).hasSize(1);
        ends();
        starts();
        assertThat(posts(log.asks(300, 400)).statusCode()).as("after a restart").isEqualTo(422);
        assertThat(alarms.raised).as("once at once, once with the file").hasSize(2);
    }

    @Test
    void otherAddressesAndMethodsAreNotThere() throws Exception {
        assertThat(asks("GET", "/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(asks("POST", "/").statusCode()).isEqualTo(405);
        assertThat(asks("GET", "/x/checkpoint").statusCode()).isEqualTo(404);
        assertThat(asks("GET", "/").body()).contains(VERIFIERS.getFirst().toString(), log.origin());
    }

    /** Of many that arrive at once and all continue what is known, one is cosigned, and nothing is ever rolled back. */
    @Test
    void ofManyAtOnceEachContinuesTheOneBefore() throws Exception {
        assertThat(posts(log.asks(0, 300)).statusCode()).isEqualTo(200);
        var sizes = IntStream.range(301, 341).boxed().toList();
        var cosigned = new ConcurrentSkipListSet<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bodies = sizes.stream().map(size -> log.asks(300, size)).toList();
            var together = new CyclicBarrier(sizes.size());
            var all = IntStream.range(0, sizes.size()).mapToObj(i -> threads.submit(() -> {
                together.await();
                var status = posts(bodies.get(i)).statusCode();
                if (status == 200) cosigned.add(sizes.get(i));
                return status;
            })).toList();
            for (var one : all) assertThat(one.get()).isIn(200, 409);
        }
        assertThat(cosigned).hasSize(1);
        assertThat(gets(log).body()).contains("\n" + cosigned.first() + "\n");
    }

    @Test
    void twoRootsOfOneSizeAreAnAlarmAndTheLogIsNeverCosignedAgain() throws Exception {
        posts(log.asks(0, 300));
        var fork = log.fork(299, 300);
        assertThat(posts(new Asked(300, List.of(), fork.checkpoint(300)).bytes()).statusCode()).isEqualTo(422);
        assertThat(alarms.raised).singleElement().satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(Alarm.Kind.FORK));
        var file = Files.readString(alarms.evidence.getFirst());
        var both = file.split("--- (held|shown)\n");
        assertThat(both).hasSize(3);
        var roots = Stream.of(both).skip(1).map(note -> SignedCheckpoint.open(SignedNote.parse(note), log.origin(), log.key.verifier(),
                List.of()).checkpoint()).toList();
        assertThat(roots).extracting(Checkpoint::size).containsExactly(300L, 300L);
        assertThat(roots).extracting(Checkpoint::root).doesNotHaveDuplicates();

        assertThat(posts(log.asks(300, 400)).statusCode()).isEqualTo(422);
        ends();
        starts();
        assertThat(posts(log.asks(300, 400)).statusCode()).as("after a restart").isEqualTo(422);
        assertThat(alarms.raised).hasSize(1);
    }

    /** Anybody may send a true checkpoint with a false proof: that must not convict the log. */
    @Test
    void aFalseProofIsNoAlarm() throws Exception {
        posts(log.asks(0, 300));
        posts(new Asked(300, log.proof(299, 500), log.checkpoint(500)).bytes());
        assertThat(alarms.raised).isEmpty();
        assertThat(posts(log.asks(300, 500)).statusCode()).isEqualTo(200);
    }

    /**
     * The machine dies with the new checkpoint written, before it has its name and after that: the witness was asked and nobody was told.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killedBetweenWritingAndAnsweringItGoesOnAndContradictsNothing(boolean isNamed) throws Exception {
        posts(log.asks(0, 300));
        ends();
        class Killed extends RuntimeException {}
        Shelf.Point dies = () -> {
            throw new Killed();
        };
        try (var dying = new Witness(List.of(log.known(Optional.empty())), KEYS, Shelf.open(storage, isNamed ? () -> {} : dies,
                isNamed ? dies : () -> {}), CLOCK, alarms)) {
            assertThatExceptionOfType(Killed.class).isThrownBy(() -> dying.add(log.asks(300, 400)));
        }
        starts();
        var known = isNamed ? 400 : 300;
        assertThat(posts(log.asks(0, 500)).body()).isEqualTo(known + "\n");
        assertThat(posts(log.asks(known, 500)).statusCode()).isEqualTo(200);
        assertThat(alarms.raised).isEmpty();
    }

    @Test
    void aDamagedStorageIsNeverTakenForAnEmptyOne() throws Exception {
        posts(log.asks(0, 300));
        ends();
        var file = storage.resolve(log.known(Optional.empty()).hash() + ".checkpoint");
        var good = Files.readAllBytes(file);
        var flipped = good.clone();
        flipped[log.origin().length() + 2] ^= 1; // in the size
        Files.write(file, flipped);
        assertThatExceptionOfType(CannotDo.class).isThrownBy(this::starts).withMessageContaining("damaged");
        Files.write(file, good);
        starts();
    }

    @Test
    void twoWitnessesNeverShareAStorage() {
        assertThatExceptionOfType(CannotDo.class).isThrownBy(() -> Witness.open(List.of(log.known(Optional.empty())), KEYS, storage, CLOCK,
                alarms)).withMessageContaining("in use");
    }

    private static Function<Grown, byte[]> change(Function<Grown, byte[]> request) {
        return request;
    }

    private static Function<Grown, byte[]> text(UnaryOperator<String> change) {
        return log -> change.apply(new String(log.asks(300, 500), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static Function<Grown, byte[]> note(Function<Grown, SignedNote> note) {
        return log -> new Asked(300, log.proof(300, 500), note.apply(log)).bytes();
    }

    private HttpResponse<String> posts(byte[] body) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri("/add-checkpoint")).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> gets(Grown of) throws IOException, InterruptedException {
        return asks("GET", "/" + of.known(Optional.empty()).hash() + "/checkpoint");
    }

    private HttpResponse<String> asks(String method, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.address().getPort() + path);
    }
}
