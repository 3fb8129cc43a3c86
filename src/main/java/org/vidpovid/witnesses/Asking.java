package org.vidpovid.witnesses;

import module java.base;
import module java.net.http;
import org.vidpovid.tlog.*;
import org.vidpovid.witness.*;

/** One question to a witness: whether it cosigns a checkpoint. Whatever it answers, or does not, is an outcome and never a failure. */
record Asking(HttpClient client, Duration patience, Clock clock) {

    private static final int LONGEST = 64 * 1024; // of an answer, in bytes: a dozen signatures of the longest kind
    private static final String SIZE = "text/x.tlog.size";

    /** What came of it. */
    sealed interface Outcome {

        /**
         * It has cosigned.
         *
         * @param lines which are by its keys over this checkpoint: they were checked
         */
        record Cosigned(Map<VerifierKey, NoteSignature> lines) implements Outcome {}

        /** It knows the log up to another size. */
        record At(long size) implements Outcome {}

        record Failed(Trouble why) implements Outcome {}
    }

    Outcome ask(Trusted witness, ConsistencyProof proof, SignedNote checkpoint) {
        try {
            var request = HttpRequest.newBuilder(URI.create(witness.address() + "/add-checkpoint")).header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new Asked(proof.from(), proof.hashes(), checkpoint).bytes())).build();
            var answer = Remote.ask(client, request, patience, LONGEST);
            return switch (answer.statusCode()) {
                case 200 -> cosigned(witness, checkpoint, text(answer));
                case 409 -> answer.headers().firstValue("Content-Type").filter(SIZE::equals).isPresent() ? at(text(answer))
                        : new Outcome.Failed(Trouble.MALFORMED);
                case 403, 404 -> new Outcome.Failed(Trouble.UNKNOWN_LOG);
                case 422 -> new Outcome.Failed(Trouble.CONTRADICTION);
                default -> new Outcome.Failed(Trouble.REFUSED);
            };
        } catch (HttpTimeoutException _) {
            return new Outcome.Failed(Trouble.SLOW);
        } catch (IOException _) {
            return new Outcome.Failed(Trouble.DOWN);
        }
    }

    /** The newest checkpoint of a log that it has cosigned, as it tells everybody; nothing if it tells none. Nothing of it is checked. */
    Optional<SignedNote> shown(Trusted witness, VerifierKey log) {
        try {
            var of = new KnownLog(log.name(), log, Optional.empty()).hash();
            var request = HttpRequest.newBuilder(URI.create(witness.address() + "/" + of + "/checkpoint")).build();
            var answer = Remote.ask(client, request, patience, LONGEST);
            return answer.statusCode() == 200 ? Optional.of(SignedNote.parse(answer.body())) : Optional.empty();
        } catch (IOException | Rejected _) {
            return Optional.empty();
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Outcome at(String size) {
        return size.matches("(0|[1-9][0-9]{0,17})\n") ? new Outcome.At(Long.parseLong(size.strip()))
                : new Outcome.Failed(Trouble.MALFORMED);
    }

    private Outcome cosigned(Trusted witness, SignedNote checkpoint, String answer) {
        var good = new LinkedHashMap<VerifierKey, NoteSignature>();
        try {
            var lines = answer.lines().map(NoteSignature::parse).toList();
            for (var line : lines) {
                var one = new SignedNote(checkpoint.text(), List.of(line));
                for (var key : witness.keys()) {
                    if (!one.names(key)) continue;
                    var isPossible = one.verified(List.of(key)).stream().allMatch(by -> by.isPossible(clock.instant()));
                    if (!isPossible) return new Outcome.Failed(Trouble.MALFORMED); // seen in no time, or in a time to come
                    good.put(key, line);
                }
            }
        } catch (Rejected e) {
            return new Outcome.Failed(e.why() == Rejected.Why.BAD_SIGNATURE ? Trouble.WRONG_SIGNATURE : Trouble.MALFORMED);
        }
        return good.isEmpty() ? new Outcome.Failed(Trouble.OTHER_KEY) : new Outcome.Cosigned(good);
    }
}
