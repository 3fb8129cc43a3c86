package org.vidpovid.admin;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.*;
import org.vidpovid.changes.Changes;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** What is written by the administration, what is kept of it, and who can see that it was. */
@PortalTest
class KeepingTest {

    static final UUID IVAN = UUID.fromString("00000000-0000-7000-8000-000000000041");

    @Autowired MockMvcTester browser;
    @Autowired Keeping keeping;
    @Autowired Imports imports;
    @Autowired Changes changes;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;

    private static Viewer ivan() {
        return new Viewer(IVAN, "Ярмарко", IVAN, Set.of(), Set.of(), Set.of(), Set.of(Role.ADMIN), Assurance.HIGH);
    }

    @Test
    void whoCameInByThemselvesMeanwhileIsNotOpenedTwice() {
        var known = new Lines.Newcomer(Accounts.newId(), new PersonName("Гайдамаченко", "Соломія", ""), "3331004122");
        assertThatThrownBy(() -> keeping.carryOut(now -> now, List.of(known), true, ivan(), "")).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    @Transactional
    void whoseNumbersAreTakenOutCanSeeByWhom() {
        var seen = "select count(*) from people.access where purpose = 'ADMINISTRATION' and viewer_person_id = ? and subject_person_id = "
                + "'00000000-0000-7000-8000-000000000032'";
        Visitor.signedIn(browser, "Ярмарко").opens("/admin/export/tree.csv");
        assertThat(db.sql(seen).param(IVAN).query(Integer.class).single()).isZero();
        assertThat(new String(Visitor.signedIn(browser, "Ярмарко").opens("/admin/export/officials.csv").body(), StandardCharsets.UTF_8))
                .contains("Липовецька");
        assertThat(db.sql(seen).param(IVAN).query(Integer.class).single()).isOne();
    }

    @Test
    @Transactional
    void aListThatNobodyConfirmsIsForgottenThoughNoOtherComes() {
        var id = imports.keep(Listing.OFFICIALS, "officials.csv", new byte[] {1}, ivan());
        imports.forget();
        assertThat(imports.get(id, ivan()).filename()).isEqualTo("officials.csv");
        db.sql("update admin.upload set at = at - interval '25 hours' where id = ?").param(id).update();
        imports.forget();
        assertThat(db.sql("select count(*) from admin.upload where id = ?").param(id).query(Integer.class).single()).isZero();
    }

    @Test
    @Transactional
    void aReasonIsNoBook() {
        var visitor = Visitor.signedIn(browser, "Ярмарко").opens("/en/admin/posts/kyiv-trees-head/change");
        assertThat(visitor.sends("name_en", "Other", "why", "я".repeat(1001)).reads()).startsWith("422");
        assertThat(keeping.now().post("kyiv-trees-head")).hasValueSatisfying(post -> assertThat(post.title().en()).isNotEqualTo("Other"));
    }

    @Test
    @Transactional
    void namesakesWhoChangedSomethingAreTwo() {
        for (var one : List.of(new UUID(7, 1), new UUID(7, 2))) {
            db.sql("""
                    insert into changes.change (id, at, by_person_id, by_name, about, subject, what_uk, what_en, before)
                    values (gen_random_uuid(), now(), ?, 'Тезко Іван', 'POST', 'p', 'x', 'x', cast('{}' as json))""").param(one).update();
        }
        assertThat(changes.whoChanged()).containsEntry(new UUID(7, 1), "Тезко Іван").containsEntry(new UUID(7, 2), "Тезко Іван");
    }
}
