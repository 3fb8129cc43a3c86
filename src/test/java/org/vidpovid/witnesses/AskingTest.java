package org.vidpovid.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.*;
import module java.base;
import module java.net.http;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.tlog.*;

/** Witnesses that are down, slow or lie: each is an outcome with its reason, in time. */
class AskingTest {

    private static final SigningKey LOG = SigningKey.generate("log.example/one", VerifierKey.Type.ED25519, new SecureRandom());
    private static final SigningKey WITNESS = SigningKey.generate("witness.example/w", VerifierKey.Type.COSIGNATURE, new SecureRandom());
    private static final SigningKey IMPOSTOR = SigningKey.generate("witness.example/w", VerifierKey.Type.COSIGNATURE, new SecureRandom());
    private static final String TEXT = new Checkpoint("log.example/one", 1, Hash.ofLeaf(new byte[0])).text();
    private static final String OTHER = new Checkpoint("log.example/one", 1, Hash.ofLeaf(new byte[1])).text();
    private static final SignedNote CHECKPOINT = new SignedNote(TEXT, List.of(LOG.sign(TEXT, Instant.EPOCH)));
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Asking asking = new Asking(HttpClient.newHttpClient(), PATIENCE, Clock.systemUTC());
    private HttpServer server;
    private HttpHandler says = exchange -> {};

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/add-checkpoint", exchange -> says.handle(exchange));
        server.start();
    }

    @AfterEach
    void ends() {
        server.stop(0);
    }

    static Stream<Arguments> answers() {
        var good = line(WITNESS, TEXT);
        return Stream.of(
                Arguments.of("a false signature", 200, line(WITNESS, OTHER), Trouble.WRONG_SIGNATURE),
                Arguments.of("a true one and a false one", 200, good + line(WITNESS, OTHER), Trouble.WRONG_SIGNATURE),
                Arguments.of("another key under its name", 200, line(IMPOSTOR, TEXT), Trouble.OTHER_KEY),
                Arguments.of("that it saw it at no time", 200, line(WITNESS, TEXT, Instant.EPOCH), Trouble.MALFORMED),
                Arguments.of("that it will see it", 200, line(WITNESS, TEXT, Instant.now().plusSeconds(3600)), Trouble.MALFORMED),
                Arguments.of("that it will see it when no calendar has a name for it", 200,
                        line(WITNESS, TEXT, Instant.MAX), Trouble.MALFORMED),
                Arguments.of("the log's own signature", 200, line(LOG, TEXT), Trouble.OTHER_KEY),
                Arguments.of("nothing", 200, "", Trouble.OTHER_KEY),
                Arguments.of("a page", 200, "<html>Welcome</html>\n", Trouble.MALFORMED),
                Arguments.of("far too much", 200, good.repeat(1000), Trouble.DOWN),
                Arguments.of("no size", 409, "many\n", Trouble.MALFORMED),
                Arguments.of("a negative size", 409, "-1\n", Trouble.MALFORMED),
                Arguments.of("that it knows no such log", 404, "", Trouble.UNKNOWN_LOG),
                Arguments.of("that it trusts another key", 403, "", Trouble.UNKNOWN_LOG),
                Arguments.of("that the log contradicts itself", 422, "", Trouble.CONTRADICTION),
                Arguments.of("that it is broken", 500, "", Trouble.REFUSED),
                Arguments.of("that it has moved", 302, "", Trouble.REFUSED));
    }

    @ParameterizedTest(name = "one that says {0}")
    @MethodSource("answers")
    void whatIsNoCosignatureIsRefusedWithItsReason(String name, int status, String body, Trouble why) {
        says = answer(status, body);
        assertThat(ask()).isEqualTo(new Asking.Outcome.Failed(why));
    }

    @Test
    void aTrueCosignatureIsTakenInAndOthersBesideItPassedOver() {
        says = answer(200, line(IMPOSTOR, TEXT) + line(WITNESS, TEXT));
        assertThat(ask()).isInstanceOfSatisfying(Asking.Outcome.Cosigned.class, cosigned ->
                assertThat(cosigned.lines()).containsOnlyKeys(WITNESS.verifier()));
        says = answer(409, "7\n");
        assertThat(ask()).isEqualTo(new Asking.Outcome.At(7));
    }

    @Test
    void oneThatIsSilentOrSendsAByteAMinuteIsSlow() {
        for (var isBegun : List.of(false, true)) {
            says = exchange -> {
                if (isBegun) {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
                LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
                exchange.close();
            };
            var began = System.nanoTime();
            assertThat(ask()).isEqualTo(new Asking.Outcome.Failed(Trouble.SLOW));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void oneThatHangsUpOrIsNotThereIsDown() {
        says = HttpExchange::close;
        assertThat(ask()).isEqualTo(new Asking.Outcome.Failed(Trouble.DOWN));
        server.stop(0);
        assertThat(ask()).isEqualTo(new Asking.Outcome.Failed(Trouble.DOWN));
    }

    private Asking.Outcome ask() {
        return asking.ask(new Trusted(URI.create("http://localhost:" + server.getAddress().getPort()), List.of(WITNESS.verifier())),
                new ConsistencyProof(0, 1, List.of()), CHECKPOINT);
    }

    private static String line(SigningKey key, String text) {
        return line(key, text, Instant.ofEpochSecond(1_772_445_600));
    }

    private static String line(SigningKey key, String text, Instant at) {
        return key.sign(text, at) + "\n";
    }

    private static HttpHandler answer(int status, String body) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", status == 409 ? "text/x.tlog.size" : "text/plain");
            if (status == 302) exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }
}
