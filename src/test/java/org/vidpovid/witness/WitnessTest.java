package org.vidpovid.witness;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.tlog.*;

/** A witness as logs meet it: what it says to each checkpoint, and what it never cosigns. */
class WitnessTest extends RunningWitness {

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

    /** Anybody may send a true checkpoint with a false proof: that must not convict the log. */
    @Test
    void aFalseProofIsNoAlarm() throws Exception {
        posts(log.asks(0, 300));
        posts(new Asked(300, log.proof(299, 500), log.checkpoint(500)).bytes());
        assertThat(alarms.raised).isEmpty();
        assertThat(posts(log.asks(300, 500)).statusCode()).isEqualTo(200);
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
    void otherAddressesAndMethodsAreNotThere() throws Exception {
        assertThat(asks("GET", "/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(asks("POST", "/").statusCode()).isEqualTo(405);
        assertThat(asks("GET", "/x/checkpoint").statusCode()).isEqualTo(404);
        assertThat(asks("GET", "/").body()).contains(VERIFIERS.getFirst().toString(), log.origin());
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
}
