package org.vidpovid.witness;

import module java.base;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.tlog.*;

/**
 * The storage of a witness: for each log the newest checkpoint that it has cosigned, the register of all, and its alarm if there is one.
 * One process has it at a time: the kernel gives the lock back however that process ends.
 */
final class Shelf implements AutoCloseable {

    /** For tests: what happens at a point where the machine may die. */
    interface Point {
        void reached();
    }

    private final Path folder;
    private final FileChannel lock;
    private final Point written;
    private final Point named;

    private Shelf(Path folder, FileChannel lock, Point written, Point named) {
        this.folder = folder;
        this.lock = lock;
        this.written = written;
        this.named = named;
    }

    /** Opens a storage, or makes one. */
    static Shelf open(Path folder) throws IOException {
        return open(folder, () -> {}, () -> {});
    }

    /**
     * As above.
     *
     * @param written a new checkpoint is in a file that has not its name yet
     * @param named it has its name, and nobody was told
     */
    static Shelf open(Path folder, Point written, Point named) throws IOException {
        Files.createDirectories(folder);
        var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) return new Shelf(folder, lock, written, named);
        } catch (OverlappingFileLockException _) {
            // as below: by this very process
        }
        lock.close();
        throw new CannotDo("The storage %s is in use by another witness: two would contradict each other.", folder);
    }

    /**
     * What was last cosigned of a log.
     *
     * @throws CannotDo if it cannot be read: to begin from nothing would be to forget what the log has said
     */
    Optional<SignedNote> held(KnownLog log) throws IOException {
        var file = folder.resolve(log.hash() + ".checkpoint");
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(SignedCheckpoint.open(SignedNote.parse(Files.readAllBytes(file)), log.origin(), log.key(), List.of())
                    .note());
        } catch (Rejected e) {
            throw new CannotDo("%s is damaged, or of another key of that log (%s): put back the file from a copy, or correct the "
                    + "list of logs.",
                    file, e.why());
        }
    }

    /** What was ever cosigned of a log. */
    Register register(KnownLog log) {
        return new Register(folder.resolve(log.hash() + ".cosigned"));
    }

    Path alarm(KnownLog log) {
        return folder.resolve(log.hash() + ".alarm");
    }

    /**
     * Puts a checkpoint in the place of the one before. When this returns, it is on the disk under its name.
     * If we die before the new file has its name, the old one is there, and nobody was told of the new one. If we die after that, the new
     * one is there, and the log asks again.
     */
    void keep(KnownLog log, SignedNote note) throws IOException {
        write(folder.resolve(log.hash() + ".checkpoint"), note.bytes());
    }

    /** If we die before it has its name, the log is caught again as soon as it shows again what it has shown. */
    Path keep(Alarm alarm) throws IOException {
        write(alarm(alarm.log()), alarm.file().getBytes(StandardCharsets.UTF_8));
        return alarm(alarm.log());
    }

    private void write(Path file, byte[] bytes) throws IOException {
        var unnamed = folder.resolve(file.getFileName() + ".partial");
        try (var out = FileChannel.open(unnamed, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) out.write(rest);
            out.force(true);
        }
        written.reached();
        Files.move(unnamed, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true); // or the name could be lost
        }
        named.reached();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
