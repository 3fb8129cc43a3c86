package org.vidpovid.catalogue;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.definitions.*;
import org.vidpovid.law.*;

/** A mistake in the file of a service is told with the file and the line where it is to be mended. */
class ServiceFilesTest {

    static final Standards UNITS = standards(Set.of("mvd-records", "kyiv-residence", "kyiv-trees")::contains);

    @ParameterizedTest
    @ValueSource(strings = {"criminal-record", "residence", "tree-removal"})
    void ourServicesAreRight(String slug) {
        assertThat(ServiceFiles.read(List.of(ours(slug)), UNITS)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mark: "?"                      | mark: perhaps                  | procedure/term/mark: does not have a value in the enumeration
            days: 5                        | days: 0                        | procedure/term/days: must have a minimum value of 1
            unit: kyiv-residence           | unit: kyiv-forests             | procedure/unit: there is no unit kyiv-forests
            regime: special                | regimen: special               | procedure/regimen: property 'regimen' is not defined in the schema
            slug: residence                | slug: abode                    | slug: the file must be called as the service, abode.yaml
            question: consent              | question: consents             | procedure/documents/2/question: no question of the form takes files under the id consents
            question: consent              | question: address              | procedure/documents/2/question: no question of the form takes files under the id address
            id: ownership                  | id: identity                   | procedure/documents/1/id: another of them has the id identity
            id: not-a-dwelling             | id: no-right-to-live-there     | procedure/grounds/3/id: another of them has the id no-right-to-live-there
            id: not-a-dwelling             | id: other                      | procedure/grounds/3/id: must not be valid to the schema
            kind: yes-no                   | kind: perhaps                  | procedure/form/questions/6/kind: does not have a value in the enumeration
            when: basis != 'owner'         | when: base != 'owner'          | procedure/form/questions/5/when:
            when: registeredElsewhere      | when: registeredElsewhere == 1 | procedure/form/questions/7/when:
            longest: 100                   | longest: 100000                | procedure/form/questions/2/longest: must be a number from 1 to
            that: formerAddress != address | that: formerAddress != phone   | procedure/form/questions/7/checks/0/that:
            """)
    void aMistakeIsToldWithItsLine(String right, String wrong, String sentence) {
        var file = mistaken("residence", right, wrong);

        assertThat(faults(file)).allMatch(fault -> fault.lines().count() == 1).anySatisfy(fault -> assertThat(fault).startsWith("services/residence.yaml:" + changedLine(file) + ": " + sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {applicant}, дата   | {somebody}, дата   | {somebody} is neither a question nor one of
            {applicant}, дата   | {email}, дата      | {email} may stay unanswered
            {applicant}, дата   | {consent}, дата    | {consent} may stay unanswered or is a file
            {applicant}, дата   | {formerAddress}, д | {formerAddress} may stay unanswered
            """)
    void aDocumentRestsOnlyOnWhatIsAlwaysAnswered(String right, String wrong, String sentence) {
        var file = mistaken("residence", right, wrong);
        var line = changedLine(file) - 1; // the text begins a line above, at its name

        assertThat(faults(file)).singleElement().asString().startsWith("services/residence.yaml:" + line + ": procedure/result/body/uk: ").contains(sentence);
    }

    @Test
    void aGroundWithoutItsNormIsNoGround() {
        var file = mistaken("residence", """
                      norm:
                        uk: Закон № 1871-IX. Порядок, затверджений постановою № 265
                        en: Law No. 1871-IX. Rules approved by resolution No. 265
                      mark: "?"
                  result:
                """, """
                      mark: "?"
                  result:
                """);
        assertThat(faults(file)).singleElement().asString().endsWith(": procedure/grounds/3: required property 'norm' not found");
    }

    @Test
    void whatTheStateHoldsIsNotAskedOfTheApplicant() {
        var file = mistaken("residence", "        uk: Єдиний державний демографічний реєстр\n        en: Unified State Demographic Register\n",
                "        uk: Єдиний державний демографічний реєстр\n        en: Unified State Demographic Register\n      question: consent\n");

        assertThat(faults(file)).singleElement().asString().contains(": procedure/documents/0/question: ");
    }

    @Test
    void aPropertyIsEitherFollowedOrLeftOut() {
        var file = mistaken("criminal-record", "    Bill: A label", "    phone: A label");

        assertThat(faults(file)).singleElement().asString().endsWith("procedure/leftOut/phone: a question follows it, so it is not left out");
    }

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        assertThat(faults(new ServiceText("services/a.yaml", "slug: a\ntitle: {uk: А\nsummary: b\n"))).singleElement().asString().isEqualTo("services/a.yaml:3: expected ',' or '}', but got :");
        assertThat(faults(new ServiceText("services/a.yaml", "slug: a\nslug: b\n"))).singleElement().asString().startsWith("services/a.yaml:2: ").contains("slug");
        assertThat(faults(new ServiceText("services/a.yaml", ""))).singleElement().asString().startsWith("services/a.yaml:1: ");
    }

    @Test
    void allMistakesOfAllFilesAreToldAtOnce() {
        var residence = mistaken("residence", "regime: special", "regime: any").yaml().replace("slug: residence", "slug: Residence");
        var files = List.of(new ServiceText("services/residence.yaml", residence), ours("criminal-record"), mistaken("tree-removal", "unit: kyiv-trees", "unit: woods"));

        assertThatExceptionOfType(FaultyServices.class).isThrownBy(() -> ServiceFiles.read(files, UNITS))
                .satisfies(faulty -> assertThat(faulty.faults()).hasSize(3).extracting(Fault::toString)
                        .allMatch(fault -> fault.matches("services/(residence|tree-removal)\\.yaml:\\d+: .+")))
                .satisfies(faulty -> assertThat(faulty).hasMessage(String.join("\n", faulty.faults().stream().map(Fault::toString).toList())));
    }

    private static List<String> faults(ServiceText file) {
        try {
            ServiceFiles.read(List.of(file), UNITS);
            return List.of();
        } catch (FaultyServices faulty) {
            return faulty.faults().stream().map(Fault::toString).toList();
        }
    }

    private static ServiceText mistaken(String slug, String right, String wrong) {
        var yaml = ours(slug).yaml();
        assertThat(yaml).contains(right);
        return new ServiceText("services/" + slug + ".yaml", yaml.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
    }

    /** Where a file begins to differ from ours. */
    private static int changedLine(ServiceText file) {
        var ours = ours("residence").yaml().lines().toList();
        var theirs = file.yaml().lines().toList();
        return IntStream.range(0, ours.size()).filter(i -> !ours.get(i).equals(theirs.get(i))).findFirst().orElseThrow() + 1;
    }

    static Standards standards(Predicate<String> isUnit) {
        return new Standards(isUnit, new Registers(), new LegalWords(), new LegalFigures(), LocalDate.of(2026, 11, 23));
    }

    static ServiceText ours(String slug) {
        var name = "services/" + slug + ".yaml";
        try (var in = Objects.requireNonNull(ServiceFilesTest.class.getResourceAsStream("/" + name))) {
            return new ServiceText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
