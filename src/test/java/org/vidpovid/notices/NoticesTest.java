package org.vidpovid.notices;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

@PortalTest
class NoticesTest {

    @Autowired Notices notices;
    @Autowired NoticesPersonalData data;
    @Autowired People people;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired MockMvcTester browser;
    final UUID matter = UUID.randomUUID();

    @Test
    void aPersonFindsNewsInTheirInboxTheNewestFirst() {
        var olena = register(null);
        for (int i = 1; i <= 25; i++) tell(olena, i);

        var first = notices.inboxOf(viewer(olena));
        assertThat(first).hasSize(Notices.PAGE).extracting(notice -> notice.subject().en())
                .startsWith("Case 2026-25: news", "Case 2026-24: news");
        assertThat(notices.inboxOf(viewer(olena), first.getLast().id())).extracting(notice -> notice.subject().uk()).hasSize(5)
                .endsWith("Справа 2026-1: новини");
        assertThat(notices.unread(viewer(olena))).isEqualTo(25);

        notices.markRead(viewer(olena), matter);
        assertThat(notices.inboxOf(viewer(olena))).allMatch(Notice::read);
    }

    @Test
    void nobodyElseSeesOrMarksIt() {
        var olena = register(null);
        tell(olena, 1);
        var taras = viewer(register(null));
        notices.markRead(taras, matter);

        assertThat(notices.inboxOf(taras)).isEmpty();
        assertThat(notices.inboxOf(Viewer.withoutAccount(Set.of(matter)))).isEmpty();
        assertThat(notices.unread(viewer(olena))).isEqualTo(1);
    }

    @Test
    void withoutAMailServerTheOutboxShowsWhatWouldHaveBeenSent() {
        tell(register("olena-" + matter + "@example.org"), 7);

        assertThat(new Visitor(browser).opens("/demonstration/outbox").reads()).startsWith("200 Вихідні листи")
                .contains("olena-" + matter, "Case 2026-7: news", "http://localhost:8080/en/status").doesNotContain("The body");
        assertThat(db.sql("select count(*) from scheduled_tasks where task_instance like ?").param(matter + "/%").query(Long.class)
                .single()).isZero();
    }

    @Test
    void nobodyIsToldOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> notices.tell(matter, matter, Text.same("a"), Text.same("b")));
    }

    @Test
    void aPersonTakesWhatTheyWereToldAndHasItErased() {
        var olena = register("olena@example.org");
        tell(olena, 1);

        assertThat(data.export(olena)).allSatisfy((_, rows) -> assertThat(rows).hasSize(1));
        assertThat(data.erase(olena)).isEmpty();
        assertThat(data.export(olena)).allSatisfy((_, rows) -> assertThat(rows).isEmpty());
    }

    private UUID register(@org.jspecify.annotations.Nullable String email) {
        return people.register(new PersonName("Шевчук", "Олена", ""), new Contact(email, null, Language.EN));
    }

    private void tell(UUID person, int number) {
        transaction.executeWithoutResult(_ -> notices.tell(person, matter,
                new Text("Справа 2026-" + number + ": новини", "Case 2026-" + number + ": news"), new Text("Сам текст", "The body")));
    }

    private static Viewer viewer(UUID person) {
        return new Viewer(person, "Olena", person, Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH);
    }
}
