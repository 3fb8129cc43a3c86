package org.vidpovid.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vidpovid.openid.TestProviders.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.web.Language;

/** Which identifiers lead to which person. */
@TestProviders
class LinkingTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(new Random().nextInt(1_000_000) * 100);

    @Autowired JdbcClient db;

    final String subject = UUID.randomUUID().toString();
    final String number = "%010d".formatted(NUMBERS.incrementAndGet());

    @Test
    void theSameEmailAtTwoProvidersIsTwoPersons() {
        var email = subject + "@example.org";
        LIAR.knows(subject, "acr", "high", "email", email).says.person.put("email_verified", true);
        SECOND.knows(subject, "acr", "substantial", "email", email).says.person.put("email_verified", true);
        comes("liar");
        comes("second");
        assertThat(db.sql("select count(*) from people.person where email = :email").param("email", email).query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void theSameSubjectAtTwoProvidersIsTwoPersonsAndTheSameAtOneIsOne() {
        LIAR.knows(subject);
        SECOND.knows(subject, "acr", "substantial");
        comes("liar");
        comes("liar");
        comes("second");
        assertThat(db.sql("select count(distinct person_id) from identities.identity where subject = :subject").param("subject", subject)
                .query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void aNumberThatBothHaveCheckedIsOnePersonWhoIsToldOfIt() {
        LIAR.knows(subject, "acr", "high", "drfocode", number, "birthdate", "1990-02-03");
        SECOND.knows("second " + subject, "acr", "substantial", "inn", number);
        comes("liar");
        var surfer = comes("second");
        assertThat(personsWith(number)).isEqualTo(1);
        assertThat(surfer.reads()).contains(Language.UK.text("identities.linked.subject"));
        assertThat(surfer.follows(Language.UK.text("identities.linked.subject")).reads())
                .contains("Provider liar", "Provider second", Language.UK.text("identities.ground.taxpayer-number"),
                        Language.UK.text("identities.ground.new-person"));
        assertThat(surfer.opens("/my").page().select(".tag.now")).as("read now").isEmpty();
        assertThat(db.sql("select born from people.person where tax_number = :number").param("number", number).query(LocalDate.class)
                .single()).isEqualTo("1990-02-03");
    }

    @Test
    void aRecordNumberLinksToo() {
        var record = "19900203-" + number.substring(5);
        LIAR.knows(subject, "acr", "substantial", "unzr", record);
        SECOND.knows(subject + "2", "acr", "substantial", "unzr", record);
        comes("liar");
        assertThat(comes("second").opens("/my/identities").reads())
                .contains("Provider liar", "Provider second", Language.UK.text("identities.ground.record-number"));
    }

    @Test
    void aNumberThatIsNotCheckedWellEnoughLinksNobody() {
        LIAR.knows(subject, "acr", "high", "drfocode", number);
        comes("liar");
        LIAR.knows("low " + subject, "acr", "low", "drfocode", number);
        comes("liar");
        LIAR.knows("unknown " + subject, "acr", "sky-high", "drfocode", number);
        comes("liar");
        assertThat(personsWith(number)).isEqualTo(1);
        assertThat(db.sql("select count(distinct person_id) from identities.identity where subject like :any").param("any", "%" + subject)
                .query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void whatLooksLikeNoNumberIsNone() {
        for (var wrong : List.of("333100412", "33310041222", "\u0663\u0663\u0663\u0661\u0660\u0660\u0664\u0661\u0662\u0662", "AB123456",
                "' or 1=1 --")) {
            LIAR.knows(subject + wrong.hashCode(), "acr", "high", "drfocode", wrong, "birthdate", "2999-99-99");
            comes("liar");
            assertThat(personsWith(wrong)).isZero();
        }
    }

    @Test
    void anotherSubjectOfTheSameIssuerWithTheSameNumberIsRefused() {
        LIAR.knows(subject, "acr", "high", "drfocode", number);
        comes("liar");
        LIAR.knows("another " + subject, "acr", "high", "drfocode", number);
        assertThat(goes("liar").address()).endsWith("/sign-in/trouble/liar/number-taken");
        assertThat(db.sql("select count(*) from identities.identity where subject = :subject").param("subject", "another " + subject)
                .query(Long.class).single()).isZero();
    }

    @Test
    void anIdentityThatComesWithAnotherNumberIsRefused() {
        LIAR.knows(subject, "acr", "high", "drfocode", number);
        comes("liar");
        LIAR.says.person.put("drfocode", "%010d".formatted(NUMBERS.incrementAndGet()));
        assertThat(goes("liar").address()).endsWith("/sign-in/trouble/liar/numbers-disagree");
        SECOND.knows(subject, "acr", "substantial", "inn", "%010d".formatted(NUMBERS.incrementAndGet()));
        comes("second");
        SECOND.says.person.put("inn", number);
        assertThat(goes("second").address()).as("the number of another person").endsWith("/sign-in/trouble/second/numbers-disagree");
    }

    @Test
    void aNewNameIsOnRecordAndALowLevelRenamesNobody() {
        LIAR.knows(subject, "acr", "substantial", "middle_name", "Middleson");
        comes("liar");
        LIAR.says.person.put("acr", "low");
        LIAR.says.person.put("family_name", "Pretender");
        assertThat(comes("liar").page().select(".user").text()).contains("Tester Terence Middleson");
        LIAR.says.person.put("acr", "substantial");
        LIAR.says.person.put("family_name", "Newlywed");
        LIAR.says.person.remove("middle_name");
        var surfer = comes("liar");
        assertThat(surfer.page().select(".user").text()).contains("Newlywed Terence Middleson");
        assertThat(surfer.reads()).contains(Language.UK.text("identities.renamed.subject"));
        assertThat(surfer.opens("/my/identities").reads()).contains("Tester Terence Middleson \u2192 Newlywed Terence Middleson");
    }

    @Test
    void twentyWhoComeAtOnceAreOnePerson() throws InterruptedException {
        LIAR.knows(subject, "acr", "high", "drfocode", number);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(crowd.invokeAll(Collections.nCopies(20, () -> goes("liar").address())).stream().map(Future::resultNow))
                    .containsOnly(SITE + "/my");
        }
        assertThat(personsWith(number)).isEqualTo(1);
    }

    @Test
    void whoeverWasErasedIsANewPerson() {
        LIAR.knows(subject, "acr", "high", "drfocode", number);
        comes("liar");
        var former = person();
        db.sql("update people.person set last = '', first = '', middle = '', born = null, tax_number = null, email = null, phone = null, "
                + "has_account = false, erased_at = now() where id = :id")
                .param("id", former).update();
        db.sql("delete from identities.identity where person_id = :id").param("id", former).update();
        comes("liar");
        assertThat(person()).isNotEqualTo(former);
    }

    private UUID person() {
        return db.sql("select person_id from identities.identity where subject = :subject").param("subject", subject).query(UUID.class)
                .single();
    }

    private long personsWith(String taxNumber) {
        return db.sql("select count(*) from people.person where tax_number = :number").param("number", taxNumber).query(Long.class)
                .single();
    }

    private static Surfer goes(String provider) {
        return new Surfer().opens(SITE + "/sign-in").follows("Provider " + provider);
    }

    private static Surfer comes(String provider) {
        var surfer = goes(provider);
        assertThat(surfer.address()).isEqualTo(SITE + "/my");
        return surfer;
    }
}
