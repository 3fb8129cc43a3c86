package org.vidpovid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.*;
import org.vidpovid.answers.*;
import org.vidpovid.definitions.ServiceFiles;
import org.vidpovid.forms.*;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our form beside the start form of the real process, property by property. The data is not ours to keep, so it lies outside. */
class CriminalRecordFollowsTheRealProcessTest {

    private static final Path DATA = Path.of("../shared/data/igov");
    private static final String ACTIVITI = "http://activiti.org/bpmn";
    private static final Pattern CONDITION = Pattern.compile("\\[(\\w+)]\\s*([!=]=)\\s*'([^']*)'");

    private final JsonNode procedure = ServiceFiles.read(List.of(ServiceFilesTest.ours("criminal-record")),
            ServiceFilesTest.standards(_ -> true)).getFirst().path("procedure");
    private final List<JsonNode> questions = procedure.at("/form/questions").valueStream().toList();
    private List<Element> properties = List.of();
    private List<JsonNode> motions = List.of();

    @BeforeEach
    void theRealProcess() throws Exception {
        assumeTrue(Files.isDirectory(DATA), "the real process is not at " + DATA.toAbsolutePath().normalize());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var process = factory.newDocumentBuilder().parse(DATA.resolve("processes/common_mvd-1(urgent).bpmn").toFile());
        properties = elements((Element) process.getElementsByTagNameNS("*", "startEvent").item(0), "formProperty");
        motions = Stream.of(1, 2).map(i -> DATA.resolve("markers/motion/mvd/common_mvd_1_urgent_" + i + ".json").toFile())
                .flatMap(file -> JsonMapper.shared().readTree(file).path("motion").valueStream()).toList();
    }

    @Test
    void everyPropertyIsAskedOrLeftOutForAReason() {
        var asked = questions.stream().flatMap(this::follows).toList();
        var leftOut = procedure.path("leftOut").propertyNames();

        assertThat(properties).hasSize(50);
        assertThat(Stream.concat(asked.stream(), leftOut.stream()))
                .containsExactlyInAnyOrderElementsOf(properties.stream().map(this::id).toList());
    }

    @Test
    void onlyWhatACitizenCannotAnswerIsLeftOut() {
        assertThat(procedure.path("leftOut").propertyNames().stream().map(this::property)).allMatch(property ->
                Set.of("label", "markers").contains(property.getAttribute("type"))
                || property.getAttribute("name").contains("bVisible=false")
                        || (property.getAttribute("type").equals("enum") && elements(property, "value").isEmpty())
                        || id(property).equals("Employee_mail"));
    }

    @Test
    void theOrderIsTheSame() {
        var order = properties.stream().map(this::id).toList();

        assertThat(questions.stream().map(question -> order.indexOf(follows(question).findFirst().orElseThrow())).toList()).isSorted();
    }

    @Test
    void choicesOfferTheSameInTheSameOrder() {
        var enums = questions.stream().filter(question -> type(question).equals("enum")).toList();

        assertThat(enums).hasSize(4).allSatisfy(question -> assertThat(question.path("options").valueStream()
                .map(option -> option.path("value").asString()).toList())
                .isEqualTo(elements(property(follows(question).findFirst().orElseThrow()), "value").stream().map(this::id).toList()));
    }

    @Test
    void filesAreSentAsFilesAndTheDefaultOfficeIsThere() {
        assertThat(questions.stream().filter(question -> type(question).equals("file"))).singleElement()
                .satisfies(question -> assertThat(question.path("kind").asString()).isEqualTo("file"));
        assertThat(question("sID_Public_SubjectOrganJoin").at("/options/0/value").asString())
                .isEqualTo(property("sID_Public_SubjectOrganJoin").getAttribute("default"));
    }

    @Test
    void whatIsRequiredIsRequiredUnlessTheFileSaysWhy() {
        var differs = procedure.path("differs").propertyNames();
        var followed = questions.stream().flatMap(this::follows).filter(property -> !differs.contains(property)).toList();

        assertThat(followed).allSatisfy(property -> assertThat(question(property).path("optional").asBoolean(false))
                .isEqualTo(!property(property).getAttribute("required").equals("true")));
        assertThat(differs).containsExactlyInAnyOrder("sID_Public_SubjectOrganJoin", "bankIdmiddleName", "sSurname_RU", "email");
    }

    @Test
    void conditionsShowTheSameForEveryAnswer() {
        var form = Questionnaire.of(procedure.path("form"));
        var cases = combinations(List.of("sID_Public_SubjectOrganJoin", "missprint", "text1"));

        assertThat(cases).hasSize(26 * 2 * 3).allSatisfy(chosen -> {
            var answers = Answers.none();
            for (var choice : chosen.entrySet()) {
                answers = answers.with(question(choice.getKey()).path("id").asString(), new Answer.Choice(choice.getValue()));
            }
            var shown = form.asked(answers, LocalDate.EPOCH).stream().flatMap(asked -> asked.about().follows().stream()).toList();
            assertThat(shown).containsExactlyInAnyOrderElementsOf(questions.stream().flatMap(this::follows)
                    .filter(id -> isShown(id, chosen)).toList());
        });
    }

    @Test
    void thePhoneIsCheckedAsTheRealOneIs() {
        assertThat(property("phone").getAttribute("name")).contains("+380");
        assertThat(question("phone").at("/checks/0/that").asString()).contains("^\\\\+380[0-9]{9}$");
    }

    /** A field that no motion names is always shown; one that some name is shown when one of them holds. */
    private boolean isShown(String property, Map<String, String> chosen) {
        var naming = motions.stream().filter(motion -> motion.path("aField_ID").valueStream()
                .anyMatch(id -> id.asString().equals(property))).toList();
        return naming.isEmpty() || naming.stream().anyMatch(motion -> holds(motion, chosen));
    }

    private static boolean holds(JsonNode motion, Map<String, String> chosen) {
        var condition = CONDITION.matcher(motion.path("sCondition").asString());
        assertThat(condition.matches()).as("a condition of the only form there is: %s", motion).isTrue();
        var value = Objects.requireNonNull(chosen.get(motion.path("asID_Field").path(condition.group(1)).asString()));
        return value.equals(condition.group(3)) == condition.group(2).equals("==");
    }

    private List<Map<String, String>> combinations(List<String> names) {
        if (names.isEmpty()) return List.of(Map.of());
        return question(names.getFirst()).path("options").valueStream().map(option -> option.path("value").asString())
                .flatMap(value -> combinations(names.subList(1, names.size())).stream().map(rest -> {
                    var all = new TreeMap<>(rest);
                    all.put(names.getFirst(), value);
                    return (Map<String, String>) all;
                })).toList();
    }

    private JsonNode question(String property) {
        return questions.stream().filter(question -> follows(question).anyMatch(property::equals)).findFirst().orElseThrow();
    }

    private Stream<String> follows(JsonNode question) {
        return question.path("follows").valueStream().map(JsonNode::asString);
    }

    private String type(JsonNode question) {
        return property(follows(question).findFirst().orElseThrow()).getAttribute("type");
    }

    private Element property(String id) {
        return properties.stream().filter(property -> id(property).equals(id)).findFirst().orElseThrow();
    }

    private String id(Element element) {
        return element.getAttribute("id");
    }

    private static List<Element> elements(Element in, String name) {
        var found = in.getElementsByTagNameNS(ACTIVITI, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
