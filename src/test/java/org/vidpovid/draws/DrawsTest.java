package org.vidpovid.draws;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.*;
import org.vidpovid.publiclog.*;
import tools.jackson.databind.json.JsonMapper;

/** First the pool, then chance, then the result: each in the public log, each once. */
@PortalTest
class DrawsTest {

    @Autowired Draws draws;
    @Autowired Reveals reveals;
    @Autowired FakeWitness witness;
    @Autowired SampleFollower follower;
    @Autowired PublicLog log;
    @Autowired Published published;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transactions;
    @Autowired MockMvcTester browser;

    @AfterEach
    void nothingFailsAnyMore() {
        follower.fails = false;
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
        assertThat(draws.waiting(1000)).contains(draw.id());
        assertThat(draws.reveal(draw.id())).isTrue();
        assertThat(follower.told).containsOnlyOnce(draw.id());

        var page = new Visitor(browser).opens("/draws/" + draw.id());
        var json = json(page, draw);
        var lot = draws.find(draw.id()).orElseThrow().replay().orElseThrow();
        assertThat(json.at("/chosen").asString()).isEqualTo(lot.chosen().toString());
        assertThat(json.at("/pool/text").asString()).isEqualTo(draw.pool().text());
        assertThat(json.at("/seed").asString()).isEqualTo(Lot.sha256(json.at("/cosignature").asString()));
        var place = json.at("/commitment").asLong();
        assertThat(place).as("it was in what the witness signed")
                .isLessThan(Long.parseLong(json.at("/checkpoint").asString().split("\n")[1]));
        assertThat(new String(published.entry(place), StandardCharsets.UTF_8)).contains("draw.committed", draw.pool().hash());
        page.opens("/draws/" + draw.id());
        assertThat(page.reads()).contains("Жереб випав на посаду", lot.seed(), Long.toString(lot.ticket()));
        assertThat(page.page().select("pre").last()).isNotNull();
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
        follower.fails = true;
        assertThatIllegalStateException().isThrownBy(() -> draws.reveal(draw.id()));
        assertThat(draws.find(draw.id()).orElseThrow().stage()).isEqualTo(new Draw.Waiting());
        assertThat(draws.waiting(1000)).contains(draw.id());
        follower.fails = false;
        witness.gives(draw); // another cosignature, of a checkpoint that is as large or larger: it does not count
        var first = published.firstCosigned(log.places(List.of(draw.entry())).get(draw.entry()), null).orElseThrow();
        assertThat(draws.reveal(draw.id())).isTrue();
        assertThat(draws.find(draw.id()).orElseThrow().stage()).isInstanceOfSatisfying(Draw.Revealed.class, result -> {
            assertThat(result.cosignature()).isEqualTo(first.line());
            assertThat(result.chosen()).isEqualTo(Lot.draw(Lot.seedOf(first.line()), draw.subject(), draw.pool()).chosen());
        });
        assertThat(said("draw.revealed", draw)).hasSize(1);
    }

    @Test
    void oneThatBreaksStopsNoneOfTheOthers() {
        var draw = open();
        witness.gives(draw);
        follower.fails = true;
        reveals.round();
        assertThat(draws.find(draw.id()).orElseThrow().stage()).isEqualTo(new Draw.Waiting());
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
        var again = transactions.execute(_ -> draws.again(draw, LotTest.pool(1, 1), "absent"));
        var page = new Visitor(browser).opens("/draws/" + draw.id());
        assertThat(page.reads()).contains("провели нове жеребкування");
        assertThat(json(page, draw).at("/followed-by").asString()).isEqualTo(again.id().toString());
        assertThat(page.opens("/draws/" + again.id()).reads()).contains("нове жеребкування замість попереднього");
        assertThat(json(page, again).at("/because").asString()).isEqualTo("absent");
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

    private Draw open() {
        var subject = UUID.randomUUID();
        return Objects.requireNonNull(transactions.execute(_ ->
                draws.open(SampleFollower.PURPOSE, subject, "test-" + subject, LotTest.pool(1, 2, 3))));
    }

    private tools.jackson.databind.JsonNode json(Visitor visitor, Draw draw) {
        return JsonMapper.shared().readTree(visitor.opens("/draws/" + draw.id() + ".json").body());
    }

    /** As soon as it is in the log. */
    private List<String> said(String kind, Draw draw) {
        db.sql("select result_id from draws.draw where id = ?").param(draw.id()).query(UUID.class).optional().ifPresent(witness::await);
        return witness.everythingSaid().stream().filter(entry -> entry.contains(kind) && entry.contains(draw.id().toString()))
                .toList();
    }
}
