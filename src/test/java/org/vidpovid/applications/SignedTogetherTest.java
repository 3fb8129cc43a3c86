package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.*;
import org.vidpovid.answers.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.cosigning.*;
import org.vidpovid.files.Files;
import org.vidpovid.forms.Received;
import org.vidpovid.outside.Answering;
import org.vidpovid.people.*;
import org.vidpovid.web.*;
import tools.jackson.databind.node.ObjectNode;

/** An application that two others sign: sent once, with the last signature, whoever presses when; and not for ever waited for. */
@PortalTest
class SignedTogetherTest {

    private static final UUID CITIZEN = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final Viewer APPLICANT = new Viewer(CITIZEN, "Хтось", CITIZEN, Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH);

    @Autowired Applications applications;
    @Autowired ToBeSigned waiting;
    @Autowired ForgottenDrafts drafts;
    @Autowired Signings signings;
    @Autowired Catalogue catalogue;
    @Autowired Files files;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    UUID id;

    @BeforeEach
    void itWaitsForTwo() {
        id = applications.start("birth", APPLICANT).id();
        var procedure = signedByTwo();
        db.sql("update applications.draft set procedure_id = :procedure, answers = cast(:answers as jsonb) where case_id = :id")
                .param("procedure", procedure).param("answers", answers(procedure).toJson()).param("id", id).update();
        send();
    }

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    @Test
    void ofTwoLastSignaturesAtOnceOneSendsItAndBothCount() throws InterruptedException {
        var sent = atOnce(asked().stream().map(signer -> signing(signer)).toList());

        assertThat(sent.stream().map(Future::resultNow).filter(Optional::isPresent)).as("one was the last").hasSize(1);
        assertThat(count("applications.submission")).isOne();
        assertThat(count("cases.case_record")).isOne();
        assertThat(signings.latest(id).orElseThrow().signers()).allMatch(Signer::hasSigned);
    }

    @Test
    void theLastSignaturePressedEightTimesAtOnceIsOneSignatureAndOneCase() throws InterruptedException {
        waiting.answer(asked().getFirst().id(), code(asked().getFirst()), "Перший", null, somebody());
        var pressed = atOnce(Collections.nCopies(8, signing(asked().getLast())));

        assertThat(pressed.stream().filter(one -> one.state() == Future.State.SUCCESS)).hasSize(1);
        assertThat(pressed.stream().filter(one -> one.state() == Future.State.FAILED).map(Future::exceptionNow))
                .allMatch(ChangedMeanwhile.class::isInstance);
        assertThat(count("applications.submission")).isOne();
        assertThat(count("cases.case_record")).isOne();
    }

    @Test
    void whoeverTakesItBackAtTheMomentOfTheLastSignatureFindsItEitherSentOrTheirsAgain() throws InterruptedException {
        waiting.answer(asked().getFirst().id(), code(asked().getFirst()), "Перший", null, somebody());
        Callable<Optional<?>> takingBack = () -> {
            waiting.takeBack(id, APPLICANT);
            return Optional.empty();
        };
        atOnce(List.of(signing(asked().getLast()), takingBack));

        var draft = applications.draft(id, APPLICANT);
        assertThat(draft.isSigned()).isFalse();
        assertThat(count("cases.case_record")).isEqualTo(draft.submissions()).isEqualTo(draft.isOpen() ? 0 : 1);
    }

    @Test
    void afterNinetyDaysAllAreToldAndTwoWeeksLaterItIsTheApplicantsAgainAndThenForgotten() {
        var asked = asked();
        waiting.answer(asked.getFirst().id(), code(asked.getFirst()), "Перший", null, somebody());
        var today = LocalDate.now(clock);
        passes(today.plusDays(89));
        assertThat(told()).noneMatch(notice -> notice.contains("90 днів"));
        passes(today.plusDays(91));
        passes(today.plusDays(92));
        assertThat(told()).filteredOn(notice -> notice.contains("90 днів")).as("once").hasSize(1);
        assertThat(applications.draft(id, APPLICANT).isSigned()).as("there is time still").isTrue();

        passes(today.plusDays(106));
        var back = applications.draft(id, APPLICANT);
        assertThat(back.isOpen()).isTrue();
        assertThat(back.answers().isEmpty()).isFalse();
        assertThat(told()).filteredOn(notice -> notice.startsWith("Підписів так і не зібрано")).hasSize(1);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> waiting.answer(asked.getLast().id(), code(asked.getLast()), "Другий", null, somebody()));

        passes(today.plusDays(106 + 89));
        assertThat(applications.draft(id, APPLICANT).isOpen()).as("kept like any draft").isTrue();
        passes(today.plusDays(106 + 92));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> applications.draft(id, APPLICANT));
        assertThat(files.of(id)).isEmpty();
    }

    @Test
    void whatLapsedCanBeSentForSignaturesAgainAndTheOldOnesCountForNothing() {
        waiting.answer(asked().getFirst().id(), code(asked().getFirst()), "Перший", null, somebody());
        var today = LocalDate.now(clock);
        passes(today.plusDays(91));
        passes(today.plusDays(106));
        clock.setRight();
        send();

        assertThat(asked()).hasSize(2).noneMatch(Signer::hasSigned);
        for (var signer : asked()) waiting.answer(signer.id(), code(signer), "Знову", null, somebody());
        assertThat(count("cases.case_record")).isOne();
    }

    private void passes(LocalDate day) {
        clock.turnTo(day);
        waiting.lapse();
        drafts.forget();
    }

    private void send() {
        var draft = applications.draft(id, APPLICANT);
        assertThat(applications.submit(id, 0, draft.shown(), APPLICANT, Language.UK)).isInstanceOf(Submitted.ToSign.class);
    }

    private Callable<Optional<?>> signing(Signer signer) {
        var code = code(signer);
        return () -> waiting.answer(signer.id(), code, signer.name(), null, somebody());
    }

    private static List<Future<Optional<?>>> atOnce(List<Callable<Optional<?>>> doing) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(doing);
        }
    }

    private List<Signer> asked() {
        return signings.latest(id).orElseThrow().signers();
    }

    private static String code(Signer signer) {
        return signer.code().orElseThrow();
    }

    private List<String> told() {
        return db.sql("select body_uk from notices.notice where matter_id = ?").param(id).query(String.class).list();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table + " where case_id = ?").param(id).query(Integer.class).single();
    }

    /** A version of the registration of a birth that two others sign, beside the one that people use. */
    private UUID signedByTwo() {
        var version = UUID.randomUUID();
        db.sql("""
                insert into catalogue.procedure (id, slug, version, published_at, definition, digest)
                select :id, 'birth-signed-by-two', coalesce((select max(version) from catalogue.procedure
                where slug = 'birth-signed-by-two'), 0) + 1, published_at,
                    jsonb_set(jsonb_set(definition, '{slug}', '"birth-signed-by-two"'), array['procedure', 'form', 'questions',
                    (place - 1)::text, 'most'], '2'), digest
                from catalogue.procedure, jsonb_array_elements(definition #> '{procedure,form,questions}') with ordinality as one (question,
                place)
                where slug = 'birth' and question ->> 'kind' = 'signers' order by version desc limit 1""").param("id", version).update();
        return version;
    }

    private Answers answers(UUID version) {
        var procedure = catalogue.procedure(version);
        var today = LocalDate.now(clock);
        var right = Stream.iterate(0, seed -> seed + 1)
                .map(seed -> new Answering(procedure.form().schema(procedure.title()), new Random(seed), today, _ -> List.of()).right())
                .filter(one -> one.path("otherSignature").size() == 2).findFirst().orElseThrow();
        return switch (procedure.form().read((ObjectNode) right, today, (name, content) -> files.keep(id, name, content), FreeHours.NONE)) {
            case Received.Taken(var taken) -> taken;
            case Received.Wrong(var problems) -> throw new AssertionError(problems);
        };
    }

    /** Whoever signs is as surely known as the applicant has to be. */
    private static Viewer somebody() {
        var id = UUID.randomUUID();
        return new Viewer(id, "Хтось інший", id, Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH);
    }
}
