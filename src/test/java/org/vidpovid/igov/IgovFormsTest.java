package org.vidpovid.igov;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.junit.jupiter.api.*;
import org.vidpovid.forms.Questionnaire;
import org.vidpovid.igov.ProcessFile.OldProcess;
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

    private ImportedProcess.Form form(OldProcess process, ImportedProcess.Unit unit) throws IOException {
        return FormMaker.make(process, Markers.below(DATA.resolve("markers/motion")), unit, new Became.Book(process.key()), words::kind);
    }

    @Test
    void everyPropertyIsAccountedForOnceAndEveryFormCanBeAsked() {
        assertThat(processes).hasSize(24);
        assertThat(processes.values().stream().mapToInt(process -> process.properties().size()).sum()).isEqualTo(828);
        processes.forEach((key, process) -> {
            assertThat(items(key)).as(key).doesNotHaveDuplicates()
                    .startsWith(process.properties().stream().map(org.vidpovid.igov.Property::id)
                    .toArray(String[]::new));
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

    /** The figures of docs/imports.md. */
    @Test
    void ninetyFiveOfAHundredConditionsAndChecksThatAnswersDecideAreExpressedAndTheOthersSayWhyNot() {
        var rules = forms.values().stream().flatMap(form -> form.rules().stream()).toList();
        var fates = rules.stream().collect(groupingBy(Account::fate, TreeMap::new, summingInt(_ -> 1)));
        System.out.println("Conditions and checks: " + fates);

        assertThat(rules).hasSize(177).allSatisfy(rule -> assertThat(rule.why()).as(rule.item()).isNotNull());
        var expressed = fates.getOrDefault(Fate.CONDITION, 0) + fates.getOrDefault(Fate.CHECK, 0);
        assertThat(expressed).isGreaterThanOrEqualTo((expressed + fates.getOrDefault(Fate.NOT_EXPRESSIBLE, 0)) * 95 / 100)
                .isGreaterThan(100);
        assertThat(rules).filteredOn(rule -> rule.fate() == Fate.CONDITION)
                .noneMatch(rule -> requireNonNull(rule.why()).en().matches("true|false"));
    }

    /** What is called expressed stands in the form: as a condition, or as part of one. */
    @Test
    void eachExpressedConditionStandsInItsForm() {
        forms.forEach((key, form) -> {
            var text = form.json().toString();
            assertThat(form.rules()).as(key).filteredOn(rule -> rule.fate() == Fate.CONDITION)
                    .filteredOn(rule -> rule.item().contains("/Show"))
                    .allSatisfy(rule -> assertThat(text).contains(requireNonNull(rule.why()).en()));
        });
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
    void theOfficeThatTheConditionsKnowDecidesWhatIsAsked() throws Exception {
        var process = requireNonNull(processes.get("dms_1431_IDLost_DMS"));
        var there = form(process, new ImportedProcess.Unit("dnepr1216", List.of("somewhere")));

        assertThat(Questionnaire.of(there.json()).questions()).hasSizeGreaterThan(5);
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
