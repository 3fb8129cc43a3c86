package org.vidpovid.draws;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.vidpovid.draws.Draw.*;
import org.vidpovid.draws.Pool.Member;
import org.vidpovid.law.Text;
import org.vidpovid.tlog.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is changed in the record of a draw is found out by the public log, and each single change is. */
class CheckedTest {

    private static final Text NAME = new Text("Посада", "Post");
    private static final Instant AT = Instant.parse("2026-11-23T19:32:43Z");
    private static final SigningKey WITNESS = FakeWitness.KEY;
    private static final SigningKey ANOTHER = SigningKey.generate("another.test", VerifierKey.Type.COSIGNATURE, new SecureRandom());
    private static final SigningKey LOG = SigningKey.generate("log.test", VerifierKey.Type.ED25519, new SecureRandom());
    private static final String CHECKPOINT = checkpoint(8);
    /** Of two, so that by chance alone every second change would come out the same. */
    private static final Pool POOL = LotTest.pool(3, 3);
    private static final Draw TRUE = draw(POOL, "case=", "test.lot", Optional.empty(), Optional.of(key(WITNESS)), 8, CHECKPOINT, WITNESS,
            AT);
    private static final Checked.Said SAID = new Checked.Said(Optional.of(7L),
            Optional.of(entry("draw.committed", Checked.committed(TRUE))),
            Optional.of(entry("draw.revealed", Checked.revealed(TRUE, result(TRUE)))));

    @Test
    void whatWasNotChangedIsTrue() {
        assertThat(Checked.isTrue(TRUE, SAID)).isTrue();
        assertThat(Checked.isTrue(TRUE, new Checked.Said(SAID.place(), SAID.committed(), Optional.empty()))).as("its result in a moment")
                .isTrue();
        var waiting = with(TRUE, POOL, new Waiting());
        assertThat(Checked.isTrue(waiting, SAID)).isTrue();
        assertThat(Checked.isTrue(waiting, new Checked.Said(Optional.empty(), Optional.empty(), Optional.empty()))).isTrue();
    }

    @Test
    void eachSingleChangeIsUntrue() {
        var changed = new LinkedHashMap<String, Draw>();
        for (int weight : new int[] {1, 2, 4, 300}) {
            for (int who = 0; who < 2; who++) {
                var members = new ArrayList<>(POOL.members());
                members.set(who, new Member(members.get(who).id(), weight, NAME));
                changed.put("weight " + weight + " of " + who, with(TRUE, new Pool(members), TRUE.stage()));
                changed.put("weight " + weight + " of " + who + " and what comes of it", drawnOf(new Pool(members)));
            }
        }
        changed.put("one more", drawnOf(LotTest.pool(3, 3, 3)));
        changed.put("one less", drawnOf(LotTest.pool(3)));
        changed.put("subject", draw(POOL, "another=", "test.lot", Optional.empty(), TRUE.byWitness(), 8, CHECKPOINT, WITNESS, AT));
        changed.put("purpose", draw(POOL, "case=", "test.other", Optional.empty(), TRUE.byWitness(), 8, CHECKPOINT, WITNESS, AT));
        changed.put("instead of", draw(POOL, "case=", "test.lot", Optional.of(new Instead(new UUID(9, 9), "cannot")), TRUE.byWitness(), 8,
                CHECKPOINT, WITNESS, AT));
        changed.put("whose chance", draw(POOL, "case=", "test.lot", Optional.empty(), Optional.empty(), 8, CHECKPOINT, WITNESS, AT));
        changed.put("another witness", draw(POOL, "case=", "test.lot", Optional.empty(), TRUE.byWitness(), 8, CHECKPOINT, ANOTHER, AT));
        changed.put("size", draw(POOL, "case=", "test.lot", Optional.empty(), TRUE.byWitness(), 9, CHECKPOINT, WITNESS, AT));
        changed.put("checkpoint", draw(POOL, "case=", "test.lot", Optional.empty(), TRUE.byWitness(), 9, checkpoint(9), WITNESS, AT));
        IntStream.range(1, 20).forEach(i -> changed.put("signed " + i + " s later", draw(POOL, "case=", "test.lot", Optional.empty(),
                TRUE.byWitness(), 8, CHECKPOINT, WITNESS, AT.plusSeconds(i))));
        var right = result(TRUE);
        changed.put("the other one", with(TRUE, POOL, new Revealed(8, CHECKPOINT, right.witness(), right.cosignature(), 0,
                POOL.members().stream().map(Member::id).filter(id -> !id.equals(right.chosen())).findFirst().orElseThrow(), AT,
                right.entry())));
        changed.put("no signature", with(TRUE, POOL, new Revealed(8, CHECKPOINT, right.witness(), "nothing", 0, right.chosen(), AT,
                right.entry())));
        changed.put("a signature over another", with(TRUE, POOL, new Revealed(8, checkpoint(10).replace("\n10\n", "\n8\n"), right.witness(),
                right.cosignature(), 0, right.chosen(), AT, right.entry())));
        assertThat(changed.entrySet().stream().filter(one -> Checked.isTrue(one.getValue(), SAID)).map(Map.Entry::getKey)).isEmpty();
    }

    @Test
    void aCommitmentThatCameAfterChanceIsNone() {
        assertThat(Checked.isTrue(TRUE, new Checked.Said(Optional.of(8L), SAID.committed(), SAID.result()))).isFalse();
        assertThat(Checked.isTrue(TRUE, new Checked.Said(Optional.empty(), Optional.empty(), Optional.empty()))).isFalse();
        assertThat(Checked.isTrue(TRUE, new Checked.Said(SAID.place(), SAID.result(), SAID.result()))).as("entries of another kind")
                .isFalse();
    }

    /** A wrong key would let every lot of the state wait for ever. */
    @Test
    void aWitnessOfLotsIsAWitnessAndOneOfThoseThatAreAsked() {
        var production = new MockEnvironment();
        production.setActiveProfiles("production");
        var asked = "https://witness.example.org " + key(WITNESS) + ", https://another.example.org " + key(ANOTHER);
        assertThat(new Chance(" " + key(ANOTHER) + " ", asked, production).witness()).contains(key(ANOTHER));
        assertThat(new Chance("", asked, production).witness()).isEmpty();
        for (var wrong : List.of("w1", key(WITNESS).substring(1), key(LOG), key(WITNESS).replace("+5", "+6"))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> new Chance(wrong, asked, new MockEnvironment()))
                    .withMessageContaining("vidpovid.draws.witness");
        }
        assertThatIllegalArgumentException().as("nobody asks it").isThrownBy(() -> new Chance(key(WITNESS), "https://b " + key(ANOTHER),
                production)).withMessageContaining("ever be drawn");
    }

    private static Draw drawnOf(Pool pool) {
        return draw(pool, "case=", "test.lot", Optional.empty(), TRUE.byWitness(), 8, CHECKPOINT, WITNESS, AT);
    }

    /** As somebody would write it who changes one thing and all that follows from it. */
    private static Draw draw(Pool pool, String subject, String purpose, Optional<Instead> instead, Optional<String> byWitness, long size,
            String checkpoint, SigningKey witness, Instant signed) {
        var line = witness.sign(SignedNote.parse(checkpoint).text(), signed).toString();
        return new Draw(new UUID(0, 1), purpose, new UUID(0, 2), subject, instead, pool, AT, new UUID(0, 3), byWitness,
                new Revealed(size, checkpoint, key(witness), line, 0, Lot.draw(Lot.seedOf(line), subject, pool).chosen(), AT,
                        new UUID(0, 4)));
    }

    private static Draw with(Draw draw, Pool pool, Stage stage) {
        return new Draw(draw.id(), draw.purpose(), draw.subjectId(), draw.subject(), draw.insteadOf(), pool, draw.at(), draw.entry(),
                draw.byWitness(), stage);
    }

    private static Revealed result(Draw draw) {
        return draw.stage() instanceof Revealed result ? result : fail("it is drawn");
    }

    private static JsonNode entry(String kind, Map<String, Object> facts) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsBytes(Map.of("kind", kind, "facts", facts)));
    }

    private static String checkpoint(long size) {
        var text = new Checkpoint("log.test", size, Hash.ofLeaf(("root of " + size).getBytes(StandardCharsets.UTF_8))).text();
        return new SignedNote(text, List.of(LOG.sign(text, AT))).toString();
    }

    private static String key(SigningKey key) {
        return key.verifier().toString();
    }
}
