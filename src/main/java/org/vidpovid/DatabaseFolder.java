package org.vidpovid;

import module java.base;
import com.sun.security.auth.module.UnixSystem;

/**
 * The folder in which the embedded database keeps everything, held by one portal at a time:
 * the kernel gives the lock back however that portal ends.
 */
record DatabaseFolder(Path path, FileChannel lock) implements AutoCloseable {

    /**
     * @param patience for a portal that was just told to stop
     * @throws CannotStart when the folder is another portal's, another person's, or another PostgreSQL's
     */
    static DatabaseFolder hold(Path folder, Duration patience) throws IOException {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                waitFor(lock, path, patience);
                var held = new DatabaseFolder(path, lock);
                held.check();
                return held;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart("The data folder %s cannot be used: there is a file of that name."
                            .formatted(path));
        } catch (AccessDeniedException e) {
            throw new CannotStart(("The data folder %s cannot be used: "
                    + "%s may not write %s; start the portal as the owner of the folder, or make it writable.")
                            .formatted(path, System.getProperty("user.name"), e.getFile()));
        }
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    /** Another portal has it. */
    static final class InUse extends CannotStart {
        InUse(String sentence) {
            super(sentence);
        }
    }

    /** What PostgreSQL said since its last start. */
    Path log() {
        return path.resolve("postgresql.log");
    }

    private static void waitFor(FileChannel lock, Path path, Duration patience) throws IOException {
        for (var deadline = System.nanoTime() + patience.toNanos(); !taken(lock); ) {
            if (System.nanoTime() > deadline) {
                throw new InUse("The data folder %s is in use by another running portal (process %s): stop that one first."
                            .formatted(path, Files.readString(path.resolve("lock")).strip()));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        lock.truncate(0).write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // held by another portal within this very process
        }
    }

    private void check() throws IOException {
        if (!Files.exists(cluster())) return;
        if (((Number) Files.getAttribute(cluster(), "unix:uid")).longValue() != new UnixSystem().getUid()) {
            throw new CannotStart(("The data folder %s belongs to %s, and PostgreSQL runs only for the owner: start the portal as %2$s, "
                    + "or move the folder away to begin anew.")
                            .formatted(path, Files.getOwner(cluster()).getName()));
        }
        var version = Files.readString(cluster().resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresPrograms.VERSION)) {
            throw new CannotStart(("The data folder %s was made by PostgreSQL %s, and this portal brings PostgreSQL %s: "
                    + "move the folder away to begin anew, or carry the data over as docs/operations.md says.")
                            .formatted(path, version, PostgresPrograms.VERSION));
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
