package org.vidpovid.outside;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.appointments.Appointments;
import org.vidpovid.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.*;

/** A person's program applies: once, whatever happens, and is told what is wrong in its own way. */
@PortalTest
class ApiTest {

    @Autowired MockMvcTester browser;
    @Autowired Appointments appointments;
    @Autowired JdbcClient db;
    Visitor owner;
    Program program;

    @BeforeEach
    void aProgramHasAKey() {
        owner = Visitor.signedIn(browser, "Вербозілля");
        program = Program.of(browser, owner);
    }

    @Test
    void itIsGivenTheReceiptAndSeesHowItStands() {
        var made = program.applies("residence", answers("residence", 1));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("code").asString()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        assertThat(made.json().at("/due/arithmetic/uk").asString()).isNotEmpty();
        assertThat(made.json().at("/inCharge/superior/name").asString()).isNotEmpty();
        var now = program.asks(made.location());
        assertThat(now.status()).isEqualTo(200);
        assertThat(now.json().path("state").asString()).isEqualTo("under-way");
        assertThat(now.json().has("code")).isFalse();
        assertThat(owner.opens("/my").reads()).contains(made.json().path("number").asString());
        assertThat(Program.of(browser, Visitor.signedIn(browser, "Липовецька")).asks(made.location()).status()).as("another's program")
                .isEqualTo(404);
    }

    @Test
    void sentAgainItIsTheSameAndAnotherUnderItsKeyIsRefused() {
        var answers = answers("residence", 2);
        var first = program.applies("residence", answers, "the-very-same");
        var again = program.applies("residence", answers, "the-very-same");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("number")).isEqualTo(first.json().path("number"));
        var other = program.applies("residence", answers("residence", 3), "the-very-same");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("type").asString()).endsWith("/problems#idempotency-key-used");
    }

    @Test
    void sentByEightAtOnceItIsOneCase() throws InterruptedException {
        var answers = answers("residence", 4);
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Program.Answer> sending = () -> program.applies("residence", answers, "eight-at-once");
            var told = atOnce.invokeAll(Collections.nCopies(8, sending)).stream().map(Future::resultNow).toList();

            assertThat(told.stream().map(answer -> answer.json().path("number").asString())).hasSize(8)
                    .containsOnly(told.getFirst().json().path("number").asString());
            assertThat(told.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        }
        assertThat(db.sql("select count(*) from applications.program_request where key = 'eight-at-once'").query(Integer.class).single())
                .isOne();
    }

    @Test
    void afterARefusalNothingIsKeptAndTheKeyIsAsGoodAsNew() {
        var right = answers("tree-removal", 5);
        var wrong = right.deepCopy();
        wrong.remove("applicant");
        var files = db.sql("select count(*) from files.file").query(Integer.class).single();
        var refused = program.applies("tree-removal", wrong, "first-wrong-then-right");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.json().path("errors").get(0).path("pointer").asString()).startsWith("/answers/applicant");
        assertThat(refused.json().path("instance").asString()).startsWith("urn:uuid:");
        assertThat(db.sql("select count(*) from files.file").query(Integer.class).single()).isEqualTo(files);
        assertThat(program.applies("tree-removal", right, "first-wrong-then-right").status()).isEqualTo(201);
    }

    @Test
    void whatIsNoRequestIsRefused() {
        assertThat(program.applies("residence", answers("residence", 6), "").json().path("type").asString())
                .endsWith("#idempotency-key-missing");
        for (var body : List.of("", "[]", "{", "{\"service\":\"residence\"}", "{\"service\":1,\"answers\":{}}",
                "{\"service\":\"a\",\"answers\":{},\"more\":1}",
                "{\"service\":\"a\",\"service\":\"b\",\"answers\":{}}", "{\"service\":\"a\",\"answers\":" + "[".repeat(30) + "]"
                .repeat(30) + "}", "{\"service\":\"a\",\"answers\":{}} x")) {
            assertThat(program.posts(body, "some-key-1").status()).as(body).isEqualTo(400);
        }
        assertThat(program.posts("{\"service\":\"no-such\",\"answers\":{}}", "some-key-2").json().path("errors").get(0).path("pointer")
                .asString()).isEqualTo("/service");
        assertThat(program.posts(" ".repeat(31 * 1024 * 1024), "some-key-3").status()).isEqualTo(413);
        assertThat(program.asks("/api/applications/" + UUID.randomUUID()).json().path("title").asString())
                .isEqualTo("There is no such thing");
    }

    @Test
    void withoutAKeyOrWithARevokedOneNobodyComesIn() {
        assertThat(new Program(browser, "vp_nonsense").asks("/api/applications/" + UUID.randomUUID()).status()).isEqualTo(401);
        assertThat(new Program(browser, "").asks("/api/x").json().path("type").asString()).endsWith("#key-unknown");
        owner.opens("/my/programs").presses("Відкликати");
        assertThat(program.asks("/api/applications/" + UUID.randomUUID()).status()).isEqualTo(401);
        assertThat(owner.reads()).contains("відкликано").doesNotContain(program.key);
    }

    @Test
    void othersSignAndWithTheLastSignatureItIsSentOnce() {
        var answers = answers("marriage", 7);
        var waiting = program.applies("marriage", answers);
        assertThat(waiting.status()).as(waiting.json().toString()).isEqualTo(202);
        var id = waiting.json().path("id").asString();
        var signer = waiting.json().path("signers").get(0);

        var nobody = new Visitor(browser).opens("/sign").sends("code", signer.path("code").asString());
        assertThat(nobody.reads()).contains("лише під своїм обліковим записом");
        assertThat(nobody.presses("Підписати", "name", signer.path("name").asString(), "accept", "yes").address())
                .as("the applicant has the code too").startsWith("/sign-in");
        var partner = signer(id);
        assertThat(partner.reads()).contains(answers.at("/applicant/last").asString());
        assertThat(partner.presses("Підписати", "name", "Хтось Інший", "accept", "yes").reads()).startsWith("422");
        assertThat(partner.presses("Підписати", "name", signer.path("name").asString(), "accept", "yes").reads()).startsWith("200")
                .contains("заяву подано");
        var sent = program.asks("/api/applications/" + id);
        assertThat(sent.json().path("state").asString()).isEqualTo("under-way");
        assertThat(sent.json().at("/signers/0/digest").asString()).matches("[0-9a-f]{64}");
        assertThat(db.sql("select count(*) from applications.submission where case_id = ?").param(UUID.fromString(id)).query(Integer.class)
                .single()).isOne();
    }

    @Test
    void oneWhoDeclinesStopsItAndItCanBeChangedAndSignedAgain() {
        var waiting = program.applies("marriage", answers("marriage", 8));
        var id = waiting.json().path("id").asString();
        var partner = new Visitor(browser).opens("/sign").sends("code", waiting.json().at("/signers/0/code").asString());
        partner.presses("Відмовитися підписувати", "decline", "yes", "reason", "Не та дата");

        assertThat(program.asks("/api/applications/" + id).json().path("state").asString()).isEqualTo("not-sent");
        assertThat(owner.opens("/apply/" + id + "/signatures").reads()).contains("Не та дата");
        owner.opens("/apply/" + id + "/check").presses("Подати заяву");
        assertThat(owner.address()).endsWith("/signatures");
        assertThat(owner.opens("/apply/" + id + "/questions/applicant").address()).as("frozen").endsWith("/signatures");
        assertThat(owner.opens("/apply/" + id + "/signatures").presses("Забрати й змінити").address()).isEqualTo("/apply/" + id);
        assertThat(partner.opens(partner.address()).reads()).startsWith("200");
    }

    @Test
    void whatIsTakenBackWhileItIsSignedAgainNobodySeesOrSignsAnyMore() {
        var id = program.applies("marriage", answers("marriage", 9)).json().path("id").asString();
        signer(id).presses("Підписати", "name", program.asks("/api/applications/" + id).json().at("/signers/0/name").asString(), "accept",
                "yes");
        Visitor.signedIn(browser, "Калиненко").opens("/office/cases/" + id + "/correction").sends("how-phone", "Номер не відповідає");
        owner.opens("/apply/" + id + "/questions/phone?checking=true").sends("phone", "+380501112299").presses("Надіслати виправлене");
        var partner = signer(id);
        assertThat(partner.reads().replaceAll("\\D", "")).contains("380501112299");

        owner.opens("/status/" + id + "/withdrawal").sends("sure", "yes");
        assertThat(partner.opens(partner.address()).reads()).contains("Вашого підпису вже не чекають");
        assertThat(partner.reads().replaceAll("\\D", "")).doesNotContain("380501112299");
        assertThat(db.sql("select ended from cosigning.round where matter_id = ? order by id desc limit 1").param(UUID.fromString(id))
                .query(String.class).single()).isEqualTo("WITHDRAWN");
    }

    @Test
    void noDocumentIsIssuedOfAVisitThatWasCancelled() {
        var answers = answers("identity-card", 10);
        answers.withObject("/visit").put("at", appointments.hours(UUID.randomUUID(), "identity-card").of("kyiv-migration").getLast()
                .toString());
        var made = program.applies("identity-card", answers);
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        var id = made.json().path("id").asString();
        owner.posts("/status/" + id + "/appointments/visit/cancellation");

        var official = Visitor.signedIn(browser, "Лелеченко").opens("/office/cases/" + id + "/grant");
        assertThat(official.presses("Видати").reads()).startsWith("422").contains("відповіді вже немає");
        assertThat(official.page().select(".error-summary a").attr("href")).isEqualTo("#document");
        assertThat(db.sql("select count(*) from decisions.act where case_id = ?").param(UUID.fromString(id)).query(Integer.class).single())
                .isZero();
    }

    private Visitor signer(String id) {
        return Visitor.signedIn(browser, "Кременчук").opens("/sign").sends("code",
                program.asks("/api/applications/" + id).json().at("/signers/0/code").asString());
    }

    private ObjectNode answers(String service, long seed) {
        JsonNode form = JsonMapper.shared().readTree(browser.get().uri("/services/" + service + "/form.json").exchange().getResponse()
                .getContentAsByteArray());
        return new Answering(form, new Random(seed), LocalDate.now(Language.KYIV),
                place -> appointments.hours(UUID.randomUUID(), service).of(place)).right();
    }
}
