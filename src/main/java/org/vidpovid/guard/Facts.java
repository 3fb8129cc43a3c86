package org.vidpovid.guard;

import module java.base;
import org.vidpovid.answers.*;
import org.vidpovid.catalogue.Procedure;

/** What makes two cases alike. */
public final class Facts {

    private Facts() {}

    /**
     * SHA-256 of the service and of the answers to its deciding questions, as they are stored. Cases of one service with the same are
     * alike, whichever version of its procedure they came under.
     *
     * @return empty if nobody has said which questions decide: then nothing is like anything
     */
    public static Optional<byte[]> digest(Procedure procedure, Answers answers) {
        if (procedure.decidingFacts().isEmpty()) return Optional.empty();
        var deciding = new TreeMap<String, Answer>(answers.byQuestion());
        deciding.keySet().retainAll(procedure.decidingFacts());
        return Optional.of(sha256(List.of(procedure.slug(), new Answers(deciding).toJson())));
    }

    /** Of texts one after another, each behind its length, so that no two lists are written alike. */
    static byte[] sha256(List<String> texts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                hash.update(bytes);
            }
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
