package org.vidpovid.commands;

import module java.base;

/**
 * A file that only its owner may read, and that has its name only when it is whole and on the disk: whenever the machine dies, no half one
 * looks like one.
 */
public final class NewFile {

    public interface Content {
        void write(OutputStream out) throws Exception;
    }

    public interface Finish {
        /** The last touch, while the file still has another name. */
        void to(Path unnamed) throws Exception;
    }

    private NewFile() {}

    public static void write(Path file, Content content, Finish finish) throws Exception {
        var folder = file.toAbsolutePath().getParent();
        if (Files.exists(file)) throw new CannotDo("%s is there already: choose another name; nothing is ever overwritten.", file);
        if (folder == null || !Files.isDirectory(folder)) throw new CannotDo("The folder of %s is not there: make it first.", file);
        if (!Files.isWritable(folder)) {
            throw new CannotDo("Nothing can be written into %s: choose another folder, or make it writable.", folder);
        }
        var unnamed = Files.createTempFile(folder, file.getFileName() + ".", ".partial",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(unnamed), 1 << 16)) {
                content.write(out);
            }
            finish.to(unnamed);
            toDisk(unnamed, StandardOpenOption.WRITE);
            Files.move(unnamed, file, StandardCopyOption.ATOMIC_MOVE);
            toDisk(folder, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(unnamed);
        }
    }

    private static void toDisk(Path path, OpenOption way) throws IOException {
        try (var channel = FileChannel.open(path, way)) {
            channel.force(true);
        }
    }
}
