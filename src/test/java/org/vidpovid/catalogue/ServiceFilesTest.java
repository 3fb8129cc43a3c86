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
            regime: special                | regimen: special               | procedure/regimen: property 'regimen' is not defined in the \
            schema
            topic: documents               | topic: papers                  | topic: there is no topic papers; the topics are family, \
            documents, home
            slug: residence                | slug: abode                    | slug: the file must be called as the service, abode.yaml
            question: consent              | question: consents             | procedure/documents/2/question: no question of the form \
            takes files under the id consents
            question: consent              | question: address              | procedure/documents/2/question: no question of the form \
            takes files under the id address
            id: ownership                  | id: identity                   | procedure/documents/1/id: another of them has the id identity
            id: not-a-dwelling             | id: no-right-to-live-there     | procedure/grounds/3/id: another of them has the id \
            no-right-to-live-there
            id: not-a-dwelling             | id: other                      | procedure/grounds/3/id: must not be valid to the schema
            kind: yes-no                   | kind: perhaps                  | procedure/form/questions/6/kind: does not have a value in \
            the enumeration
            when: basis != 'owner'         | when: base != 'owner'          | procedure/form/questions/5/when:
            when: registeredElsewhere      | when: registeredElsewhere == 1 | procedure/form/questions/7/when:
            longest: 100                   | longest: 100000                | procedure/form/questions/2/longest: must be a number from 1 to
            that: formerAddress != address | that: formerAddress != phone   | procedure/form/questions/7/checks/0/that:
            """)
    void aMistakeIsToldWithItsLine(String right, String wrong, String sentence) {
        var file = mistaken("residence", right, wrong);

        assertThat(faults(file)).allMatch(fault -> fault.lines().count() == 1)
                .anySatisfy(fault -> assertThat(fault).startsWith("services/residence.yaml:" + changedLine(file) + ": " + sentence));
    }

    /** Each sentence says why, by the law, and what to do instead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            identity: none                      | identity: some                    | procedure/identity: does not have a value in the \
            enumeration
            kind: working                       | kind: banking                     | procedure/term/kind: does not have a value in the \
            enumeration
            what: property-right                | what: deed                        | procedure/documents/3/what: does not have a value in \
            the enumeration
            decidingFacts: [reason, isDangerous, land, howMany] | decidingFacts: [] | procedure/decidingFacts: must have at least 1 items
            decidingFacts: [reason,             | decidingFacts: [colour,           | procedure/decidingFacts/0: no question of the form \
            has the id colour
            decidingFacts: [reason,             | decidingFacts: [email,            | procedure/decidingFacts/0: email may be left \
            unanswered
            decidingFacts: [reason,             | decidingFacts: [applicant,        | procedure/decidingFacts/0: applicant tells who \
            somebody is
            decidingFacts: [reason,             | decidingFacts: [phone,            | procedure/decidingFacts/0: phone tells who somebody is
            decidingFacts: [reason,             | decidingFacts: [photo,            | procedure/decidingFacts/0: photo tells who somebody is
            what: other                         | what: birth-record                | procedure/documents/0/heldBy: a document of the kind \
            birth-record cannot be demanded: “State Register of Civil Status Acts
            what: other                         | what: family-composition          | procedure/documents/0/heldBy: a document of the kind \
            family-composition cannot be demanded
            question: plan                      | question: photo                   | procedure/form/questions/12/id: the question plan \
            takes a file that is on no list
            Дерево здорове й нікому не загрожує | Документи подано не в повному обсязі | procedure/grounds/2/title/uk: “документи подано \
            не в повному обсязі
            The tree is healthy, endangers nobody, and there is no other lawful reason to remove it | The photo and the documents are \
            missing | procedure/grounds/2/title/en: “the photo and the documents are missing”: a paper
            The tree is healthy, endangers nobody | For other reasons                 | procedure/grounds/2/title/en: “other reasons”: the \
            list of grounds is closed
            Згоди власника ділянки немає        | Інші підстави                     | procedure/grounds/1/title/uk: “інші підстави”: the \
            list of grounds is closed
            id: healthy-tree                    | id: missing-documents             | procedure/grounds/2/id: “missing documents”: a paper
            id: healthy-tree                    | id: other-reasons                 | procedure/grounds/2/id: “other reasons”: the list
            en: Laws of Ukraine “On the Nature Reserve Fund” No. 2456-XII and “On the Red Book” No. 3055-III | en: According to \
            legislation | procedure/grounds/3/norm/en: a ground quotes its norm
            days: 4                             | days: 9                           | procedure/stages: together the stages take 11 \
            working days, and the term is 10 working days
            days: 5                             | days: 4                           | procedure/correction/days: 4 working days is too \
            little
            regime: special                     | regime: information               | procedure/term/days: 10 working days is more than \
            the law allows: 5 working days at most (Article 20
            regime: special                     | regime: information               | procedure/result: a request is answered with the \
            information itself
            regime: special                     | regime: appeal                    | procedure/result: an appeal is answered on its merits
            The permit is free.                 | The permit costs 50 hryvnias.     | procedure/fee: the numbers differ between the \
            languages
            № {number} від {date}               | № {number} від {date} {reply}     | procedure/result/body/uk: {reply} stands for what \
            the official writes
            """)
    void whatTheLawForbidsIsToldWithItsReason(String right, String wrong, String sentence) {
        assertThat(faults(mistaken("tree-removal", right, wrong))).anySatisfy(fault -> assertThat(fault).contains(": " + sentence));
    }

    @Test
    void anAppealIsFreeForEverybodyAndTakesAMonth() {
        var appeal = new ServiceText("services/tree-removal.yaml", ours("tree-removal").yaml().replace("regime: special", "regime: appeal")
                .replace("identity: none", "identity: substantial").replace("days: 10\n    kind: working", "days: 31\n    kind: calendar")
                .replace("uk: Дозвіл безоплатний. За", "uk: За").replace("    title:\n      uk: Дозвіл на видалення дерев\n",
                        "    reply: {uk: Відповідь, en: Answer}\n    title:\n      uk: Дозвіл на видалення дерев\n"));

        assertThat(faults(appeal)).satisfiesExactlyInAnyOrder(
                fault -> assertThat(fault).contains("31 calendar days is more than the law allows: 1 month at most (Article 20"),
                fault -> assertThat(fault).contains("procedure/identity: an appeal needs a name and no proof"),
                fault -> assertThat(fault).contains("procedure/fee: an appeal is considered free"),
                fault -> assertThat(fault).contains("body/uk: what the official is asked to write would be lost: put {reply}"),
                fault -> assertThat(fault).contains("body/en: what the official is asked to write would be lost"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kyiv-trees     | 4  | its opinion cannot be asked
            kyiv-forests   | 4  | there is no unit kyiv-forests
            kyiv-residence | 15 | longer than the whole term (10 working days)
            kyiv-residence | 4  | ''
            """)
    void anOpinionIsAnothersAndComesInTime(String unit, int days, String sentence) {
        var opinion = "      days: %d\n      opinion: {unit: %s, asks: {uk: А, en: A}, norm: {uk: Закон № 1, en: Law No. 1}, mark: M}\n"
                .formatted(days, unit);
        var file = mistaken("tree-removal", "      days: 4\n", opinion);

        if (sentence.isEmpty()) assertThat(faults(file)).isEmpty();
        else assertThat(faults(file)).anySatisfy(fault -> assertThat(fault).contains(sentence));
    }

    /** Each of these could fill the memory, or hide what is published. */
    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileTextIsRefusedAtOnce(String yaml, String sentence) {
        assertThat(faults(new ServiceText("services/a.yaml", yaml))).singleElement().asString().startsWith("services/a.yaml:")
                .contains(sentence);
    }

    static Stream<Arguments> hostile() {
        var bomb = IntStream.range(1, 30).mapToObj(i -> "a" + i + ": &a" + i + " [" + "*a" + (i - 1) + ", "
                .repeat(i > 0 ? 1 : 0) + "*a" + (i - 1) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 x\n", ""));
        return Stream.of(Arguments.of(bomb, ":1: anchors and aliases"), Arguments.of("a: &a [*a]", "anchors and aliases"),
                Arguments.of("a".repeat(10_000_000), "more than 500,000 letters"),
                Arguments.of("slug: a\nb: \u0000", ":2: there is a sign here"),
                Arguments.of("slug: a\nb: \"\\0\"", ":2: there is a sign here"),
                Arguments.of("slug: a\ntitle: abc\u202Edef", ":2: there is a sign here"),
                Arguments.of("slug: a\nb:\n\tc: d", ":3: "), Arguments.of("[".repeat(100_000), "nested too deeply"),
                Arguments.of("--- a\n--- b", ":2: "),
                Arguments.of("a: 'b", ":1: "), Arguments.of("? [a]\n: b", "services/a.yaml:"),
                Arguments.of("!!java.util.Date 2026-01-01", "services/a.yaml:"));
    }

    @Test
    void theSchemaKnowsEveryKindOfDocumentAndEveryOneOfTheStatesIsHeld() {
        for (var kind : DocumentKind.values()) {
            var demanded = faults(mistaken("tree-removal", "what: other", "what: " + kind.word()));
            var theirs = Set.of(DocumentKind.OTHER, DocumentKind.HEALTH_CERTIFICATE, DocumentKind.EDUCATION_RECORD).contains(kind);
            assertThat(demanded).as(kind.word()).hasSize(theirs ? 0 : 1).allMatch(fault -> fault.contains("cannot be demanded: “"));
        }
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

        assertThat(faults(file)).singleElement().asString().startsWith("services/residence.yaml:" + line + ": procedure/result/body/uk: ")
                .contains(sentence);
    }

    @Test
    void aGroundWithoutItsNormIsNoGround() {
        var file = mistaken("residence", """
                      norm:
                        uk: Закон № 1871-IX. Порядок, затверджений постановою № 265
                        en: Law No. 1871-IX. Rules approved by resolution No. 265
                      mark: "?"
                  decidingFacts: [basis, registeredElsewhere]
                """, """
                      mark: "?"
                  decidingFacts: [basis, registeredElsewhere]
                """);
        assertThat(faults(file)).singleElement().asString().endsWith(": procedure/grounds/3: required property 'norm' not found");
    }

    @Test
    void whatTheStateHoldsIsNotAskedOfTheApplicant() {
        var file = mistaken("residence",
                "        uk: Єдиний державний демографічний реєстр\n        en: Unified State Demographic Register\n",
                "        uk: Єдиний державний демографічний реєстр\n        en: Unified State Demographic Register\n      question: "
                + "consent\n");

        assertThat(faults(file)).singleElement().asString().contains(": procedure/documents/0/question: ");
    }

    @Test
    void aPropertyIsEitherFollowedOrLeftOut() {
        var file = mistaken("criminal-record", "    Bill: A label", "    phone: A label");

        assertThat(faults(file)).singleElement().asString()
                .endsWith("procedure/leftOut/phone: a question follows it, so it is not left out");
    }

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        assertThat(faults(new ServiceText("services/a.yaml", "slug: a\ntitle: {uk: А\nsummary: b\n"))).singleElement().asString()
                .isEqualTo("services/a.yaml:3: expected ',' or '}', but got :");
        assertThat(faults(new ServiceText("services/a.yaml", "slug: a\nslug: b\n"))).singleElement().asString()
                .startsWith("services/a.yaml:2: ").contains("slug");
        assertThat(faults(new ServiceText("services/a.yaml", ""))).singleElement().asString().startsWith("services/a.yaml:1: ");
    }

    @Test
    void allMistakesOfAllFilesAreToldAtOnce() {
        var residence = mistaken("residence", "regime: special", "regime: any").yaml().replace("slug: residence", "slug: Residence");
        var files = List.of(new ServiceText("services/residence.yaml", residence), ours("criminal-record"),
                mistaken("tree-removal", "unit: kyiv-trees", "unit: woods"));

        assertThatExceptionOfType(FaultyServices.class).isThrownBy(() -> ServiceFiles.read(files, UNITS))
                .satisfies(faulty -> assertThat(faulty.faults()).hasSize(3).extracting(Fault::toString)
                        .allMatch(fault -> fault.matches("services/(residence|tree-removal)\\.yaml:\\d+: .+")))
                .satisfies(faulty -> assertThat(faulty).hasMessage(String.join("\n",
                        faulty.faults().stream().map(Fault::toString).toList())));
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
        return new Standards(isUnit, new Registers(), new LegalWords(), new LegalFigures(), new Topics(), LocalDate.of(2026, 11, 23));
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
