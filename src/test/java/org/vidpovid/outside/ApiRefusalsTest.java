package org.vidpovid.outside;

import static jakarta.servlet.RequestDispatcher.*;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.appointments.Appointments;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a program may not do, and that nothing is kept of it: its key for repeating stays as good as new. */
@PortalTest
class ApiRefusalsTest {

    private static final UUID EDITOR = UUID.fromString("00000000-0000-7000-8000-000000000042");

    @Autowired MockMvcTester browser;
    @Autowired Appointments appointments;
    @Autowired Pauses pauses;
    @Autowired JdbcClient db;
    Program program;

    @BeforeEach
    void aProgramHasAKey() {
        program = Program.of(browser, Visitor.signedIn(browser, "Вербозілля"));
    }

    @Test
    void aServiceThatMustKnowMoreSurelyWhoAppliesRefusesAKeyOfAWeakSignIn() {
        isAsSureAs(Assurance.LOW);
        var answers = answers("pension");

        var refused = program.applies("pension", answers, "known-more-surely");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.json().path("type").asString()).endsWith("/problems#identity");
        assertThat(refused.json().path("detail").asString()).isNotBlank();
        assertThat(refused.json().path("instance").asString()).startsWith("urn:uuid:");
        assertThat(remembered("known-more-surely")).isZero();
        assertThat(program.applies("residence", answers("residence")).status()).as("a service that asks for less").isEqualTo(201);

        isAsSureAs(Assurance.SUBSTANTIAL);
        assertThat(program.applies("pension", answers, "known-more-surely").status()).as("the same again, known surely").isEqualTo(201);
    }

    @Test
    void aPausedServiceSaysWhyAndWhatToDoAndTakesTheSameLater() {
        var editor = new Viewer(EDITOR, "Щедрик Олена Павлівна", EDITOR, Set.of(), Set.of(), Set.of(), Set.of(Role.EDITOR), Assurance.HIGH);
        var answers = answers("land-extract");
        var sent = program.applies("land-extract", answers, "sent-before-the-pause");
        pauses.pause("land-extract", new Text("Реєстр оновлюють", "The register is being renewed"),
                new Text("Прийдіть у ЦНАП", "Go to a service centre"), editor);
        try {
            var refused = program.applies("land-extract", answers, "while-it-is-paused");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("type").asString()).endsWith("/problems#paused");
            assertThat(refused.json().path("detail").asString()).contains("Реєстр оновлюють", "Прийдіть у ЦНАП");
            assertThat(remembered("while-it-is-paused")).isZero();

            assertThat(program.applies("land-extract", answers, "sent-before-the-pause").json().path("number"))
                    .as("what was sent stays told")
                    .isEqualTo(sent.json().path("number"));
            assertThat(program.asks(sent.location()).json().path("state").asString()).isEqualTo("under-way");
        } finally {
            pauses.end("land-extract", editor);
        }
        assertThat(program.applies("land-extract", answers, "while-it-is-paused").status()).isEqualTo(201);
    }

    @Test
    void aMethodThatIsNotForThisIsRefusedInTheWordsOfPrograms() {
        var refused = browser.get().uri("/error").header("Accept-Language", "en").requestAttr(ERROR_STATUS_CODE, 405)
                .requestAttr(ERROR_REQUEST_URI, "/api/applications").exchange();

        assertThat(refused.getResponse().getStatus()).isEqualTo(405);
        var problem = JsonMapper.shared().readTree(refused.getResponse().getContentAsByteArray());
        assertThat(problem.path("type").asString()).endsWith("/problems#refused");
        assertThat(problem.path("detail").asString()).startsWith("This method").doesNotContain("page");
    }

    /** As if its owner had signed in so when it was made. */
    private void isAsSureAs(Assurance assurance) {
        var changed = db.sql(
                "update programs.key set assurance = :assurance where id = (select id from programs.key where revoked_at is null order by "
                + "id desc limit 1)")
                .param("assurance", assurance.name()).update();
        assertThat(changed).isOne();
    }

    private int remembered(String key) {
        return db.sql("select count(*) from applications.program_request where key = ?").param(key).query(Integer.class).single();
    }

    private ObjectNode answers(String service) {
        var form = JsonMapper.shared().readTree(browser.get().uri("/services/" + service + "/form.json").exchange().getResponse()
                .getContentAsByteArray());
        return new Answering(form, new Random(service.hashCode()), LocalDate.now(Language.KYIV),
                place -> appointments.hours(UUID.randomUUID(), service).of(place)).right();
    }
}
