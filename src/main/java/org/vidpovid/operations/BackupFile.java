package org.vidpovid.operations;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.commands.*;

/**
 * A backup on the disk: a zip whose comment is the digest of all that stands before, or the same sealed under a passphrase.
 * Nothing of it is believed before the whole of it was read and found right.
 */
record BackupFile(Path path, @Nullable String passphrase) {

    /** Ends a plain backup: {@code sha256:} and the digest in hexadecimal. */
    private static final String COMMENT = "sha256:";
    private static final int DIGEST = 64;
    private static final int TAIL = COMMENT.length() + DIGEST;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What the comment says until the digest is known. */
    static final String PLACE = COMMENT + "0".repeat(DIGEST);

    interface Part {
        void read(ZipEntry entry, InputStream content) throws Exception;
    }

    /** Writes the digest of all that stands before it into the end of a plain backup. */
    static void finish(Path file) throws Exception {
        var digest = COMMENT + HexFormat.of().formatHex(digest(file, Files.size(file) - TAIL));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(digest.getBytes(StandardCharsets.US_ASCII)), Files.size(file) - TAIL);
        }
    }

    /**
     * Reads it from its first byte to its last.
     *
     * @return what it says of itself, which is true of what is in it
     * @throws CannotDo if it is not a whole backup, or not with this passphrase
     */
    Manifest verified() throws Exception {
        if (!Files.isRegularFile(path)) throw new CannotDo("There is no file %s.", path);
        if (!isSealed()) checkDigest();
        var digests = new LinkedHashMap<String, String>();
        var manifest = new byte[1][];
        each((entry, content) -> {
            if (entry.getName().equals(Manifest.NAME)) manifest[0] = content.readAllBytes();
            else digests.put(entry.getName(), HexFormat.of().formatHex(digest(content)));
        });
        if (manifest[0] == null) throw damaged();
        var read = read(manifest[0]);
        if (read.format() != Manifest.FORMAT) {
            throw new CannotDo("The backup has the format %d, and this portal reads format %d: restore it with the release that made it.",
                    read.format(), Manifest.FORMAT);
        }
        var promised = read.tables().stream().collect(Collectors.toMap(Manifest.Table::entry, Manifest.Table::sha256));
        if (!promised.equals(digests)) throw damaged();
        return read;
    }

    /** Gives every part to the reader, in the order in which they were written. */
    void each(Part reader) throws Exception {
        try (var zip = new ZipInputStream(open(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) reader.read(entry, zip);
            zip.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | EOFException e) {
            throw damaged();
        } catch (IOException e) {
            if (isSealed() && !(e instanceof FileSystemException)) throw damaged();
            throw e;
        }
    }

    private InputStream open() throws Exception {
        var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        if (!isSealed()) return in;
        if (passphrase == null) throw new CannotDo("The backup is sealed: give its passphrase with --passphrase-file.");
        var opened = new PushbackInputStream(new BufferedInputStream(Seal.opened(in, passphrase), 1 << 16));
        try {
            int first = opened.read();
            if (first >= 0) opened.unread(first);
        } catch (IOException e) {
            throw new CannotDo("The backup does not open: the passphrase is another, or the beginning of the file was changed.");
        }
        return new Whole(opened);
    }

    private boolean isSealed() throws IOException {
        try (var in = Files.newInputStream(path)) {
            var beginning = in.readNBytes(Seal.MARK.length);
            if (Arrays.equals(beginning, Seal.MARK)) return true;
            if (beginning.length >= ZIP.length && Arrays.equals(beginning, 0, ZIP.length, ZIP, 0, ZIP.length)) return false;
            throw new CannotDo("%s is not a backup of the portal, or its beginning is gone.", path);
        }
    }

    private void checkDigest() throws Exception {
        long size = Files.size(path);
        if (size <= TAIL) throw damaged();
        var tail = new byte[TAIL];
        try (var channel = FileChannel.open(path)) {
            channel.read(ByteBuffer.wrap(tail), size - TAIL);
        }
        var promised = new String(tail, StandardCharsets.US_ASCII);
        if (!promised.equals(COMMENT + HexFormat.of().formatHex(digest(path, size - TAIL)))) throw damaged();
    }

    private CannotDo damaged() {
        return new CannotDo("The backup %s is not as it was written: it was cut short or changed. Nothing was restored; take another one.",
                path);
    }

    private Manifest read(byte[] json) {
        try {
            return Manifest.of(json);
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private static byte[] digest(Path file, long length) throws Exception {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int read = in.read(bytes, 0, (int) Math.min(bytes.length, left));
                if (read < 0) break;
                digest.update(bytes, 0, read);
                left -= read;
            }
            return digest.digest();
        }
    }

    private static byte[] digest(InputStream content) throws Exception {
        var in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
        in.transferTo(OutputStream.nullOutputStream());
        return in.getMessageDigest().digest();
    }

    /** Reads on to the very end when it is closed: the last segment of what is sealed says that nothing is missing. */
    private static final class Whole extends FilterInputStream {

        Whole(InputStream in) {
            super(in);
        }

        @Override
        public void close() throws IOException {
            try (var whole = in) {
                whole.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
