package org.vidpovid.witness;

import module java.base;
import org.vidpovid.tlog.*;

/**
 * All that a witness has ever cosigned of a log, one row a checkpoint, in the order of sizes: the size, and the SHA-256 of each line of
 * signature in small hexadecimal digits. By it anybody can see that a lot was drawn by the first cosignature that there was, and that no
 * checkpoint was passed over until the chance suited somebody: the hash of the line is the seed of the lot.
 */
record Register(Path file) {

    /** Rows that are told at once. */
    static final int MOST = 10_000;
    private static final int LONGEST = 1024; // bytes of a row: a size and hashes of a few keys

    static String row(long size, List<NoteSignature> lines) {
        return lines.stream().map(line -> Hash.sha256(line.toString())).collect(Collectors.joining(" ", size + " ", "\n"));
    }

    /**
     * Puts a row at the end, unless it is there. If we die within, half a row is there: the next one cuts it off, and puts it whole.
     */
    void add(long size, List<NoteSignature> lines) throws IOException {
        try (var rows = new RandomAccessFile(file.toFile(), "rw")) {
            var row = row(size, lines).getBytes(StandardCharsets.UTF_8);
            var end = end(rows);
            if (end >= row.length && Arrays.equals(bytes(rows, end - row.length, row.length), row)) return;
            rows.setLength(end);
            rows.seek(end);
            rows.write(row);
            rows.getFD().sync();
        }
    }

    /** The first rows of sizes greater than this one, found without reading those before. */
    String after(long size) throws IOException {
        if (!Files.exists(file)) return "";
        try (var rows = new RandomAccessFile(file.toFile(), "r")) {
            var end = end(rows);
            long from = 0;
            long to = end;
            while (from < to) { // rows that begin before `from` are not of a greater size, those that begin behind `to` are
                var middle = (from + to) / 2;
                var begins = begin(rows, middle, end);
                if (begins >= to || sizeAt(rows, begins, end) > size) to = middle;
                else from = begins + 1;
            }
            return told(rows, begin(rows, from, end), end);
        }
    }

    private static String told(RandomAccessFile rows, long begins, long end) throws IOException {
        var text = new StringBuilder();
        rows.seek(begins);
        var reader = new BufferedReader(Channels.newReader(rows.getChannel(), StandardCharsets.US_ASCII));
        for (int i = 0; i < MOST && begins + text.length() < end; i++) text.append(reader.readLine()).append('\n');
        return text.toString();
    }

    /** Of the last whole row: another process may be writing one, or have died while it did. */
    private static long end(RandomAccessFile rows) throws IOException {
        var end = rows.length();
        while (end > 0 && bytes(rows, end - 1, 1)[0] != '\n') end--;
        return end;
    }

    /** Where the first row begins that does not begin before this place. */
    private static long begin(RandomAccessFile rows, long place, long end) throws IOException {
        if (place == 0) return 0;
        var within = bytes(rows, place - 1, (int) Math.min(LONGEST, end - place + 1));
        for (int i = 0; i < within.length; i++) if (within[i] == '\n') return place + i;
        return end;
    }

    private static long sizeAt(RandomAccessFile rows, long begins, long end) throws IOException {
        var row = new String(bytes(rows, begins, (int) Math.min(20, end - begins)), StandardCharsets.US_ASCII);
        return Long.parseLong(row.substring(0, row.indexOf(' ')));
    }

    private static byte[] bytes(RandomAccessFile rows, long from, int count) throws IOException {
        var bytes = new byte[count];
        rows.seek(from);
        rows.readFully(bytes);
        return bytes;
    }
}
