package org.vidpovid;

import module java.base;
import org.slf4j.*;
import org.springframework.util.FileSystemUtils;
import org.vidpovid.PostgresPrograms.Run;

/** One running PostgreSQL and the folder it keeps its data in. */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 3;

    private final PostgresPrograms programs;
    private final DatabaseFolder folder;
    private final boolean keep;
    private int port;

    /** Takes over the folder: it is given back when this is closed, or does not start. */
    EmbeddedPostgres(DatabaseFolder folder, Path programs, boolean keep) throws IOException {
        this.folder = folder;
        this.keep = keep;
        try {
            this.programs = PostgresPrograms.unpackedUnder(programs);
            stopOrphan();
            if (!Files.exists(folder.cluster())) create();
            start();
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() throws IOException {
        return Files.readString(folder.cluster().resolve("password"));
    }

    /** Makes the cluster under another name first: a machine that dies meanwhile leaves nothing that looks like a database. */
    private void create() throws IOException {
        var fresh = folder.path().resolve("postgresql.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var password = folder.path().resolve("password.new");
        Files.writeString(password, UUID.randomUUID().toString());
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        var made = programs.run("initdb", List.of(
                "--pgdata=" + fresh, "--username=postgres", "--auth=scram-sha-256", "--pwfile=" + password,
                // the same letters and order on every machine
                "--encoding=UTF-8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!made.well()) throw failure("make its data folder", made.said());
        Files.move(password, fresh.resolve("password"));
        Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void start() throws IOException {
        var run = new Run(false, "");
        // more than once: another program can take the port, and processes of a killed PostgreSQL need a moment to notice
        for (int attempt = 0; attempt < ATTEMPTS && !run.well(); attempt++) {
            if (attempt > 0) LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            Files.write(folder.log(), new byte[0]);
            port = freePort();
            run = control("start", "-l", folder.log().toString(), "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                    + " -c fsync=on -c synchronous_commit=on -c timezone=UTC"
                    // no row and no statement in the log: they name people
                    + " -c log_error_verbosity=terse -c log_min_error_statement=panic");
        }
        if (!run.well()) throw failure("start", run.said() + Files.readString(folder.log()));
    }

    /** A PostgreSQL outlives a {@code kill -9} of its portal. The folder is ours by now, so one in it is nobody's. */
    private void stopOrphan() throws IOException {
        var file = folder.cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        var orphan = Files.readString(file).lines().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid))).filter(this::isOurs);
        if (orphan.isPresent()) {
            log.info("Stopping the PostgreSQL of a portal that was killed");
            stop();
        }
        // after a restart of the machine the number is often another program's, and PostgreSQL would take that for itself
        Files.deleteIfExists(file);
    }

    /**
     * Whether it works on our folder: by its command line, and if that names the folder by another way (a link), by where it stands.
     * A PostgreSQL of which neither can be told is left alone, and so is the folder: two on one folder would destroy it.
     */
    private boolean isOurs(ProcessHandle process) {
        var command = process.info().commandLine().orElse("");
        if (command.contains(folder.cluster().toString())) return true;
        if (!command.isEmpty() && !process.info().command().orElse("postgres").endsWith("postgres")) return false;
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd").toRealPath().equals(folder.cluster().toRealPath());
        } catch (IOException e) {
            throw new CannotStart("The data folder %s may be in use by the PostgreSQL with the process number %d: stop that one first."
                    .formatted(folder.path(), process.pid()));
        }
    }

    private void stop() throws IOException {
        if (control("stop", "-m", "fast").well()) return;
        var run = control("stop", "-m", "immediate"); // nothing committed is lost: the next start recovers it
        if (!run.well()) throw failure("stop", run.said());
    }

    private Run control(String action, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(action, "-D", folder.cluster().toString(), "-w", "-t", "60"));
        arguments.addAll(List.of(more));
        return programs.run("pg_ctl", arguments);
    }

    private CannotStart failure(String doing, String said) {
        var lastWords = said.lines().map(String::strip)
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:")
                        || line.startsWith("unshare:"))
                .reduce((_, last) -> last)
                .orElse(said.strip());
        if (lastWords.startsWith("unshare:")) {
            return new CannotStart(
                    "PostgreSQL does not run as root, and the way around that is closed on this machine or in this folder (%s): "
                    .formatted(lastWords) + "start the portal as another user, or give it the address of a PostgreSQL in VIDPOVID_DB_URL.");
        }
        return new CannotStart("The embedded PostgreSQL could not %s in %s: %s"
                            .formatted(doing, folder.path(), lastWords));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } finally {
            if (!keep) FileSystemUtils.deleteRecursively(folder.path());
            folder.close();
        }
    }
}
