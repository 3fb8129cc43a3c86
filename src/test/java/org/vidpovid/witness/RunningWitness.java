package org.vidpovid.witness;

import module java.base;
import module java.net.http;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.vidpovid.tlog.*;

/** A witness that runs, as logs and monitors meet it. */
abstract class RunningWitness {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    static final List<SigningKey> KEYS = Stream.of(VerifierKey.Type.COSIGNATURE, VerifierKey.Type.ML_DSA_COSIGNATURE)
            .map(type -> SigningKey.generate("witness.example/w", type, new SecureRandom())).toList();
    static final List<VerifierKey> VERIFIERS = KEYS.stream().map(SigningKey::verifier).toList();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir Path storage;
    final Grown log = Grown.of("log.example/one", 600);
    final Alarms alarms = new Alarms();
    Clock clock = CLOCK;
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

    /** A file of its storage about the log. */
    Path file(String ending) {
        return storage.resolve(log.known(Optional.empty()).hash() + ending);
    }

    HttpResponse<String> posts(byte[] body) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri("/add-checkpoint")).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> gets(Grown of) throws IOException, InterruptedException {
        return asks("GET", "/" + of.known(Optional.empty()).hash() + "/checkpoint");
    }

    HttpResponse<String> asks(String method, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.address().getPort() + path);
    }
}
