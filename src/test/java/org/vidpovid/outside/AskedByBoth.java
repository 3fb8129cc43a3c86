package org.vidpovid.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.appointments.Appointments;
import org.vidpovid.catalogue.*;
import org.vidpovid.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.*;

/**
 * Each of some services, asked for by a program and on the pages with the same random answers, made from its form.json alone: both take
 * what is right and keep the same, both refuse what is wrong at the question where it is. A failure names its seed.
 */
abstract class AskedByBoth {

    private static final int TIMES = Boolean.getBoolean("vidpovid.proof") ? 40 : 1;

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;
    @Autowired Appointments appointments;
    @Autowired JdbcClient db;

    /** The addresses of the services. */
    abstract Stream<String> slugs();

    @TestFactory
    Stream<DynamicTest> rightAnswersAreTakenByBothAndKeptTheSame() {
        var owner = Visitor.signedIn(browser, "Вербозілля");
        var program = Program.of(browser, owner);
        return slugs().flatMap(slug -> seeds(slug).mapToObj(seed -> dynamicTest(slug + " " + seed, () -> {
            var answers = answering(slug, seed).right();
            var received = program.applies(slug, answers);
            assertThat(received.status()).as("%s: %s", answers, received.json()).isIn(201, 202);

            laterVisit(slug, answers);
            owner.opens("/services/" + slug).presses("Почати");
            var id = UUID.fromString(owner.address().substring("/apply/".length()));
            new Walker(owner, answers).walk(_ -> {});
            owner.presses("Подати заяву");
            assertThat(owner.address()).as(owner.reads()).endsWith(received.status() == 201 ? "/receipt" : "/signatures");
            assertThat(kept(id)).as("from the pages, for %s", answers)
                    .isEqualTo(kept(UUID.fromString(received.json().path("id").asString())));
        })));
    }

    @TestFactory
    Stream<DynamicTest> wrongAnswersAreRefusedByBothAtTheRightQuestion() {
        var owner = Visitor.signedIn(browser, "Вербозілля");
        var program = Program.of(browser, owner);
        return slugs().flatMap(slug -> seeds(slug).limit(Math.max(1, TIMES / 4)).mapToObj(seed -> dynamicTest(slug + " " + seed, () -> {
            var answering = answering(slug, seed);
            var answers = answering.right();
            var wrong = new Spoiling(answering, answers, new Random(seed)).all();
            wrong.forEach((question, values) -> values.forEach(value -> refusedByProgram(program, slug, answers, question, value)));
            answering.notAsked(answers).limit(2).forEach(asked ->
                    refusedByProgram(program, slug, answers, asked.id(),
                            new Spoiling.Wrong("nobody asked", answering.answer(asked), false)));
            refusedByProgram(program, slug, answers, "noSuchQuestion",
                    new Spoiling.Wrong("no such question", StringNode.valueOf("x"), false));

            owner.opens("/services/" + slug).presses("Почати");
            new Walker(owner, answers).walk(question -> wrong.getOrDefault(question, List.of()).stream().filter(Spoiling.Wrong::onPages)
                    .forEach(value -> refusedOnPage(owner, question, value)));
        })));
    }

    private void refusedByProgram(Program program, String slug, ObjectNode right, String question, Spoiling.Wrong wrong) {
        var answers = right.deepCopy();
        if (wrong.value().isMissingNode()) answers.remove(question);
        else answers.set(question, wrong.value());
        var refused = program.applies(slug, answers);
        assertThat(refused.status()).as("%s %s: %s → %s", question, wrong, answers, refused.json()).isEqualTo(422);
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("pointer").asString().split("/", -1)[2]))
                .as("%s %s: %s", question, wrong, refused.json()).contains(question);
    }

    private void refusedOnPage(Visitor owner, String question, Spoiling.Wrong wrong) {
        var address = owner.address();
        new Walker(owner, MissingNode.getInstance()).answer(question, wrong.value());
        assertThat(owner.reads()).as("%s %s", question, wrong).startsWith("422");
        var input = owner.page().select(".error-summary a").attr("href");
        assertThat(input).as("%s %s", question, wrong).startsWith("#" + question);
        assertThat(owner.page().getElementById(input.substring(1))).as("the input of %s", input).isNotNull();
        owner.opens(address);
    }

    /** The hour of the first is taken now: the second comes at the next. */
    private void laterVisit(String slug, ObjectNode answers) {
        answers.valueStream().filter(answer -> answer.has("at")).map(ObjectNode.class::cast).forEach(visit -> {
            var free = appointments.hours(UUID.randomUUID(), slug).of(visit.path("place").asString());
            var at = LocalDateTime.parse(visit.path("at").asString());
            visit.put("at", free.stream().filter(hour -> !hour.isBefore(at)).findFirst().orElse(free.getLast()).toString());
        });
    }

    private static LongStream seeds(String slug) {
        return LongStream.range(0, TIMES).map(i -> slug.hashCode() * 1000L + i);
    }

    private Answering answering(String slug, long seed) {
        var form = browser.get().uri("/services/" + slug + "/form.json").exchange().getResponse().getContentAsByteArray();
        return new Answering(JsonMapper.shared().readTree(form), new Random(seed), LocalDate.now(Language.KYIV),
                place -> appointments.hours(UUID.randomUUID(), slug).of(place));
    }

    /** As they are stored; each file has an id of its own. */
    private JsonNode kept(UUID id) {
        return JsonMapper.shared().readTree(db.sql("select answers from applications.draft where case_id = ?").param(id).query(String.class)
                .single()
                .replaceAll("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id").replaceAll("\"at\": *\"[^\"]*\"", "\"at\": \"\""));
    }
}
