package org.vidpovid.caselog;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.vidpovid.tlog.*;

/** A receipt has a code whatever its witnesses sign with. */
class QrCodeTest {

    private static final SigningKey LOG = SigningKey.generate("log.example/one", VerifierKey.Type.ED25519, new SecureRandom());
    private static final SigningKey SHORT = SigningKey.generate("witness.example/w", VerifierKey.Type.COSIGNATURE, new SecureRandom());
    private static final SigningKey LONG = SigningKey.generate("witness.example/w", VerifierKey.Type.ML_DSA_COSIGNATURE,
            new SecureRandom());

    @Test
    void whatIsTooLongForACodeIsLeftOutAndTheRestIsAsTrue() {
        var entry = "{\"kind\":\"test\"}".getBytes(StandardCharsets.UTF_8);
        var leaf = Hash.ofLeaf(entry);
        var text = new Checkpoint("log.example/one", 1, leaf).text();
        var note = new SignedNote(text, Stream.of(LOG, LONG, SHORT).map(key -> key.sign(text, Instant.now())).toList());
        var proof = new TlogProof(Optional.of(entry), 0, List.of(), note);
        assertThat(QrCode.of(proof.toString())).as("the signature that no quantum computer breaks is too long").isEmpty();

        var fits = proof.within(2_900);
        var keys = List.of(SHORT.verifier(), LONG.verifier());
        assertThat(TlogProof.parse(fits.bytes()).verified(leaf, "log.example/one", LOG.verifier(), keys).cosigned())
                .extracting(Verified::by).containsExactly(SHORT.verifier());
        assertThat(QrCode.of(Optional.of(proof), note)).isEqualTo(QrCode.of(fits.toString())).isPresent();
        assertThat(proof.within(100_000)).as("all there is room for").isEqualTo(proof);
    }

    @Test
    void ifNoProofFitsTheCodeIsThePromise() {
        var entry = new byte[4000];
        var text = new Checkpoint("log.example/one", 1, Hash.ofLeaf(entry)).text();
        var note = new SignedNote(text, List.of(LOG.sign(text, Instant.now())));
        assertThat(QrCode.of(Optional.of(new TlogProof(Optional.of(entry), 0, List.of(), note)), note))
                .isEqualTo(QrCode.of(note.toString())).isPresent();
        assertThat(QrCode.of(Optional.empty(), note)).isEqualTo(QrCode.of(note.toString()));
    }
}
