package org.vidpovid.igov;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.vidpovid.forms.Questionnaire;
import org.vidpovid.imports.*;
import org.vidpovid.law.*;
import org.vidpovid.listings.Listing;

/** Whatever lies in the folder: what is wrong is told, and the rest comes in. */
class HostileFilesTest implements Intake {

    private static final String HEAD =
            "<definitions xmlns:activiti='http://activiti.org/bpmn'><process id='KEY' name='A process'><startEvent><extensionElements>";
    private static final String TAIL = "</extensionElements></startEvent><userTask id='t1' name='Looks'/></process></definitions>";

    @TempDir Path folder;
    private final List<Account> accounts = new ArrayList<>();
    private final List<ImportedProcess> processes = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();

    @BeforeEach
    void aFolder() throws IOException {
        for (var below : List.of("catalogue", "processes", "markers/motion")) Files.createDirectories(folder.resolve(below));
        table("Category", "nID;sID;sName;nOrder", "1;Citizen;Людям;1");
        table("Subcategory", "nID;sName;sID;nID_Category;nOrder", "1;Земля;Build;1;3", "2;Проби;_test;1;9");
        table("Service", "nID;sName;nOrder;nID_Subcategory;sInfo;sFAQ;sLaw;nOpenedLimit;sSubjectOperatorName;saKeyword",
                "1;Довідка;1;1;[*];;;0;Рада;");
        table("ServiceData", "nID;nID_Service;nID_Place;nID_City;nID_Region;nID_ServiceType;oData;sURL;bHidden;nID_Subject_Operator;bTest",
                "1;1;NULL;NULL;NULL;4;{\"processDefinitionId\":\"good:1:1\"};;false;1;false");
        for (var other : List.of("Place", "City")) table(other, "nID;sName", "1;Київ");
        for (var other : List.of("PlaceType", "PlaceTree", "Region", "ServiceType")) table(other, "nID;sName", "1;x");
        process("good", HEAD.replace("KEY", "good") + "<activiti:formProperty id='a' name='A' type='string'/>" + TAIL);
    }

    private void table(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve("catalogue/" + name + ".csv"), String.join("\n", lines) + "\n");
    }

    private void process(String name, String text) throws IOException {
        Files.writeString(folder.resolve("processes/" + name + ".bpmn"), text);
    }

    private void reads() throws IOException {
        new IgovImporter().read(folder, this);
    }

    private List<String> broken() {
        return accounts.stream().filter(account -> account.fate() == Fate.BROKEN).map(account -> account.file() + " " + account.item())
                .toList();
    }

    @AfterEach
    void theRestIsThere() {
        assertThat(processes).extracting(ImportedProcess::key).contains("good");
        assertThat(listings).extracting(Listing::sourceId).contains("1");
    }

    @Test
    void filesThatAreNoProcessesAreTold() throws IOException {
        process("laughs", "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
                + HEAD + "<activiti:formProperty id='a' name='&c;' type='string'/>" + TAIL);
        process("outside", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + HEAD + "<activiti:formProperty id='a' name='&a;'/>"
                + TAIL);
        process("broken", HEAD + "<activiti:formProperty id='a'");
        process("empty", "");
        process("nothing", "<definitions/>");
        process("twice", HEAD.replace("KEY", "good") + TAIL);
        process("twins", HEAD.replace("KEY", "twins")
                + "<activiti:formProperty id='a' type='string'/><activiti:formProperty id='a' type='string'/>" + TAIL);
        Files.write(folder.resolve("processes/windows.bpmn"),
                (HEAD.replace("KEY", "windows") + "<activiti:formProperty id='a' name='Прізвище' type='string'/>"
                + TAIL).getBytes(Charset.forName("windows-1251")));
        try (var huge = new RandomAccessFile(folder.resolve("processes/huge.bpmn").toFile(), "rw")) {
            huge.setLength(100_000_000);
        }
        reads();

        assertThat(broken()).allMatch(one -> one.startsWith("processes/"))
                .extracting(one -> one.substring(one.indexOf(' ') + 1, one.indexOf(".bpmn", one.indexOf(' '))))
                .containsExactlyInAnyOrder("laughs", "outside", "broken", "empty", "nothing", "twice", "twins", "windows", "huge");
    }

    @Test
    void rulesThatAreNoneAreTold() throws IOException {
        Files.writeString(folder.resolve("markers/motion/deep.json"), "{\"motion\":".repeat(60) + "1" + "}".repeat(60));
        process("rules", HEAD.replace("KEY", "rules") + """
                <activiti:formProperty id='a' name='A' type='string'/>
                <activiti:formProperty id='b' name='B' type='string'/>
                <activiti:formProperty id='m1' type='markers' \
                default='{"motion":{"ShowFieldsOnCondition_1":{"aField_ID":["a"],"asID_Field":{"x":"b"},"sCondition":"alert(1)"}}}'/>
                <activiti:formProperty id='m2' type='markers' default='not JSON'/>
                <activiti:formProperty id='m3' type='markers' default="${markerService.loadFromFile('../../catalogue/Service.csv')}"/>
                <activiti:formProperty id='m4' type='markers' default="${markerService.loadFromFile('none.json')}"/>
                <activiti:formProperty id='m5' type='markers' default="${markerService.loadFromFile('deep.json')}"/>
                <activiti:formProperty id='m6' type='markers' default='{"motion":{"Explode_1":{"aField_ID":["a"]}}}'/>
                <activiti:formProperty id='m7' type='markers' default='{"unheard":{}}'/>
                <activiti:formProperty id='c' name='C' type='unheard'/>
                """ + TAIL);
        reads();
        var form = processes.stream().filter(one -> one.key().equals("rules")).findFirst().orElseThrow().form()
                .apply(new ImportedProcess.Unit("", List.of()));

        assertThat(form.accounts().stream().filter(one -> one.fate().isLost()).map(Account::item))
                .containsExactly("m2", "m3", "m4", "m5", "m7", "c");
        assertThat(form.rules().stream().filter(one -> one.fate().isLost()).map(Account::item))
                .containsExactlyInAnyOrder("m1/ShowFieldsOnCondition_1", "m6/Explode_1");
        assertThat(Questionnaire.of(form.json()).questions()).hasSizeGreaterThan(2);
    }

    @Test
    void conditionsThatRunInACircleAreToldAndTheQuestionIsAsked() throws IOException {
        process("circle", HEAD.replace("KEY", "circle") + """
                <activiti:formProperty id='a' name='A' type='string'/>
                <activiti:formProperty id='b' name='B' type='string'/>
                <activiti:formProperty id='m' type='markers' default='{"motion":{
                    "ShowFieldsOnCondition_1":{"aField_ID":["a"],"asID_Field":{"x":"b"},"sCondition":"[x]==&apos;1&apos;"},
                    "ShowFieldsOnCondition_2":{"aField_ID":["b"],"asID_Field":{"x":"a"},"sCondition":"[x]==&apos;1&apos;"}}}'/>
                """ + TAIL);
        reads();
        var form = processes.stream().filter(one -> one.key().equals("circle")).findFirst().orElseThrow().form()
                .apply(new ImportedProcess.Unit("", List.of()));

        assertThat(form.accounts()).filteredOn(one -> one.item().equals("a")).singleElement()
                .satisfies(one -> assertThat(one.why()).isNotNull());
        assertThat(Questionnaire.of(form.json()).questions()).extracting(question -> question.id()).contains("a", "b");
    }

    @Test
    void rowsThatCannotBeReadAreTold() throws IOException {
        Files.writeString(folder.resolve("catalogue/Service.csv"), """
                2;Друга;1;1
                3;;1;1;;;;0;Рада;
                4;Четверта;1;77;;;;0;Рада;
                5;Проба;1;2;;;;0;Рада;
                """, StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("catalogue/ServiceData.csv"), """
                2;1;NULL;NULL;NULL;4;{not JSON;;false;1;false
                3;99;NULL;NULL;NULL;4;{};;false;1;false
                4;1;NULL;NULL;NULL;4;{};;TRUE;1;false
                5;5;NULL;NULL;NULL;4;{};;false;1;false
                6;1;NULL;NULL;NULL;4;{};;false;1;TRUE
                """, StandardOpenOption.APPEND);
        Files.delete(folder.resolve("catalogue/City.csv"));
        Files.write(folder.resolve("catalogue/Region.csv"), "nID;sName\n1;Київська\n".getBytes(Charset.forName("windows-1251")));
        reads();

        assertThat(broken()).containsExactlyInAnyOrder("catalogue/Service.csv 2", "catalogue/Service.csv 3", "catalogue/Service.csv 4",
                "catalogue/ServiceData.csv 2", "catalogue/ServiceData.csv 3", "catalogue/City.csv City", "catalogue/Region.csv Region");
        assertThat(accounts).filteredOn(one -> one.fate() == Fate.TEST).extracting(Account::item).containsExactly("5", "5", "6");
        assertThat(accounts).filteredOn(one -> one.fate() == Fate.HIDDEN).extracting(Account::item).containsExactly("4");
        assertThat(listings).hasSize(1);
    }

    /** What people asked about it, where it is done, and its name without the sign that hid it; a row that is kept free is no service. */
    @Test
    void whatTheCatalogueKnowsOfAServiceIsKept() throws IOException {
        table("Place", "nID;sName;nID_PlaceType", "1;Київ;3", "2;Львівська;1");
        Files.writeString(folder.resolve("catalogue/Service.csv"), """
                7;_Сьома;1;1;[*];Довго? <b>Три дні</b>;;0;Рада;
                8;_можно занимать убран дубль;1;1;;;;0;Рада;
                """, StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("catalogue/ServiceData.csv"), """
                7;7;2;NULL;1;4;{};;false;1;false
                8;7;1;1;NULL;4;{};;false;1;false
                """, StandardOpenOption.APPEND);
        reads();

        var seventh = listings.getLast();
        assertThat(seventh.title()).isEqualTo(Text.same("Сьома"));
        assertThat(seventh.about()).isEqualTo("Довго? Три дні");
        assertThat(seventh.towns()).containsExactly("Київ", "Львівська область");
        assertThat(seventh.everywhere()).isFalse();
        assertThat(listings.getFirst().everywhere()).as("no place is named").isTrue();
        assertThat(accounts).filteredOn(one -> one.item().equals("8") && one.file().endsWith("Service.csv"))
                .singleElement().extracting(Account::fate).isEqualTo(Fate.TEST);
        assertThat(broken()).isEmpty();
    }

    @Override
    public void expect(long bytes) {}

    @Override
    public void read(long bytes) {}

    @Override
    public void account(Account account) {
        accounts.add(account);
    }

    @Override
    public void listings(Collection<Listing> all) {
        listings.addAll(all);
    }

    @Override
    public void process(ImportedProcess process) {
        processes.add(process);
    }

    @Override
    public Optional<DocumentKind> heldByState(String label) {
        return Optional.empty();
    }
}
