package org.vidpovid;

import module java.base;
import module java.net.http;
import java.sql.*;

/** The portal as a process of its own, for tests that kill it, stop it, or let it fail to start. */
public final class RunningPortal implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Vidpovid is ready: (http://localhost:\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Process process;
    private final Path out;
    private final Path err;

    private RunningPortal(Path folder, Process process, Path out, Path err) {
        this.folder = folder;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Launches it on a port of its own choice and returns at once. Settings are properties: {@code server.port=8080}. */
    public static RunningPortal launched(Path folder, String... settings) throws IOException {
        var command = command(folder);
        if (Stream.of(settings).noneMatch(setting -> setting.startsWith("vidpovid.draws.reveal="))) {
            command.add("--vidpovid.draws.reveal=false"); // a case stays where a test looks for it
        }
        for (var setting : settings) command.add("--" + setting);
        Files.createDirectories(folder.toAbsolutePath().getParent());
        var out = Files.createTempFile(folder.toAbsolutePath().getParent(), "portal", ".out");
        var err = Files.createTempFile(folder.toAbsolutePath().getParent(), "portal", ".err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putIfAbsent("SERVER_PORT", "0");
        return new RunningPortal(folder, builder.start(), out, err);
    }

    /** How a command of the jar ended, and what it said. */
    public record Ended(int code, String said, String complained) {}

    /** Gives a command beside whatever runs on the folder, and waits for its end. */
    public static Ended commanded(Path folder, String... arguments) throws IOException {
        var command = command(folder);
        command.addAll(List.of(arguments));
        Files.createDirectories(folder.toAbsolutePath().getParent());
        var out = Files.createTempFile(folder.toAbsolutePath().getParent(), "command", ".out");
        var err = Files.createTempFile(folder.toAbsolutePath().getParent(), "command", ".err");
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        var code = process.onExit().join().exitValue();
        return new Ended(code, Files.readString(out), Files.readString(err));
    }

    /** Launches it and waits until it serves. */
    public static RunningPortal started(Path folder, String... settings) throws IOException {
        return launched(folder, settings).ready();
    }

    public RunningPortal ready() throws IOException {
        for (var deadline = System.nanoTime() + PATIENCE.toNanos(); !READY.matcher(said()).find(); pause()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                kill();
                throw new IllegalStateException("the portal did not start:\n" + said() + complained());
            }
        }
        return this;
    }

    /** Waits until it has ended by itself, and gives its exit code. */
    public int ended() throws IOException {
        if (!await(process.toHandle())) {
            kill();
            throw new IllegalStateException("the portal did not end:\n" + said() + complained());
        }
        return process.onExit().join().exitValue();
    }

    public URI address(String path) throws IOException {
        var ready = READY.matcher(said());
        if (!ready.find()) throw new IllegalStateException("the portal is not ready");
        return URI.create(ready.group(1) + path);
    }

    public HttpResponse<String> opens(String path) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** A connection of our own to its embedded database. */
    public Connection database() throws IOException, SQLException {
        var port = postmaster().get(3);
        var password = Files.readString(folder.resolve("postgresql/password"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    /** What a balancer asks. */
    public boolean isHealthy() throws IOException, InterruptedException {
        return opens("/healthz").statusCode() == 200;
    }

    /** PostgreSQL's first process; the others are its children. */
    public Optional<ProcessHandle> postgres() throws IOException {
        if (!Files.exists(postmasterFile())) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip()));
    }

    /** {@code kill -9} of the portal, and of nothing else. */
    public void kill() {
        kill(List.of(process.toHandle()));
    }

    /** {@code kill -9} of the portal and of every process of its PostgreSQL, as when the machine loses power but for the disk. */
    public void killWithPostgres() throws IOException {
        kill(Stream.concat(Stream.of(process.toHandle()), everyPostgres().stream()).toList());
    }

    /** {@code kill -9} of every process of its PostgreSQL, while the portal lives on. */
    public void killPostgres() throws IOException {
        kill(everyPostgres());
    }

    /** {@code kill -9} of a process that PostgreSQL has for one connection: it then ends all the others and starts over by itself. */
    public void killConnection() throws IOException, SQLException {
        try (var connection = database(); var statement = connection.createStatement(); var one = statement.executeQuery("""
                select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
                order by state = 'active' desc, state_change desc limit 1""")) {
            one.next();
            kill(List.of(ProcessHandle.of(one.getLong(1)).orElseThrow()));
        }
    }

    /** The first one and its children, each of which is a process group of its own. */
    private List<ProcessHandle> everyPostgres() throws IOException {
        var first = postgres();
        if (first.isEmpty() || hasEnded(first.get())) return List.of();
        // stopped, it makes no more of them while we count
        new ProcessBuilder("kill", "-STOP", Long.toString(first.get().pid())).start().onExit().join();
        return Stream.concat(first.stream(), first.get().descendants()).toList();
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        for (var process : processes) if (!await(process)) throw new IllegalStateException("cannot be killed: " + process);
    }

    /** What Ctrl-C does, and waits for the end. */
    public int stop() throws IOException {
        process.destroy();
        return ended();
    }

    public String said() throws IOException {
        return Files.readString(out);
    }

    /** All of its error stream. */
    public String complained() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) stop();
        killWithPostgres();
    }

    /** One compiler and one collector: it shares two processors with the tests. */
    private static List<String> command(Path folder) {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx256m", "-cp", classpath(), "org.vidpovid.Vidpovid", "--vidpovid.database.folder=" + folder));
    }

    /** Ours without the tests: their settings and beans are not the portal's. */
    private static String classpath() {
        return Pattern.compile(File.pathSeparator).splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path postmasterFile() {
        return folder.resolve("postgresql/postmaster.pid");
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(postmasterFile());
    }

    private static boolean await(ProcessHandle process) {
        for (var deadline = System.nanoTime() + PATIENCE.toNanos(); !hasEnded(process); pause()) {
            if (System.nanoTime() > deadline) return false;
        }
        return true;
    }

    /** Also when its parent has not taken notice yet, as happens in containers whose first process cares for no orphans. */
    private static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
}
