package org.vidpovid.draws;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.*;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;
import tools.jackson.databind.json.JsonMapper;

/** First the pool, then chance, then the result: each in the public log, each once. */
@PortalTest
class DrawsTest {

    @Autowired Draws draws;
    @Autowired Reveals reveals;
    @Autowired FakeWitness witness;
    @Autowired SampleFollower follower;
    @Autowired ObjectProvider<DrawFollower> followers;
    @Autowired PublicLog log;
    @Autowired Published published;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transactions;
    @Autowired MockMvcTester browser;

    @AfterEach
    void nothingFailsAnyMore() {
        follower.failsFor.clear();
    }

    @Test
    void withoutAWitnessItWaitsAndSaysSo() {
        var draw = open();
        assertThat(draws.reveal(draw.id())).isFalse();
        witness.await(draw.entry());
        assertThat(draws.reveal(draw.id())).isFalse();
        assertThat(follower.told).doesNotContain(draw.id());
        var page = new Visitor(browser).opens("/draws/" + draw.id());
        assertThat(page.reads()).startsWith("200").contains("Жереб ще не витягли", draw.pool().hash());
        assertThat(page.opens("/en/draws/" + draw.id()).reads()).contains("has not been drawn yet");
        assertThat(json(page, draw).has("chosen")).isFalse();
    }

    @Test
    void chanceComesAfterThePoolAndEverybodyCanDrawItAgain() {
        var draw = open();
        witness.gives(draw);
        assertThat(reveals.ripe()).contains(draw.id());
        assertThat(draws.reveal(draw.id())).isTrue();
        assertThat(follower.told).containsOnlyOnce(draw.id());

        var page = new Visitor(browser).opens("/draws/" + draw.id());
        var json = json(page, draw);
        var lot = draws.find(draw.id()).orElseThrow().replay().orElseThrow();
        assertThat(json.at("/chosen").asString()).isEqualTo(lot.chosen().toString());
        assertThat(json.at("/pool/text").asString()).isEqualTo(draw.pool().text());
        assertThat(json.at("/seed").asString()).isEqualTo(Hash.sha256(json.at("/cosignature").asString()));
        var place = json.at("/commitment").asLong();
        assertThat(place).as("it was in what the witness signed")
                .isLessThan(Checkpoint.parse(SignedNote.parse(json.at("/checkpoint").asString()).text()).size());
        assertThat(new String(published.entry(place), StandardCharsets.UTF_8)).contains("draw.committed", draw.pool().hash());
        page.opens("/draws/" + draw.id());
        assertThat(page.reads()).contains("Жереб випав на посаду", lot.seed(), Long.toString(lot.ticket()));
        assertThat(page.page().select("pre").last()).isNotNull();
        assertThat(page.page().select("a[href='/verify?entry=" + place + "']").text()).as("the number as it can be typed")
                .isEqualTo("Запис " + place);
        assertThat(page.reads()).contains("Підписаних коренів журналу, які пропущено: ", FakeWitness.KEY.verifier().toString());
        assertThat(said("draw.revealed", draw)).singleElement().asString().contains(lot.chosen().toString(), lot.seed());
    }

    @Test
    void itIsDrawnOnceHoweverManyAreAtIt() throws Exception {
        var draw = open();
        witness.gives(draw);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var drew = nodes.invokeAll(Collections.nCopies(8, (Callable<Boolean>) () -> draws.reveal(draw.id()))).stream()
                    .map(Future::resultNow).toList();
            assertThat(drew).containsOnlyOnce(true);
        }
        assertThat(draws.reveal(draw.id())).isFalse();
        assertThat(follower.told).containsOnlyOnce(draw.id());
        assertThat(said("draw.revealed", draw)).hasSize(1);
    }

    @Test
    void whateverBreaksInBetweenTheNextOneDrawsTheSame() {
        var draw = open();
        witness.gives(draw);
        follower.failsFor.add(draw.id());
        assertThatIllegalStateException().isThrownBy(() -> draws.reveal(draw.id()));
        assertThat(draws.find(draw.id()).orElseThrow().stage()).isEqualTo(new Draw.Waiting());
        assertThat(reveals.ripe()).contains(draw.id());
        follower.failsFor.clear();
        witness.gives(draw); // another cosignature, of a checkpoint that is as large or larger: it does not count
        var first = published.firstCosigned(Objects.requireNonNull(log.places(List.of(draw.entry())).get(draw.entry())),
                FakeWitness.KEY.verifier().toString()).orElseThrow();
        assertThat(draws.reveal(draw.id())).isTrue();
        assertThat(draws.find(draw.id()).orElseThrow().stage()).isInstanceOfSatisfying(Draw.Revealed.class, result -> {
            assertThat(result.cosignature()).isEqualTo(first.line());
            assertThat(result.chosen()).isEqualTo(Lot.draw(Lot.seedOf(first.line()), draw.subject(), draw.pool()).chosen());
        });
        assertThat(said("draw.revealed", draw)).hasSize(1);
    }

    /** Of two checkpoints with the commitment the smaller one counts, though the witness's word of the larger one came first. */
    @Test
    void theFirstCheckpointCountsAndHowManyWerePassedOverIsTold() {
        var draw = open();
        witness.await(draw.entry());
        var earlier = published.checkpoint().orElseThrow();
        var another = open();
        witness.gives(another); // of a larger one
        witness.gives(draw, earlier, _ -> true);
        draws.reveal(draw.id());
        draws.reveal(another.id());
        assertThat(result(draw).size()).isEqualTo(Checkpoint.parse(earlier.text()).size()).isLessThan(result(another).size());

        var late = open();
        witness.await(late.entry());
        witness.gives(open()); // the first one with it has no word of the witness
        draws.reveal(late.id());
        assertThat(result(late).passedOver()).isPositive();
        assertThat(json(new Visitor(browser), late).at("/passed-over").asInt()).isEqualTo(result(late).passedOver());
    }

    /** Whoever runs the portal cannot wait for a better result by another witness. */
    @Test
    void itIsDrawnByTheWitnessOfTheCommitmentWhateverIsSetLater() {
        var before = SigningKey.generate("before.test", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        var set = new Draws(db, log, published, followers, Clock.systemUTC(), new Chance(before.verifier().toString(), "",
                new MockEnvironment()));
        var subject = UUID.randomUUID();
        var draw = Objects.requireNonNull(transactions.execute(_ ->
                set.open(SampleFollower.PURPOSE, subject, "test-" + subject, LotTest.pool(1, 2, 3))));
        assertThat(draw.byWitness()).contains(before.verifier().toString());
        witness.gives(draw);
        assertThat(reveals.ripe()).as("its witness is down: it is not even tried").doesNotContain(draw.id());
        assertThat(draws.reveal(draw.id())).isFalse();
        assertThat(new Visitor(browser).opens("/draws/" + draw.id()).reads()).contains("Жереб ще не витягли", before.verifier().toString());

        var checkpoint = published.checkpoint().orElseThrow();
        published.addCosignature(Checkpoint.parse(checkpoint.text()).size(), before.sign(checkpoint.text(), Instant.now()).toString()
                .getBytes(StandardCharsets.UTF_8), before.verifier());
        assertThat(reveals.ripe()).contains(draw.id());
        assertThat(draws.reveal(draw.id())).isTrue();
        assertThat(result(draw).witness()).isEqualTo(before.verifier().toString());
        assertThatThrownBy(() -> db.sql("update draws.draw set by_witness = null where id = ?").param(open().id()).update())
                .rootCause().hasMessageContaining("fixed once");
    }

    @Test
    void oneThatBreaksStopsNoneOfTheOthers() {
        var breaks = open();
        var other = open();
        witness.gives(breaks);
        witness.gives(other);
        follower.failsFor.add(breaks.id());
        // those of other tests stay where they look for them
        reveals.round(reveals.ripe().filter(Set.of(breaks.id(), other.id())::contains));
        assertThat(draws.find(breaks.id()).orElseThrow().stage()).isEqualTo(new Draw.Waiting());
        assertThat(draws.find(other.id()).orElseThrow().stage()).isInstanceOf(Draw.Revealed.class);
    }

    /** Whoever changes it in the database is found out by whoever opens the page. */
    @ParameterizedTest
    @ValueSource(strings = {"members = jsonb_set(members, '{0,weight}', '9')", "subject = subject || 'x'", "by_witness = null",
            "because = 'cannot', instead_of = gen_random_uuid()",
            "chosen = (select (one ->> 'id')::uuid from jsonb_array_elements(members) one where one ->> 'id' <> chosen::text limit 1)",
            "size = size + 1", "cosignature = 'nothing'", "purpose = 'test.another'"})
    void whatIsChangedByHandIsToldOnThePage(String change) {
        var draw = open();
        witness.gives(draw);
        draws.reveal(draw.id());
        isSaid(draw);
        var page = new Visitor(browser).opens("/draws/" + draw.id());
        assertThat(page.reads()).contains("Жереб випав").doesNotContain("порушення");
        transactions.executeWithoutResult(_ -> {
            db.sql("set local session_replication_role = replica").update(); // as whoever owns the database may
            db.sql("update draws.draw set " + change + " where id = ?").param(draw.id()).update();
        });
        assertThat(page.opens("/draws/" + draw.id()).reads()).contains("порушення").doesNotContain("Жереб випав на посаду");
    }

    @Test
    void whoeverWaitsForLongIsToldSinceWhen() {
        var draw = open();
        var page = new Visitor(browser);
        assertThat(page.opens("/draws/" + draw.id()).reads()).contains("менше хвилини");
        var late = reveals.late();
        transactions.executeWithoutResult(_ -> {
            db.sql("set local session_replication_role = replica").update();
            db.sql("update draws.draw set at = at - interval '11 minutes' where id = ?").param(draw.id()).update();
        });
        assertThat(page.opens("/draws/" + draw.id()).reads()).contains("зі свідком щось негаразд").doesNotContain("менше хвилини");
        assertThat(reveals.late()).isEqualTo(late + 1);
    }

    @Test
    void ifTheCallerFailsNothingWasFixed() {
        var subject = UUID.randomUUID();
        assertThatIllegalStateException().isThrownBy(() -> transactions.executeWithoutResult(_ -> {
            draws.open(SampleFollower.PURPOSE, subject, "test-" + subject, LotTest.pool(1, 2));
            throw new IllegalStateException("it broke");
        }));
        assertThat(draws.of(subject)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> transactions.executeWithoutResult(_ ->
                draws.open(SampleFollower.PURPOSE, subject, "test-" + subject, LotTest.pool(1))));
    }

    @Test
    void aNewDrawInPlaceOfOneIsPublicAndEachNamesTheOther() {
        var draw = open();
        witness.gives(draw);
        draws.reveal(draw.id());
        var again = transactions.execute(_ -> draws.again(draw, LotTest.pool(1, 1), "cannot"));
        var page = new Visitor(browser).opens("/draws/" + draw.id());
        assertThat(page.reads()).contains("провели нове жеребкування");
        assertThat(json(page, draw).at("/followed-by").asString()).isEqualTo(again.id().toString());
        assertThat(page.opens("/draws/" + again.id()).reads()).contains("нове жеребкування замість попереднього");
        assertThat(json(page, again).at("/because").asString()).isEqualTo("cannot");
    }

    @Test
    void nobodyChangesWhatIsFixedOrDrawnEvenByHand() {
        var draw = open();
        witness.gives(draw);
        assertThatThrownBy(() -> db.sql("update draws.draw set members = '[1, 2]' where id = ?").param(draw.id()).update())
                .rootCause().hasMessageContaining("fixed once");
        draws.reveal(draw.id());
        for (var sql : List.of("update draws.draw set chosen = id where id = ?", "delete from draws.draw where id = ?")) {
            assertThatThrownBy(() -> db.sql(sql).param(draw.id()).update()).as(sql).rootCause().hasMessageContaining("drawn once");
        }
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(new Visitor(browser).opens("/draws/" + UUID.randomUUID()).reads()).startsWith("404");
        assertThat(new Visitor(browser).opens("/draws/" + UUID.randomUUID() + ".json").reads()).startsWith("404");
    }

    private Draw.Revealed result(Draw draw) {
        return draws.find(draw.id()).orElseThrow().stage() instanceof Draw.Revealed result ? result : fail("it is drawn");
    }

    private Draw open() {
        var subject = UUID.randomUUID();
        return Objects.requireNonNull(transactions.execute(_ ->
                draws.open(SampleFollower.PURPOSE, subject, "test-" + subject, LotTest.pool(1, 2, 3))));
    }

    private tools.jackson.databind.JsonNode json(Visitor visitor, Draw draw) {
        return JsonMapper.shared().readTree(visitor.opens("/draws/" + draw.id() + ".json").body());
    }

    /** Waits until its result is in the log. */
    private void isSaid(Draw draw) {
        witness.await(db.sql("select result_id from draws.draw where id = ?").param(draw.id()).query(UUID.class).single());
    }

    /** As soon as it is in the log. */
    private List<String> said(String kind, Draw draw) {
        isSaid(draw);
        return witness.saidSince(draw.entry()).stream().filter(entry -> entry.contains(kind) && entry.contains(draw.id().toString()))
                .toList();
    }
}
