import module java.base;
import module java.net.http;

/** The start of the jar, taken apart, with the JDK's AOT cache and without: from the command to the first healthy answer. */
final class Start {

    private static final int ROUNDS = Integer.parseInt(Objects.requireNonNullElse(System.getenv("BENCH_ROUNDS"), "7"));

    /** Seconds and megabytes. */
    record Started(double seconds, double rss) {}

    void main() throws Exception {
        Figures.machine();
        try (var database = new Portal("start")) { // whose PostgreSQL the others use: it does nothing else meanwhile
            var jar = Path.of(System.getenv("BENCH_JAR")).toAbsolutePath();
            var cache = jar.resolveSibling("vidpovid.aot");
            var settings = Map.of("VIDPOVID_DB_URL", database.jdbc(), "VIDPOVID_DB_USER", "postgres", "VIDPOVID_DB_PASSWORD", database.password(),
                    "JAVA_HOME", System.getProperty("java.home"), "AOT_PORT", "" + (database.port + 1));
            var training = new ProcessBuilder("bin/aot-cache", jar.toString()).inheritIO();
            training.environment().putAll(settings);
            if (training.start().waitFor() != 0) throw new IllegalStateException("no cache was made");
            var with = new ArrayList<Started>();
            var without = new ArrayList<Started>();
            for (int round = 0; round < ROUNDS; round++) {
                without.add(start(settings, database.port + 1, "-Xmx256m", "-jar", jar.toString()));
                with.add(start(settings, database.port + 1, "-Xmx256m", "-XX:AOTCache=" + cache, "-XX:AOTMode=on", "-jar", jar.toString()));
            }
            System.out.println("| with ÷ without the cache, seconds | RSS | with: s, MB | without: s, MB | cache MB |\n|---|---|---|---|---|");
            System.out.printf("| %s | %s | %.1f, %.0f | %.1f, %.0f | %d |%n", Figures.ratios(with, without, Started::seconds).ratio(),
                    Figures.ratios(with, without, Started::rss).ratio(), Figures.of(with, Started::seconds).median(),
                    Figures.of(with, Started::rss).median(), Figures.of(without, Started::seconds).median(),
                    Figures.of(without, Started::rss).median(), Files.size(cache) >> 20);
        }
    }

    private static Started start(Map<String, String> settings, int port, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Portal.java()));
        command.addAll(List.of(arguments));
        command.add("--server.port=" + port);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Portal.folder().resolve("started.log").toFile());
        builder.environment().putAll(settings);
        var begun = System.nanoTime();
        var process = builder.start();
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz")).build();
            while (true) {
                if (!process.isAlive()) throw new IllegalStateException("it did not start: see started.log");
                try {
                    if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) break;
                } catch (IOException _) {
                    Thread.sleep(20);
                }
            }
            return new Started((System.nanoTime() - begun) / 1e9, Portal.rss(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
