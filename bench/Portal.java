import module java.base;
import module java.net.http;
import module java.sql;

/** A portal as a process of its own, with a real PostgreSQL of its own that writes as durably as it would for people. */
final class Portal implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final int FIRST_PORT = Integer.parseInt(Objects.requireNonNullElse(System.getenv("BENCH_PORT"), "8191"));
    private static final AtomicInteger STARTED = new AtomicInteger();

    final int port = FIRST_PORT + STARTED.getAndIncrement();
    private final Path data;
    private final Process process;

    /** Starts it with the data that a portal of this name had before, and returns when it serves. */
    Portal(String name, String... options) throws Exception {
        data = folder().resolve(name);
        var command = new ArrayList<>(List.of(java(), "-Xmx400m"));
        command.addAll(List.of(options));
        // what it spends its time on: jfr view hot-methods FILE
        if (System.getenv("BENCH_JFR") != null) {
            command.add("-XX:StartFlightRecording:settings=profile,filename=" + folder().resolve(name + ".jfr"));
        }
        command.addAll(List.of("-cp", System.getenv("BENCH_CLASSPATH"), "org.vidpovid.Vidpovid", "--server.port=" + port,
                "--vidpovid.database.folder=" + data, "--vidpovid.programs.requests-a-minute=10000000",
                "--vidpovid.search.searches-a-minute=10000000"));
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder().resolve(name + ".log").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (var deadline = Instant.now().plusSeconds(600); !serves(); Thread.sleep(200)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) throw new IllegalStateException(name + " did not start: see its log");
        }
    }

    static Path folder() throws IOException {
        return Files.createDirectories(FOLDER);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    String jdbc() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3) + "/postgres";
    }

    String password() throws IOException {
        return Files.readString(data.resolve("postgresql/password"));
    }

    Connection database() throws Exception {
        return DriverManager.getConnection(jdbc(), "postgres", password());
    }

    Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    /** Megabytes of memory that it holds, without its PostgreSQL. */
    long rss() throws IOException {
        return rss(process.pid());
    }

    static long rss(long pid) throws IOException {
        return memory(pid, "VmRSS:");
    }

    static long memory(long pid, String what) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(what)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst()
                    .orElse(0);
        }
    }

    /** Milliseconds of processor time that it and its PostgreSQL have used up so far. */
    double processorTime() throws IOException {
        var postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst().strip());
        var children = ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children).mapToDouble(child -> ticks(child.pid(), 2)).sum();
        return 10 * (ticks(process.pid(), 2) + children + ticks(postmaster, 4));
    }

    /** The first so many of: in user mode, in the kernel, and both of children that have ended. A tick is 10 ms. */
    private static double ticks(long pid, int fields) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ")).skip(11).limit(fields).mapToDouble(Double::parseDouble).sum();
        } catch (IOException _) {
            return 0; // it has ended
        }
    }

    private boolean serves() {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address("/healthz"))).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
