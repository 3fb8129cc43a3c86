package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.*;
import org.vidpovid.cases.*;
import org.vidpovid.answers.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Sending an application: once, whatever happens. */
@PortalTest
class SubmitTest {

    @Autowired MockMvcTester browser;
    @Autowired Applications applications;
    @Autowired List<PersonalData> rooms;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    Applicant applicant;

    @BeforeEach
    void everythingIsAnswered() {
        applicant = Applicant.starts(new Visitor(browser), "residence").answers();
    }

    @Test
    void sentTwiceItIsOneCaseWithOneReceipt() {
        var again = elsewhere("/check");
        var receipt = receipt(applicant.submits().visitor);

        assertThat(receipt(again.presses("Подати заяву"))).isEqualTo(receipt);
        assertThat(receipt(applicant.visitor.opens("/apply/" + applicant.id()))).as("the back button").isEqualTo(receipt);
        assertThat(receipt(applicant.visitor.opens("/apply/" + applicant.id() + "/check"))).isEqualTo(receipt);
        assertThat(sent()).isOne();
        assertThat(count("cases.case_record")).isOne();
    }

    /** All but what the public log says of it by now, which is at the end: first it promises, then it proves. */
    private static String receipt(Visitor visitor) {
        var said = visitor.reads();
        return said.substring(0, said.indexOf(Language.UK.text("caselog.receipt")));
    }

    @Test
    void sentByEightAtOnceItIsOneCaseAndAllGetItsNumber() throws InterruptedException {
        var viewer = Viewer.withoutAccount(Set.of(applicant.id()));
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<CaseNumber> sending = () -> ((Submitted.Received) applications.submit(applicant.id(), 0,
                    applications.draft(applicant.id(), viewer).shown(), viewer, Language.UK)).matter().number();
            var numbers = atOnce.invokeAll(Collections.nCopies(8, sending)).stream().map(Future::resultNow).toList();

            assertThat(numbers).hasSize(8);
            assertThat(Set.copyOf(numbers)).hasSize(1);
        }
        assertThat(sent()).isOne();
        assertThat(count("cases.number")).isOne();
        assertThat(count("cases.journal")).isOne();
        assertThat(count("notices.notice", "matter_id")).isOne();
    }

    @Test
    void whatIsAnsweredAtTheVeryMomentStopsTheSending() {
        var viewer = Viewer.withoutAccount(Set.of(applicant.id()));
        var draft = applications.draft(applicant.id(), viewer);
        var address = draft.procedure().form().question("address").orElseThrow();
        var changed = draft.answers().with("address", new Answer.Words("elsewhere"));
        try (var meanwhile = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = transaction.execute(_ -> {
                applications.save(draft, address, changed);
                var waiting = meanwhile.submit(() -> applications.submit(applicant.id(), 0, draft.shown(), viewer, Language.UK));
                while (!waiting.isDone() && db.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() == 0) {
                    Thread.onSpinWait();
                }
                return waiting;
            });

            assertThatExceptionOfType(ExecutionException.class).isThrownBy(sending::get).withCauseInstanceOf(ChangedMeanwhile.class);
        }
        assertThat(applications.draft(applicant.id(), viewer).answers()).isEqualTo(changed);
        assertThat(sent()).isZero();
    }

    @Test
    void onceItIsSentNoAnswerChanges() {
        var late = elsewhere("/questions/address");
        applicant.submits();

        assertThat(late.sends("address", "вулиця Глибочицька, 5").reads()).startsWith("409")
                .contains("вже подано", "вулиця Глибочицька, 5");
        assertThat(late.opens("/apply/" + applicant.id() + "/questions/address").address()).endsWith("/receipt");
        assertThat(late.opens("/status/" + applicant.id()).reads()).contains("Ярославська").doesNotContain("Глибочицька");
    }

    @Test
    void whatWasSentIsNeverChanged() {
        applicant.submits();
        for (var change : List.of("update applications.submission set answers = '{}'", "delete from applications.submission",
                "truncate applications.submission")) {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql(change).update())
                    .withMessageContaining("written once");
        }
        assertThat(sent()).isOne();
    }

    @Test
    void anApplicationThatLacksSomethingIsNotSentByAnyChannel() {
        var empty = applications.start("residence", Viewer.withoutAccount(Set.of()));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() ->
                applications.submit(empty.id(), 0, "", Viewer.withoutAccount(Set.of(empty.id())), Language.UK));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                applications.submit(applicant.id(), 0, "", Viewer.withoutAccount(Set.of()), Language.UK));
        assertThat(sent()).isZero();
    }

    /** The draft is put under another version, as if today’s had been published after its start. */
    @Test
    void aDraftKeepsTheVersionItWasStartedUnder() {
        var older = UUID.randomUUID();
        db.sql("""
                insert into catalogue.procedure (id, slug, version, published_at, definition, digest)
                select :id, 'residence-of-old', 1, published_at, jsonb_set(jsonb_set(definition, '{title,uk}', '"Прописка"'), '{slug}',
                '"residence-of-old"', false), digest
                from catalogue.procedure where slug = 'residence' order by version desc limit 1""")
                .param("id", older).update();
        db.sql("update applications.draft set procedure_id = :older where case_id = :id").param("older", older).param("id", applicant.id())
                .update();

        assertThat(applicant.visitor.opens("/apply/" + applicant.id()).reads()).contains("Прописка");
        applicant.visitor.opens("/apply/" + applicant.id() + "/check");
        assertThat(applicant.submits().visitor.reads()).contains("Прописка");
        assertThat(db.sql("select procedure_id from cases.case_record where case_id = ?").param(applicant.id()).query(UUID.class).single())
                .isEqualTo(older);
    }

    /** Without an account too: what they sent is theirs. */
    @Test
    void whoeverAppliedIsGivenWhatTheySent() {
        applicant.submits();
        var room = rooms.stream().filter(ApplicationsPersonalData.class::isInstance).findAny().orElseThrow();
        var person = db.sql("select applicant_id from cases.case_record where case_id = ?").param(applicant.id()).query(UUID.class)
                .single();

        assertThat(room.erase(person)).containsOnlyKeys("applications.draft", "applications.submission");
        for (var table : List.of("applications.draft", "applications.submission")) {
            assertThat(room.export(person).get(table)).as(table).singleElement().asString().contains("Ярославська");
        }
    }

    @Test
    void aDraftThatWasNeverSentIsGoneWhenItsPersonIs() {
        var own = Applicant.starts(Visitor.signedIn(browser, "Вербозілля"), "residence").id();
        var room = rooms.stream().filter(ApplicationsPersonalData.class::isInstance).findAny().orElseThrow();
        room.erase(db.sql("select holder_person_id from applications.draft where case_id = ?").param(own).query(UUID.class).single());

        assertThat(db.sql("select count(*) from applications.draft where case_id = ?").param(own).query(Integer.class).single()).isZero();
    }

    private int sent() {
        return count("applications.submission");
    }

    private int count(String table) {
        return count(table, "case_id");
    }

    private int count(String table, String key) {
        return db.sql("select count(*) from " + table + " where " + key + " = ?").param(applicant.id()).query(Integer.class).single();
    }

    private Visitor elsewhere(String below) {
        return new Visitor(browser).opens("/apply/resume").sends("code", applicant.code()).opens("/apply/" + applicant.id() + below);
    }
}
