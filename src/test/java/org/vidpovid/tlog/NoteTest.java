package org.vidpovid.tlog;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.tlog.TreeTest.assertThatRejected;

import module java.base;
import net.jqwik.api.*;
import net.jqwik.api.constraints.*;
import org.junit.jupiter.api.Test;
import org.vidpovid.tlog.Rejected.Why;

/** Notes, keys, checkpoints and files with proofs, with the examples of the specifications. */
class NoteTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final SigningKey LOG = key("log.example/one", VerifierKey.Type.ED25519, 1);
    private static final SigningKey WITNESS = key("witness.example/w", VerifierKey.Type.COSIGNATURE, 2);
    private static final SigningKey STRANGER = key("log.example/one", VerifierKey.Type.ED25519, 3);

    /** From signed-note. */
    @Test
    void theExampleOfTheSpecificationIsVerified() {
        var key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var note = SignedNote.parse("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.verified(List.of(key))).containsExactly(new Verified(key, Optional.empty()));
        assertThat(key.name()).isEqualTo("example.com/foo");
    }

    /** From tlog-cosignature: the lines are what other programs wrote. */
    @Test
    void theCheckpointOfTheSpecificationIsReadAsItIs() {
        var text = """
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa \
                Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                — witness.example.com/w1 \
                jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
                """;
        var note = SignedNote.parse(text);
        assertThat(note.toString()).isEqualTo(text);
        assertThat(Checkpoint.parse(note.text())).isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20_852_163,
                Hash.of("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")));
        assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
        assertThatRejected(Why.UNKNOWN_KEY, () -> note.verified(List.of(LOG.verifier())));
    }

    /** A line is checked once, however often it is there: checking is what a stranger can make us do. */
    @Test
    void aHundredCopiesOfALineAreOneSignature() {
        var text = new Checkpoint("log.example/one", 0, Hash.EMPTY).text();
        var note = new SignedNote(text, Stream.concat(Stream.of(LOG.sign(text, NOW)), Collections.nCopies(99, WITNESS.sign(text, NOW))
                .stream()).toList());
        assertThat(SignedNote.parse(note.toString()).verified(List.of(LOG.verifier(), WITNESS.verifier()))).hasSize(2);
        assertThat(SignedCheckpoint.open(note, "log.example/one", LOG.verifier(), List.of(WITNESS.verifier())).cosigned()).hasSize(1);
    }

    /** What strangers send goes to terminals. */
    @Test
    void whatIsRejectedOrdersNoTerminalAbout() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> SignedNote.parse("\u001b[2J\u009b1m\u202eevil"))
                .satisfies(e -> assertThat(e.getMessage()).contains("evil").doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
    }

    @Test
    void aTimeThatCannotBeIsKnownForOne() {
        var text = new Checkpoint("log.example/one", 0, Hash.EMPTY).text();
        for (var one : Map.of(Instant.EPOCH, false, Instant.MAX, false, NOW.plusSeconds(3600), false, NOW, true, NOW.plusSeconds(60), true,
                NOW.minusSeconds(99_999), true).entrySet()) {
            var verified = new SignedNote(text, List.of(WITNESS.sign(text, one.getKey()))).verified(List.of(WITNESS.verifier()));
            assertThat(verified).as("%s", one.getKey()).singleElement().satisfies(by -> {
                assertThat(by.isPossible(NOW)).isEqualTo(one.getValue());
                assertThat(by.at().orElseThrow()).isBefore(Instant.parse("9999-12-31T00:00:01Z"));
            });
        }
    }

    /** Made with golang.org/x/mod/sumdb/note, the first program for such notes. */
    @Test
    void aKeyOfAnotherProgramSignsHereAsItDoesThere() {
        var key = SigningKey.parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        assertThat(key.verifier()).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        assertThat(key.sign(text, NOW)).hasToString("— PeterNeumann "
                + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
    }

    @Test
    void keysAreReadAsTheyAreWritten() {
        for (var key : List.of(LOG, WITNESS)) {
            assertThat(SigningKey.parse(key.secret()).secret()).isEqualTo(key.secret());
            assertThat(VerifierKey.parse(key.verifier().toString())).isEqualTo(key.verifier());
            assertThat(key.toString()).doesNotContain(key.secret());
        }
    }

    @Test
    void whatIsNoKeyIsRefused() {
        var good = LOG.verifier().toString();
        assertThat(List.of("", "a", "a+b", good + "=", good.replace("log.example", "log example"), good.replace("log.", "lag."),
                good.toUpperCase(Locale.ROOT), "+" + good, good + "+", good + "\n", good.substring(0, good.length() - 4),
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
                .allSatisfy(text -> assertThatRejected(Why.MALFORMED_KEY, () -> VerifierKey.parse(text)));
        var secret = LOG.secret();
        assertThat(List.of("", "PRIVATE+KEY+", good, secret.substring(1), secret.substring(0, secret.length() - 4), secret + "AAAA",
                secret.replace("one", "two"))).allSatisfy(text -> assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> SigningKey.parse(text)).withMessageNotContaining(secret.substring(40)));
        assertThatRejected(Why.MALFORMED_KEY, () -> key("a name", VerifierKey.Type.ED25519, 1));
        assertThatRejected(Why.MALFORMED_KEY, () -> key("a+b", VerifierKey.Type.ED25519, 1));
        assertThatRejected(Why.MALFORMED_KEY, () -> key("", VerifierKey.Type.ED25519, 1));
    }

    @Test
    void whatIsNoNoteIsRefused() {
        var good = signed(7).toString();
        var line = LOG.sign("a\n", NOW);
        assertThat(List.of("", "\n", "\n\n", "text\n", "text\n\n", "text\n\nno signature\n", good.stripTrailing(), good + "\n", good + " ",
                good.replace("—", "-"), good.replace("\n\n", "\n"), good.replace("log.example/one\n", "log.example\tone\n"),
                good.replace("=\n", "\n"), good.replace("— log.example/one ", "— log.example/one  "), "text\n\n— a AAAA\n",
                "text\n\n— a+b AAAAAAA=\n", "text\n\n" + (line + "\n").repeat(101)))
                .allSatisfy(text -> assertThatRejected(Why.MALFORMED_NOTE, () -> SignedNote.parse(text)));
        assertThatRejected(Why.MALFORMED_NOTE, () -> SignedNote.parse(new byte[] {(byte) 0xc3, '\n', '\n'}));
        assertThatRejected(Why.MALFORMED_NOTE, () -> SignedNote.parse(new byte[SignedNote.LONGEST + 1]));
        assertThat(SignedNote.parse("text\n\n" + (line + "\n").repeat(100)).signatures()).hasSize(100);
        assertThat(SignedNote.parse("one\n\ntwo\n\n" + line + "\n").text()).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        assertThat(List.of("", "\n", "a\n1\n", "a\n1\n" + Hash.EMPTY, "\n1\n" + Hash.EMPTY + "\n", "a\n01\n" + Hash.EMPTY + "\n",
                "a\n-1\n" + Hash.EMPTY + "\n", "a\n+1\n" + Hash.EMPTY + "\n", "a\n9223372036854775808\n" + Hash.EMPTY + "\n",
                "a\n1\nAAAA\n", "a\n1\n" + Hash.EMPTY + "\n\n", "a\n1\n" + Hash.EMPTY + "\n\nb\n", "a\n0\n" + TreeTest.leaf(1) + "\n",
                "a\n1 \n" + Hash.EMPTY + "\n", "a\n1\n" + Hash.EMPTY.toString().replace("=", "") + "\n"))
                .allSatisfy(text -> assertThatRejected(Why.MALFORMED_CHECKPOINT, () -> Checkpoint.parse(text)));
        assertThat(Checkpoint.parse("a\n0\n" + Hash.EMPTY + "\nmore\n").extensions()).containsExactly("more");
    }

    @Test
    void aWitnessSignsTheTimeToo() {
        var note = signed(7).with(WITNESS.sign(signed(7).text(), NOW));
        var opened = SignedCheckpoint.open(note, "log.example/one", LOG.verifier(), List.of(WITNESS.verifier()));
        assertThat(opened.checkpoint().size()).isEqualTo(7);
        assertThat(opened.cosigned()).containsExactly(new Verified(WITNESS.verifier(), Optional.of(NOW)));
        assertThat(SignedCheckpoint.open(note, "log.example/one", LOG.verifier(), List.of()).cosigned()).isEmpty();
    }

    @Test
    void aCheckpointOfAnotherLogOrKeyIsRefusedWithItsReason() {
        var note = signed(7);
        assertThatRejected(Why.OTHER_LOG, () -> SignedCheckpoint.open(note, "log.example/two", LOG.verifier(), List.of()));
        assertThatRejected(Why.UNKNOWN_KEY, () -> SignedCheckpoint.open(note, "log.example/one", STRANGER.verifier(), List.of()));
        var cosignedOnly = new SignedNote(note.text(), List.of(WITNESS.sign(note.text(), NOW)));
        assertThatRejected(Why.UNKNOWN_KEY, () -> SignedCheckpoint.open(cosignedOnly, "log.example/one", LOG.verifier(),
                List.of(WITNESS.verifier())));
        var lying = signed(7).with(WITNESS.sign(signed(8).text(), NOW));
        assertThatRejected(Why.BAD_SIGNATURE, () -> SignedCheckpoint.open(lying, "log.example/one", LOG.verifier(),
                List.of(WITNESS.verifier())));
        assertThatCode(() -> SignedCheckpoint.open(lying, "log.example/one", LOG.verifier(), List.of())).doesNotThrowAnyException();
    }

    /** At least two of every byte. */
    @Test
    void noBitOfAProofFileMayBeFlipped() {
        var nodes = new TiledNodes(TreeTest.GREAT, 70);
        var text = new Checkpoint("log.example/one", 70, nodes.root(0, 70)).text();
        var file = new TlogProof(Optional.empty(), 42, InclusionProof.of(42, 70, nodes).hashes(),
                new SignedNote(text, List.of(LOG.sign(text, NOW), WITNESS.sign(text, NOW)))).bytes();
        var leaf = TreeTest.leaf(42);
        assertThat(cosigned(file, leaf)).isEqualTo(1);
        assertThatRejected(Why.NOT_INCLUDED, () -> cosigned(file, TreeTest.leaf(43)));
        for (int bit = 0; bit < file.length * 8; bit += 3) {
            var flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try { // whose name or id of a key is flipped is unknown: then it counts for nothing
                assertThat(cosigned(flipped, leaf)).as("bit " + bit).isZero();
            } catch (Rejected e) {
                assertThat(e.why()).isNotNull();
            }
        }
    }

    private static int cosigned(byte[] file, Hash leaf) {
        return TlogProof.parse(file).verified(leaf, "log.example/one", LOG.verifier(), List.of(WITNESS.verifier())).cosigned().size();
    }

    @Test
    void whatIsNoProofFileIsRefused() {
        var note = signed(1).toString();
        assertThat(List.of("", "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\n\n" + note,
                "c2sp.org/tlog-proof@v2\nindex 0\n\n" + note,
                "c2sp.org/tlog-proof@v1\nindex 00\n\n" + note, "c2sp.org/tlog-proof@v1\nindex -1\n\n" + note,
                "c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\n" + note, "c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\n" + note,
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n" + note,
                "c2sp.org/tlog-proof@v1\nindex 0\n" + (Hash.EMPTY + "\n").repeat(64) + "\n"
                        + note)).allSatisfy(text -> assertThatRejected(Why.MALFORMED_PROOF,
                () -> TlogProof.parse(text.getBytes(StandardCharsets.UTF_8))));
        var withExtra = "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\n\n" + note;
        var parsed = TlogProof.parse(withExtra.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.extra().orElseThrow()).containsExactly(0, 0, 0);
        assertThat(parsed.toString()).isEqualTo(withExtra);
    }

    @Property(tries = 200)
    void aBundleIsReadAsItIsWritten(@ForAll @Size(max = 256) List<@Size(max = 40) byte[]> entries) {
        var bytes = new EntryBundle(entries).bytes();
        assertThat(EntryBundle.parse(bytes, entries.size()).entries()).usingRecursiveComparison().isEqualTo(entries);
        assertThatRejected(Why.MALFORMED_TILE, () -> EntryBundle.parse(bytes, entries.size() + 1));
        if (bytes.length > 0) {
            assertThatRejected(Why.MALFORMED_TILE, () -> EntryBundle.parse(Arrays.copyOf(bytes, bytes.length - 1), entries.size()));
        }
    }

    @Test
    void theLongestEntryAndNotOneByteMore() {
        var longest = new byte[EntryBundle.LONGEST_ENTRY];
        assertThat(EntryBundle.parse(new EntryBundle(List.of(longest)).bytes(), 1).entries().getFirst()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryBundle(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])));
    }

    private static SignedNote signed(int size) {
        var text = new Checkpoint("log.example/one", size, TreeTest.plain(IntStream.range(0, size).mapToObj(TreeTest::leaf).toList()))
                .text();
        return new SignedNote(text, List.of(LOG.sign(text, NOW)));
    }

    static SigningKey key(String name, VerifierKey.Type type, int seed) {
        return SigningKey.generate(name, type, new SecureRandom() {
            @Override public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) seed);
            }
        });
    }

    /** FIPS 204, by the layout of tlog-cosignature: 2420 bytes after the time, over witness, log, size and root. */
    @Test
    void aWitnessMaySignInTheWayThatNoQuantumComputerBreaks() {
        var witness = SigningKey.generate("witness.example/w", VerifierKey.Type.ML_DSA_COSIGNATURE, new SecureRandom());
        assertThat(SigningKey.parse(witness.secret()).verifier()).isEqualTo(witness.verifier());
        assertThat(VerifierKey.parse(witness.verifier().toString())).isEqualTo(witness.verifier());
        var text = new Checkpoint("log.example/one", 7, Hash.ofLeaf(new byte[3])).text();
        var line = witness.sign(text, NOW);
        assertThat(Base64.getDecoder().decode(line.toString().split(" ", 3)[2])).hasSize(4 + 8 + 2420);
        assertThat(new SignedNote(text, List.of(line)).verified(List.of(witness.verifier())))
                .containsExactly(new Verified(witness.verifier(), Optional.of(NOW)));
        for (var other : List.of(new Checkpoint("log.example/one", 8, Hash.ofLeaf(new byte[3])), new Checkpoint("log.example/two", 7,
                Hash.ofLeaf(new byte[3])), new Checkpoint("log.example/one", 7, Hash.ofLeaf(new byte[4])))) {
            assertThatRejected(Why.BAD_SIGNATURE, () -> new SignedNote(other.text(), List.of(line)).verified(List.of(witness.verifier())));
        }
    }
}
