package org.vidpovid.people;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.*;
import org.vidpovid.people.OneTimeCodes.Redeemed.*;
import org.vidpovid.web.Language;

@PortalTest
class OneTimeCodesTest {

    static final Duration DAY = Duration.ofHours(24);

    @Autowired OneTimeCodes codes;
    @Autowired People people;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    UUID person = new UUID(0, 0);

    @BeforeEach
    void somebody() {
        person = people.register(new PersonName("Код", "Ада", ""), new Contact(null, null, Language.UK));
    }

    @AfterEach
    void time() {
        clock.setRight();
    }

    @Test
    void ofManyWhoTypeItAtOnceOneComesIn() throws Exception {
        var code = codes.issue(person, null, Assurance.SUBSTANTIAL, DAY);
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = atOnce.invokeAll(Collections.nCopies(16, () -> codes.redeem(code))).stream().map(Future::resultNow).toList();
            assertThat(told).containsOnlyOnce(new Admitted(person, Assurance.SUBSTANTIAL, false))
                    .containsOnly(new Admitted(person, Assurance.SUBSTANTIAL, false), new Used());
        }
    }

    @Test
    void itIsReadForgivinglyAndKeptByItsDigestOnly() {
        var code = codes.issue(person, person, Assurance.LOW, DAY);
        assertThat(db.sql("select * from people.one_time_code where person_id = ?").param(person).query().singleRow().toString())
                .doesNotContain(code).doesNotContain(code.replace("-", ""));
        assertThat(codes.redeem(" " + code.toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(new Admitted(person, Assurance.LOW, true));
    }

    @Test
    void whatIsLateOrReplacedOrNoCodeLetsNobodyIn() {
        var first = codes.issue(person, null, Assurance.SUBSTANTIAL, DAY);
        var second = codes.issue(person, null, Assurance.SUBSTANTIAL, DAY);
        assertThat(codes.redeem(first)).isEqualTo(new Unknown());
        for (var typed : List.of("", "-", "0000-0000-0000-0000", "' or true --", "x".repeat(10_000), "\0")) {
            assertThat(codes.redeem(typed)).isEqualTo(new Unknown());
        }
        clock.turnTo(LocalDate.now(Language.KYIV).plusDays(2));
        assertThat(codes.redeem(second)).isEqualTo(new Late());
    }
}
