package org.vidpovid.igov;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    private boolean whole;

    @BeforeEach
    void aFolder() throws IOException {
        for (var below : List.of("catalogue", "processes", "markers/motion")) Files.createDirectories(folder.resolve(below));
        table("Category", "nID;sID;sName;nOrder", "1;Citizen;Людям;1");
        table("Subcategory", "nID;sName;sID;nID_Category;nOrder", "1;Земля;Build;1;3", "2;Проби;_test;1;9");
        table("Service", "nID;sName;nOrder;nID_Subcategory;sInfo;sFAQ;sLaw;nOpenedLimit;sSubjectOperatorName;saKeyword",
                "1;Довідка;1;1;[*];;;0;Рада;");
        table("ServiceData",
                "nID;nID_Service;nID_Place;nID_City;nID_Region;nID_ServiceType;oData;sURL;bHidden;nID_Subject_Operator;bTest;sNote;asAuth",
                "1;1;NULL;NULL;NULL;4;{\"processDefinitionId\":\"good:1:1\"};;false;1;false;Приходьте;BankID,EDS");
        table("PlaceType", "nID;sName;bRoot", "1;Область;true", "3;Місто;false");
        table("Place", "nID;sName;nID_PlaceType", "1;Київ;3", "2;Львів;3");
        for (var other : List.of("City", "PlaceTree", "Region", "ServiceType")) table(other, "nID;sName", "1;x");
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
        var form = processes.stream().filter(one -> one.key().equals("rules")).findFirst().orElseThrow().maker()
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
        var form = processes.stream().filter(one -> one.key().equals("circle")).findFirst().orElseThrow().maker()
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
                2;1;NULL;NULL;NULL;4;{not JSON;;false;1;false;;BankID
                3;99;NULL;NULL;NULL;4;{};;false;1;false;;BankID
                4;1;NULL;NULL;NULL;4;{};;TRUE;1;false;;BankID
                5;5;NULL;NULL;NULL;4;{};;false;1;false;;BankID
                6;1;NULL;NULL;NULL;4;{};;false;1;TRUE;;BankID
                7;1;77;NULL;NULL;4;{};;false;1;false;;BankID
                """, StandardOpenOption.APPEND);
        Files.delete(folder.resolve("catalogue/City.csv"));
        Files.write(folder.resolve("catalogue/Region.csv"), "nID;sName\n1;Київська\n".getBytes(Charset.forName("windows-1251")));
        reads();

        assertThat(broken()).containsExactlyInAnyOrder("catalogue/Service.csv 2", "catalogue/Service.csv 3", "catalogue/Service.csv 4",
                "catalogue/ServiceData.csv 2", "catalogue/ServiceData.csv 3", "catalogue/ServiceData.csv 7", "catalogue/City.csv City",
                "catalogue/Region.csv Region");
        assertThat(accounts).filteredOn(one -> one.fate() == Fate.TEST).extracting(Account::item).containsExactly("5", "5", "6");
        assertThat(accounts).filteredOn(one -> one.fate() == Fate.HIDDEN).extracting(Account::item).containsExactly("4");
        assertThat(listings).hasSize(1);
        assertThat(whole).as("tables that services are made of are not whole").isFalse();
    }

    /** What is behind the broken letter is not known, so nothing may be taken to be gone. */
    @ParameterizedTest
    @ValueSource(strings = {"Category", "Subcategory", "Place", "PlaceType", "City", "Region", "Service", "ServiceData"})
    void aTableThatIsNotReadToItsEndIsToldToWhoeverKeepsTheListings(String table) throws IOException {
        reads();
        assertThat(whole).isTrue();
        Files.write(folder.resolve("catalogue/" + table + ".csv"), new byte[] {'9', (byte) 0xFF, ';', '\n'}, StandardOpenOption.APPEND);
        reads();
        assertThat(whole).isFalse();
        assertThat(broken()).contains("catalogue/" + table + ".csv " + table);
    }

    @Test
    void whatNothingRefersToIsDroppedAndSaidToBe() throws IOException {
        Files.writeString(folder.resolve("catalogue/ServiceData.csv"), "2;1;2;NULL;NULL;4;{};https://a.example;false;1;false;Пишіть;EDS\n",
                StandardOpenOption.APPEND);
        reads();

        assertThat(accounts).filteredOn(one -> one.file().equals("catalogue/Place.csv")).extracting(Account::fate)
                .containsExactly(Fate.DROPPED, Fate.PART);
        assertThat(accounts).filteredOn(one -> one.file().matches("catalogue/(PlaceTree|ServiceType|City|Region).csv"))
                .extracting(Account::fate).containsOnly(Fate.DROPPED).hasSize(4);
        assertThat(listings.getFirst().ways()).containsExactly(new Listing.Way("Приходьте", "", List.of()),
                new Listing.Way("Пишіть", "https://a.example", List.of("Львів")));
    }

    /** However the folder is written, its rules lie in it; what a link leads to outside does not. */
    @Test
    void rulesAreFoundHoweverTheFolderIsWritten() throws IOException {
        Files.writeString(folder.resolve("markers/motion/rule.json"), """
                {"motion":{"ShowFieldsOnCondition_1":{"aField_ID":["b"],"asID_Field":{"x":"a"},"sCondition":"[x]=='1'"}}}""");
        Files.createSymbolicLink(folder.resolve("markers/motion/link.json"), folder.resolve("catalogue/Service.csv"));
        process("ruled", HEAD.replace("KEY", "ruled") + """
                <activiti:formProperty id='a' name='A' type='string' required='true'/>
                <activiti:formProperty id='b' name='B' type='string'/>
                <activiti:formProperty id='m' type='markers' default="${markerService.loadFromFile('rule.json')}"/>
                <activiti:formProperty id='l' type='markers' default="${markerService.loadFromFile('link.json')}"/>
                <activiti:formProperty id='n' type='markers' default="${markerService.loadFromFile('&#57344;/?')}"/>
                """ + TAIL);
        var link = Files.createSymbolicLink(Files.createTempDirectory("igov").resolve("there"), folder);
        for (var written : List.of(folder, folder.resolve("."), folder.resolve("processes/.."), link,
                Path.of("").toAbsolutePath().relativize(folder))) {
            processes.clear();
            new IgovImporter().read(written, this);
            var form = form("ruled");
            assertThat(form.rules()).as("%s", written).singleElement().satisfies(one -> assertThat(one.fate()).isEqualTo(Fate.CONDITION));
            assertThat(form.accounts()).as("%s", written).filteredOn(one -> one.fate().isLost()).extracting(Account::item)
                    .containsExactly("l", "n");
        }
    }

    private ImportedProcess.Form form(String key) {
        return processes.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().maker()
                .apply(new ImportedProcess.Unit("", List.of()));
    }

    /** Each of them once broke a whole reading. */
    @ParameterizedTest
    @ValueSource(strings = {
        "{\"motion\":{\"ShowFieldsOnCondition_1\":{\"aField_ID\":[\"a\"],\"asID_Field\":{\"x\":\"b\"},\"sCondition\":{}}}}",
        "{\"motion\":{\"ShowFieldsOnCondition_1\":{\"aField_ID\":[{}],\"asID_Field\":{\"x\":\"b\"},\"sCondition\":\"[x]==1\"}}}",
        "{\"motion\":{\"ShowFieldsOnCondition_1\":{\"aField_ID\":[\"a\"],\"asID_Field\":[[]],\"sCondition\":\"[x]==1\"}}}",
        "{\"motion\":{\"ValuesFieldsOnCondition_1\":{\"aField_ID\":[\"h\"],\"asID_Field\":{\"x\":\"b\"},\"asID_Field_sValue\":[[]],"
                + "\"sCondition\":\"[x]==1\"}}}",
        "{\"validate\":{\"FileExtensions_1\":{\"aField_ID\":[\"a\"],\"saExtension\":{\"a\":1}}}}",
        "{\"attributes\":{\"Line_1\":{\"aElement_ID\":[\"a\"],\"sValue\":[[]]}}}", "{\"motion\":[]}", "{\"motion\":\"none\"}"})
    void aRuleOfAnotherShapeIsLostAndTheRestIsAsked(String rules) throws IOException {
        process("shapes", HEAD.replace("KEY", "shapes") + """
                <activiti:formProperty id='a' name='A' type='string'/>
                <activiti:formProperty id='b' name='B' type='string'/>
                <activiti:formProperty id='h' name=';;bVisible=false' type='string'/>
                <activiti:formProperty id='t' name='T' type='table' default='{"aField":[{"id":{},"name":{},"type":[]},{"id":"c"}]}'/>
                <activiti:formProperty id='m' type='markers' default='RULES'/>
                """.replace("RULES", rules) + TAIL);
        reads();
        var form = form("shapes");

        assertThat(Stream.concat(form.rules().stream(), form.accounts().stream()).filter(one -> one.fate().isLost())).hasSize(1);
        assertThat(Questionnaire.of(form.json()).questions()).extracting(question -> question.id()).contains("a", "b", "t");
    }

    @Test
    void conditionsThatHangOnOneAnotherWithoutEndComeToAnEnd() throws IOException {
        var chain = IntStream.range(0, 900).mapToObj("<activiti:formProperty id='f%d' name='F' type='string'/>"::formatted)
                .collect(Collectors.joining());
        var rules = IntStream.range(0, 899).mapToObj(i -> """
                "ShowFieldsOnCondition_%d":{"aField_ID":["f%d"],"asID_Field":{"x":"f%d"},"sCondition":"[x]=='1'"}""".formatted(i, i, i + 1))
                .collect(Collectors.joining(",", "{\"motion\":{", "}}"));
        process("chain", HEAD.replace("KEY", "chain") + chain + "<activiti:formProperty id='m' type='markers' default='"
                + rules.replace("'", "&apos;") + "'/>" + TAIL);
        var doubling = new StringBuilder("<activiti:formProperty id='h0' name='H' type='string' required='true'/>");
        for (int i = 1; i < 60; i++) {
            doubling.append("<activiti:formProperty id='h%d' name=';;bVisible=false' type='string'/>".formatted(i))
                    .append(marker("v" + i, "ValuesFieldsOnCondition", "h" + i, "h" + (i - 1), "[x]=='a'||[x]=='b'", "a"))
                    .append(marker("w" + i, "ValuesFieldsOnCondition", "h" + i, "h" + (i - 1), "[x]=='c'||[x]=='d'", "b"));
        }
        doubling.append("<activiti:formProperty id='last' name='L' type='string'/>")
                .append(marker("z", "ShowFieldsOnCondition", "last", "h59", "[x]=='a'||[x]=='b'", ""));
        process("doubling", HEAD.replace("KEY", "doubling") + doubling + TAIL);
        reads();

        assertThat(Questionnaire.of(form("chain").json()).questions()).hasSizeGreaterThan(899);
        var form = form("doubling");
        assertThat(Questionnaire.of(form.json()).questions()).extracting(question -> question.id()).contains("last");
        assertThat(form.rules()).isNotEmpty();
    }

    private static String marker(String id, String kind, String field, String asks, String condition, String value) {
        return ("<activiti:formProperty id='%s' type='markers' default='{\"motion\":{\"%s_1\":{\"aField_ID\":[\"%s\"],"
                + "\"asID_Field\":{\"x\":\"%s\"},\"sCondition\":\"%s\",\"asID_Field_sValue\":[\"%s\"]}}}'/>")
                .formatted(id, kind, field, asks, condition.replace("'", "&apos;"), value);
    }

    /** Numbers are compared as numbers; whatever cannot be compared loses its rule, and not its form. */
    @Test
    void conditionsOverOtherThanTextsLeaveTheFormWhole() throws IOException {
        process("kinds", HEAD.replace("KEY", "kinds") + """
                <activiti:formProperty id='n' name='N' type='long' required='true'/>
                <activiti:formProperty id='f' name='F' type='file'/>
                <activiti:formProperty id='d' name='D' type='date' required='true'/>
                <activiti:formProperty id='a' name='A' type='string'/>
                <activiti:formProperty id='b' name='B' type='string'/>
                <activiti:formProperty id='c' name='C' type='string'/>
                <activiti:formProperty id='e' name='E' type='file'/>
                """ + marker("m1", "ShowFieldsOnCondition", "a", "n", "[x]=='1'", "") + marker("m2", "ShowFieldsOnCondition", "b", "f",
                "[x]!=''", "") + marker("m3", "ShowFieldsOnCondition", "c", "d", "[x]=='01.01.2020'", "") + """
                <activiti:formProperty id='m4' type='markers' \
                default='{"validate":{"FileExtensions_1":{"aField_ID":["f"],"saExtension":"PDF,doc"}, \
                "FileExtensions_2":{"aField_ID":["e"],"saExtension":"xls"}, \
                "FileExtensions_3":{"aField_ID":["f"],"saExtension":"pdf,png"}}}'/>
                """ + TAIL);
        reads();
        var form = form("kinds");

        Questionnaire.of(form.json());
        assertThat(form.rules()).extracting(rule -> rule.item() + " " + rule.fate().word()).containsExactly(
                "m1/ShowFieldsOnCondition_1 condition", "m2/ShowFieldsOnCondition_1 condition",
                "m3/ShowFieldsOnCondition_1 not-expressible", "m4/FileExtensions_1 check", "m4/FileExtensions_2 not-expressible",
                "m4/FileExtensions_3 check");
        assertThat(form.json().path("questions").valueStream().map(one -> one.path("when").asString("")).filter(when -> !when.isEmpty()))
                .containsExactly("n == 1", "f > 0");
        assertThat(form.json().at("/questions/2/types").toString()).isEqualTo("[\"pdf\"]");
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
                7;7;2;NULL;1;4;{};;false;1;false;;BankID
                8;7;1;1;NULL;4;{};;false;1;false;;BankID
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
    public void listings(Collection<Listing> all, boolean whole) {
        listings.addAll(all);
        this.whole = whole;
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
