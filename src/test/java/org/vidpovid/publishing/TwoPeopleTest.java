package org.vidpovid.publishing;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.publishing.Editors.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.vidpovid.PortalTest;
import org.vidpovid.catalogue.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** A version takes two people, both editors, one of them from outside the authority that decides by it. */
@PortalTest
class TwoPeopleTest {

    @Autowired Proposals proposals;
    @Autowired Catalogue catalogue;
    @Autowired Press press;
    @Autowired Editors editors;
    @Autowired Roles roles;
    @Autowired TransactionOperations transactions;
    @Autowired JdbcClient db;

    @AfterEach
    void theDeputyIsNoEditor() {
        roles.take(UUID.fromString(PAVLO), Role.EDITOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            42 | 43 | published
            42 | 32 | published
            32 | 42 | published
            42 | 42 | somebody else has to publish it
            32 | 32 | somebody else has to publish it
            32 | 33 | both work in the authority that decides
            33 | 32 | both work in the authority that decides
            42 | 33 | published
            42 | 41 | Only editors
            42 | 12 | Only editors
            """)
    void whoMayPublishWhatWasProposedByWhom(String proposer, String publisher, String said) {
        roles.give(UUID.fromString(PAVLO), Role.EDITOR);
        var slug = slug();
        var proposal = proposals.propose(slug, text(slug), "Навіщо", person(proposer));

        if (said.equals("published")) {
            assertThat(proposals.publish(proposal.id(), 1, person(publisher))).isOne();
            assertThat(catalogue.current(slug).version()).isOne();
        } else {
            assertThatExceptionOfType(CannotPublish.class).isThrownBy(() -> proposals.publish(proposal.id(), 1, person(publisher)))
                    .satisfies(refusal -> assertThat(refusal.why().in(Language.EN)).contains(said));
            assertThat(catalogue.find(slug)).isEmpty();
            assertThat(proposals.get(proposal.id()).isWaiting()).isTrue();
        }
    }

    @Test
    void whoeverLostTheRoleCanNeitherPublishNorHaveTheirsPublished() {
        roles.give(UUID.fromString(PAVLO), Role.EDITOR);
        var slug = slug();
        var proposal = proposals.propose(slug, text(slug), "Навіщо", person("33"));
        roles.take(UUID.fromString(PAVLO), Role.EDITOR);

        assertThatExceptionOfType(CannotPublish.class).isThrownBy(() -> proposals.publish(proposal.id(), 1, person("42")))
                .satisfies(refusal -> assertThat(refusal.why().in(Language.EN)).contains("is an editor no more"));
        assertThatExceptionOfType(CannotPublish.class).isThrownBy(() -> proposals.revise(proposal.id(), 1, "x", "x", person("33")));
    }

    /** Whatever the pages and the code do, the database holds to it. */
    @ParameterizedTest
    @ValueSource(strings = {
            "decided_by_person_id = proposed_by_person_id, decided_by = proposed_by, proposer_decides_there = false, "
                    + "publisher_decides_there = false",
            "decided_by_person_id = :other, decided_by = 'Ч', proposer_decides_there = true, publisher_decides_there = true",
            "decided_by_person_id = :other, decided_by = 'Ч', proposer_decides_there = true, publisher_decides_there = null",
            "decided_by_person_id = :other, decided_by = null, proposer_decides_there = false, publisher_decides_there = false",
            "decided_by_person_id = :other, decided_by = 'Ч', proposer_decides_there = false, publisher_decides_there = false, "
            + "definition = null",
            "decided_by_person_id = :other, decided_by = 'Ч', proposer_decides_there = false, publisher_decides_there = false, version = 7",
            "decided_by_person_id = :other, decided_by = 'Ч', proposer_decides_there = false, publisher_decides_there = false, "
            + "proposed_by_person_id = null"})
    void theDatabaseRefusesTheRest(String columns) {
        var slug = slug();
        var proposal = proposals.propose(slug, text(slug), "Навіщо", person("42"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql("update publishing.proposal set outcome = 'published', decided_at = changed_at, procedure_id = id"
                + (columns.contains("version =") ? ", " : ", version = 1, ") + columns + " where id = :id").param("id", proposal.id())
                .param("other", UUID.fromString(STEPAN)).update());
    }

    @Test
    void whatWasDecidedStays() {
        var slug = slug();
        var proposal = proposals.propose(slug, text(slug), "Навіщо", person("42"));
        proposals.giveBack(proposal.id(), 1, "Строк задовгий", person("43"));

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> proposals.publish(proposal.id(), 1, person("43")));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> proposals.revise(proposal.id(), 1, text(slug), "Ще", person("42")));
        for (var change : List.of("update publishing.proposal set outcome = null", "delete from publishing.proposal",
                "truncate publishing.proposal")) {
            assertThatExceptionOfType(DataAccessException.class).as(change).isThrownBy(() -> db.sql(change).update());
        }
    }

    @Test
    void aFaultyTextIsKeptAndCannotBePublished() {
        var slug = slug();
        var proposal = proposals.propose(slug, text(slug).replace("unit: kyiv-trees", "unit: kyiv-forests"), "Навіщо", person("42"));

        assertThat(proposals.get(proposal.id())).satisfies(kept -> {
            assertThat(kept.yaml()).contains("kyiv-forests");
            assertThat(kept.definition()).isNull();
        });
        assertThatExceptionOfType(CannotPublish.class).isThrownBy(() -> proposals.publish(proposal.id(), 1, person("43")))
                .satisfies(refusal -> assertThat(refusal.why().in(Language.UK)).contains("щось не так"));
    }

    @Test
    void whatIsNotBasedOnTheLatestVersionIsRebasedFirst() {
        var slug = slug();
        var first = proposals.propose(slug, text(slug), "Навіщо", person("42"));
        var second = proposals.propose(slug, text(slug).replace("days: 4", "days: 3"), "Навіщо", person("42"));
        proposals.publish(first.id(), 1, person("43"));

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> proposals.publish(second.id(), 1, person("43")));
        assertThat(proposals.objection(proposals.get(second.id()), person("43")).orElseThrow().in(Language.EN))
                .contains("on the base of version 0", "version 1");
        proposals.revise(second.id(), 1, second.yaml(), "Навіщо", person("42"));
        assertThatExceptionOfType(ChangedMeanwhile.class).as("they saw the first text")
                .isThrownBy(() -> proposals.publish(second.id(), 1, person("43")));
        assertThat(proposals.publish(second.id(), 2, person("43"))).isEqualTo(2);
    }

    @Test
    void twoOfTheAuthorityThatDecidesCannotGiveTheServiceAwayAmongThemselves() {
        roles.give(UUID.fromString(PAVLO), Role.EDITOR);
        var slug = slug();
        proposals.publish(proposals.propose(slug, text(slug), "Навіщо", person("42")).id(), 1, person("43"));
        var away = proposals.propose(slug, text(slug).replace("unit: kyiv-trees", "unit: mvd-records"), "Не наша справа", person("32"));

        assertThatExceptionOfType(CannotPublish.class).isThrownBy(() -> proposals.publish(away.id(), 1, person("33")))
                .satisfies(refusal -> assertThat(refusal.why().in(Language.EN)).contains("both work in the authority that decides"));
        assertThat(proposals.publish(away.id(), 1, person("43"))).isEqualTo(2);
    }

    @Test
    void whoeverPublishesWhileTheTextIsChangedFindsItChanged() {
        var slug = slug();
        var proposal = proposals.propose(slug, text(slug), "Навіщо", person("42"));
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            var publishing = Objects.requireNonNull(transactions.execute(_ -> {
                proposals.revise(proposal.id(), 1, text(slug).replace("days: 4", "days: 3"), "Навіщо", person("42"));
                var other = aside.submit(() -> proposals.publish(proposal.id(), 1, person("43")));
                for (int i = 0; i < 100 && waiting() == 0; i++) LockSupport.parkNanos(50_000_000);
                return other;
            }));
            assertThatThrownBy(publishing::get).hasCauseInstanceOf(ChangedMeanwhile.class);
        }
        assertThat(press.versions(slug)).as("nobody has read the text that would say it was published").isEmpty();
        assertThat(proposals.get(proposal.id()).isWaiting()).isTrue();
    }

    private int waiting() {
        return db.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%publishing.proposal%'")
                .query(Integer.class).single();
    }

    /** As on as many nodes: they share nothing but the database. */
    @Test
    void ofManyWhoPublishAtOnceOneDoes() throws InterruptedException {
        var slug = slug();
        var same = proposals.propose(slug, text(slug), "Навіщо", person("42"));
        var another = proposals.propose(slug, text(slug).replace("days: 4", "days: 3"), "Навіщо", person("42"));
        var done = new AtomicInteger();
        Function<UUID, Callable<Boolean>> publishing = id -> () -> {
            try {
                proposals.publish(id, 1, person("43"));
                done.incrementAndGet();
                return true;
            } catch (ChangedMeanwhile _) {
                return false;
            }
        };
        var attempts = Stream.concat(Collections.nCopies(4, same.id()).stream(), Collections.nCopies(4, another.id()).stream())
                .map(publishing).toList();
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(atOnce.invokeAll(attempts).stream().map(Future::resultNow)).containsOnlyOnce(true);
        }
        assertThat(done).hasValue(1);
        assertThat(press.versions(slug)).hasSize(1);
        assertThat(List.of(proposals.get(same.id()).isWaiting(), proposals.get(another.id()).isWaiting())).containsOnlyOnce(true);
    }

    /** What another node published is there within a second, and nothing has to be told. */
    @Test
    void whatAnotherNodePublishedIsPickedUp() throws InterruptedException {
        var slug = slug();
        catalogue.services();
        db.sql("""
                insert into catalogue.procedure (id, slug, version, published_at, definition, digest)
                select gen_random_uuid(), :slug, 1, now(), jsonb_set(definition, '{slug}', to_jsonb(cast(:slug as text))), repeat('0', 64)
                from catalogue.procedure where slug = 'tree-removal' and version = 1""").param("slug", slug).update();
        for (int i = 0; i < 30 && catalogue.find(slug).isEmpty(); i++) Thread.sleep(100);

        assertThat(catalogue.current(slug).version()).isOne();
    }

    private Viewer person(String number) {
        return editors.editor("00000000-0000-7000-8000-0000000000" + number.strip());
    }
}
