package org.vidpovid.witness;

import com.sun.net.httpserver.*;
import module java.base;

/**
 * The addresses of a witness, by C2SP tlog-witness: {@code POST /add-checkpoint} for logs, {@code GET /HASH/checkpoint} for monitors, and
 * {@code GET /} with its keys. {@code GET /HASH/cosigned?after=SIZE} is ours: the register of what it has cosigned. The server is that of
 * Java itself: it knows no session, no cookie and no file.
 */
public final class WitnessServer implements AutoCloseable {

    private static final Pattern OF_LOG = Pattern.compile("/([0-9a-f]{64})/(checkpoint|cosigned)");
    private static final Pattern AFTER = Pattern.compile("after=([0-9]{1,18})");
    private static final int WAITING = 64; // connections
    private static final String TEXT = "text/plain; charset=utf-8";

    static {
        // seconds: whoever sends or reads one byte a minute does not keep a thread for ever; said before Java's server is first used
        System.setProperty("sun.net.httpserver.maxReqTime", System.getProperty("sun.net.httpserver.maxReqTime", "15"));
        System.setProperty("sun.net.httpserver.maxRspTime", System.getProperty("sun.net.httpserver.maxRspTime", "15"));
    }

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WitnessServer(Witness witness, HttpServer server) {
        this.witness = witness;
        this.server = server;
    }

    /** Serves at an address until it is closed; with port 0 at one that is free. */
    public static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
        var started = new WitnessServer(witness, HttpServer.create(address, WAITING));
        started.server.createContext("/", started::serve);
        started.server.setExecutor(started.threads);
        started.server.start();
        return started;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            answer(exchange);
        } catch (IOException _) {
            // whoever asked has gone, or the disk is full: they were told nothing, and nothing was promised
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var ofLog = OF_LOG.matcher(path);
        if (path.equals("/add-checkpoint")) {
            if (!exchange.getRequestMethod().equals("POST")) send(exchange, 405, TEXT, "POST\n");
            else add(exchange);
        } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            send(exchange, 405, TEXT, "GET\n");
        } else if (ofLog.matches()) {
            var log = witness.logs().stream().filter(one -> one.known().hash().equals(ofLog.group(1))).findFirst();
            var note = log.flatMap(WitnessedLog::note);
            if (note.isEmpty()) send(exchange, 404, TEXT, "nothing of such a log was cosigned\n");
            else if (ofLog.group(2).equals("checkpoint")) send(exchange, 200, TEXT, note.get().toString());
            else send(exchange, 200, TEXT, log.orElseThrow().cosigned(after(exchange)));
        } else if (path.equals("/")) {
            send(exchange, 200, TEXT, about());
        } else {
            send(exchange, 404, TEXT, "POST /add-checkpoint, GET /<SHA-256 of the origin>/checkpoint, GET /<…>/cosigned?after=SIZE\n");
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(Asked.LONGEST + 1);
        Answer answer;
        try {
            answer = witness.add(body);
        } catch (IOException e) {
            send(exchange, 500, TEXT, "nothing can be written here\n");
            throw e;
        }
        switch (answer) {
            case Answer.Cosigned(var signatures) -> send(exchange, 200, TEXT, signatures.stream().map(line -> line + "\n")
                    .collect(Collectors.joining()));
            case Answer.At(long size) -> send(exchange, 409, "text/x.tlog.size", size + "\n");
            case Answer.Refused(int status, String why) -> send(exchange, status, TEXT, why + "\n");
        }
    }

    private static long after(HttpExchange exchange) {
        var after = AFTER.matcher(Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
        return after.matches() ? Long.parseLong(after.group(1)) : -1;
    }

    private String about() {
        var text = new StringBuilder("A witness of logs, by C2SP tlog-witness. Its keys:\n");
        witness.verifiers().forEach(key -> text.append(key).append('\n'));
        text.append("\nIts logs:\n");
        for (var log : witness.logs()) {
            text.append(log.known().origin()).append("  /").append(log.known().hash()).append("/checkpoint")
                    .append(log.isConvicted() ? "  ALARM" : "").append('\n');
        }
        return text.toString();
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
        if (!isHead) exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
