package org.vidpovid.notices;

import static org.assertj.core.api.Assertions.*;
import static org.awaitility.Awaitility.*;

import module java.base;
import com.icegreen.greenmail.util.*;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

/** With a mail server, which at first does not answer. */
@SpringBootTest(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=" + EmailTest.PORT, "vidpovid.notices.retry-after=100ms",
        "db-scheduler.polling-interval=100ms"})
class EmailTest {

    static final int PORT = 33025;

    @Autowired Notices notices;
    @Autowired Emails emails;
    @Autowired People people;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
    final UUID matter = UUID.randomUUID();

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anEmailThatFailsIsTriedAgainAndGoesOnce() throws Exception {
        tell(Language.UK);
        await().untilAsserted(() -> assertThat(failures()).isPositive());
        assertThat(state()).isEqualTo("WAITING");

        server.start();
        await().untilAsserted(() -> assertThat(state()).isEqualTo("SENT"));
        await().untilAsserted(() -> assertThat(jobs()).isZero());

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Справа 2026-1: новини");
        assertThat(received[0].getContent().toString()).contains("Подробиці на порталі: http://localhost:8080/status")
                .doesNotContain("Сам текст");
        assertThat(received[0].getAllRecipients()).extracting(Object::toString).containsExactly("olena@example.org");
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        server.start();
        tell(Language.EN);
        await().untilAsserted(() -> assertThat(state()).isEqualTo("SENT"));

        assertThat(emails.claim(emails.find(EmailJob.Id.of(instance())).orElseThrow())).isFalse();
    }

    @Test
    void afterADayItIsGivenUpAndTheInboxSaysSo() {
        var person = tell(Language.EN);
        db.sql("update notices.email set at = at - interval '1 day' where matter_id = ?").param(matter).update();

        await().untilAsserted(() -> assertThat(state()).isEqualTo("GIVEN_UP"));
        await().untilAsserted(() -> assertThat(jobs()).isZero());
        assertThat(notices.inboxOf(new Viewer(person, "", person, Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH))).singleElement()
                .returns(true, Notice::emailGivenUp);
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        var person = register(Language.UK);
        transaction.executeWithoutResult(rolledBack -> {
            notices.tell(person, matter, Text.same("a"), Text.same("b"));
            assertThat(jobs()).isEqualTo(1);
            rolledBack.setRollbackOnly();
        });

        assertThat(jobs()).isZero();
        assertThat(db.sql("select (select count(*) from notices.notice where matter_id = :matter) + (select count(*) from notices.email "
                + "where matter_id = :matter)")
                .param("matter", matter).query(Long.class).single()).isZero();
    }

    private UUID register(Language language) {
        return people.register(new PersonName("Шевчук", "Олена", ""), new Contact("olena@example.org", null, language));
    }

    private UUID tell(Language language) {
        var person = register(language);
        transaction.executeWithoutResult(_ -> notices.tell(person, matter, new Text("Справа 2026-1: новини", "Case 2026-1: news"),
                new Text("Сам текст", "The body")));
        return person;
    }

    private String state() {
        return db.sql("select state from notices.email where matter_id = ?").param(matter).query(String.class).single();
    }

    private String instance() {
        return db.sql("select matter_id || '/' || notice_id from notices.email where matter_id = ?").param(matter).query(String.class)
                .single();
    }

    private long jobs() {
        return db.sql("select count(*) from scheduled_tasks where task_instance like ?").param(matter + "/%").query(Long.class).single();
    }

    private int failures() {
        return db.sql("select coalesce(max(consecutive_failures), 0) from scheduled_tasks where task_instance like ?").param(matter + "/%")
                .query(Integer.class).single();
    }
}
