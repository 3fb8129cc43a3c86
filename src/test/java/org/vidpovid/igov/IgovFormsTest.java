package org.vidpovid.igov;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.junit.jupiter.api.*;
import org.vidpovid.forms.Questionnaire;
import org.vidpovid.imports.*;
import org.vidpovid.law.*;

/** The processes of the country. They are not ours to keep, so they lie outside. */
class IgovFormsTest {

    private static final Path DATA = Path.of("../shared/data/igov");
    private static final ImportedProcess.Unit UNIT = new ImportedProcess.Unit("", List.of("somewhere"));

    private final LegalWords words = new LegalWords();
    private final Map<String, OldProcess> processes = new TreeMap<>();
    private final Map<String, ImportedProcess.Form> forms = new TreeMap<>();

    @BeforeEach
    void theProcesses() throws Exception {
        assumeTrue(Files.isDirectory(DATA), "the processes of iGov are not at " + DATA.toAbsolutePath().normalize());
        try (var files = Files.list(DATA.resolve("processes"))) {
            for (var file : files.sorted().toList()) {
                var process = ProcessFile.read(file);
                processes.put(process.key(), process);
                forms.put(process.key(), form(process, UNIT));
            }
        }
    }

    private ImportedProcess.Form form(String key) {
        return requireNonNull(forms.get(key));
    }

    private ImportedProcess.Form form(OldProcess process, ImportedProcess.Unit unit) {
        return FormMaker.make(process, new Markers(DATA.resolve("markers/motion")), unit, new Became.Book(process.key()), words::kind);
    }

    @Test
    void everyPropertyIsAccountedForOnceAndEveryFormCanBeAsked() {
        assertThat(processes).hasSize(24);
        assertThat(processes.values().stream().mapToInt(process -> process.properties().size()).sum()).isEqualTo(828);
        processes.forEach((key, process) -> {
            assertThat(items(key)).as(key).containsExactlyElementsOf(process.properties().stream().map(org.vidpovid.igov.Property::id)
                    .toList());
            assertThat(Questionnaire.of(form(key).json()).questions()).as(key).hasSizeGreaterThan(5);
        });
    }

    private List<String> items(String key) {
        return form(key).accounts().stream().map(Account::item).toList();
    }

    @Test
    void nothingThatAPersonSawIsLost() {
        var lost = forms.values().stream().flatMap(form -> form.accounts().stream()).filter(account -> account.fate().isLost()).toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void ninetyFiveOfAHundredConditionsAndChecksAreExpressedAndTheOthersSayWhyNot() {
        var rules = forms.values().stream().flatMap(form -> form.rules().stream()).toList();
        var lost = rules.stream().filter(rule -> rule.fate().isLost()).toList();

        assertThat(rules).hasSize(177);
        assertThat(lost).hasSizeLessThanOrEqualTo(rules.size() / 20).allSatisfy(rule -> assertThat(rule.why()).isNotNull());
        System.out.printf("Conditions and checks: %d of %d expressed; the others: %s%n", rules.size() - lost.size(), rules.size(),
                lost.stream().map(rule -> rule.file() + " " + rule.item()).toList());
    }

    /** Read with the eyes, once: who says that the parents are married is asked for the certificate, and not which situation it is. */
    @Test
    void theFormOfBirthAsksAsTheOldOneDid() {
        var questions = form("common_zags_birth").json().path("questions").valueStream()
                .collect(toMap(question -> question.path("id").asString(), question -> question));

        assertThat(requireNonNull(questions.get("nDocPregnancy")).path("when").asString()).isEqualTo("saSituation == 'noBornYet'");
        assertThat(requireNonNull(questions.get("saSituation")).path("when").asString()).isEqualTo("saMarriage == 'no'");
        assertThat(requireNonNull(questions.get("saSituation")).path("optional").asBoolean()).as("whoever is asked must answer").isFalse();
        assertThat(requireNonNull(questions.get("visitDate1")).path("kind").asString()).isEqualTo("appointment");
        assertThat(requireNonNull(questions.get("lastNameUA1")).path("hint").path("uk").asString()).isEqualTo("Відомості про матір");
        assertThat(questions).doesNotContainKeys("sShapka", "sIDPublicSubjectOrganJoin", "nDocPassportFather", "nDocMarriage");
        assertThat(requireNonNull(questions.get("nDocMedical")).path("kind").asString()).as("no register holds what a hospital gives")
                .isEqualTo("file");
    }

    @Test
    void theOfficeThatTheConditionsKnowDecidesWhatIsAsked() {
        var process = requireNonNull(processes.get("dms_1431_IDLost_DMS"));
        var there = form(process, new ImportedProcess.Unit("dnepr1216", List.of("somewhere")));

        assertThat(ids(there)).isNotEqualTo(ids(form(process.key())));
        assertThat(there.accounts()).hasSameSizeAs(form(process.key()).accounts());
    }

    private static List<String> ids(ImportedProcess.Form form) {
        return form.json().path("questions").valueStream().map(question -> question.path("id").asString()).toList();
    }

    @Test
    void aFeeThatHungOnAChoiceIsComputed() {
        var fee = form("bti_request_1").json().path("computed").valueStream()
                .filter(one -> one.path("id").asString().equals("sSumWithPDV")).findFirst().orElseThrow();

        assertThat(fee.path("values").valueStream().map(value -> value.path("when").asString() + " → " + value.at("/value/uk").asString()))
                .hasSize(10).contains("saQuestion1 == 'type1' && saQuestion3 == 'type5' → 1035.00");
    }
}
