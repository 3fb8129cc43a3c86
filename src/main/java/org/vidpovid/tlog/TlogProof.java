package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/**
 * All that is needed to check offline that an entry is in a log, by C2SP tlog-proof. Files end in {@code .tlog-proof}.
 *
 * @param extra what else may help whoever checks; nobody has signed it
 * @param index of the entry, from 0
 * @param hashes from the leaf's sibling up
 * @param checkpoint as the log published it, with its signatures
 */
public record TlogProof(Optional<byte[]> extra, long index, List<Hash> hashes, SignedNote checkpoint) {

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        hashes = List.copyOf(hashes);
    }

    /** Reads a file; {@link Rejected} unless it is such a one. */
    public static TlogProof parse(byte[] file) {
        if (file.length > SignedNote.LONGEST) throw malformed("too long");
        var text = Encoded.utf8(file, Why.MALFORMED_PROOF);
        var end = text.indexOf("\n\n");
        if (end < 0) throw malformed("no checkpoint");
        var lines = new ArrayDeque<>(List.of(text.substring(0, end).split("\n", -1)));
        if (!FIRST.equals(lines.poll())) throw malformed("not " + FIRST);
        var extra = Optional.ofNullable(lines.peek()).filter(line -> line.startsWith("extra ")).map(line -> {
            lines.remove();
            return Encoded.bytes(line.substring("extra ".length()), Why.MALFORMED_PROOF);
        });
        var index = lines.poll();
        if (index == null || !index.startsWith("index ")) throw malformed("no index");
        if (lines.size() > LONGEST_PATH) throw malformed(lines.size() + " hashes");
        return new TlogProof(extra, Encoded.number(index.substring("index ".length()), Why.MALFORMED_PROOF),
                lines.stream().map(line -> Encoded.hash(line, Why.MALFORMED_PROOF)).toList(), SignedNote.parse(text.substring(end + 2)));
    }

    private static Rejected malformed(String detail) {
        return new Rejected(Why.MALFORMED_PROOF, detail);
    }

    /**
     * Checks it without asking anybody.
     *
     * @param leaf the hash of the entry, made by whoever checks from what they hold
     * @param origin of the log that is trusted
     * @param log its key
     * @param witnesses those that are known; how many must have cosigned is for whoever checks to say
     * @return the checkpoint under which the entry is, and who of the witnesses has seen it
     * @throws Rejected with the reason, if it does not prove it
     */
    public SignedCheckpoint verified(Hash leaf, String origin, VerifierKey log, Collection<VerifierKey> witnesses) {
        var signed = SignedCheckpoint.open(checkpoint, origin, log, witnesses);
        new InclusionProof(index, signed.checkpoint().size(), hashes).check(leaf, signed.checkpoint().root());
        return signed;
    }

    /**
     * The same in at most so many bytes, if it can be: cosignatures are left out, the longest first. With fewer of them it is as valid. The
     * first line, the log's own, stays.
     */
    public TlogProof within(int bytes) {
        var kept = this;
        while (kept.bytes().length > bytes && kept.checkpoint.signatures().size() > 1) {
            var lines = new ArrayList<>(kept.checkpoint.signatures());
            lines.remove(lines.stream().skip(1).max(Comparator.comparingInt(line -> line.toString().length())).orElseThrow());
            kept = new TlogProof(extra, index, hashes, new SignedNote(checkpoint.text(), lines));
        }
        return kept;
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The file. */
    @Override public String toString() {
        var text = new StringBuilder(FIRST).append('\n');
        extra.ifPresent(bytes -> text.append("extra ").append(Encoded.text(bytes)).append('\n'));
        text.append("index ").append(index).append('\n');
        hashes.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
