package org.vidpovid.igov;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vidpovid.forms.Questionnaire;
import org.vidpovid.imports.*;

/** Whatever lies in the folder: what is wrong is told, and the rest comes in. */
class HostileFilesTest extends IgovFolder {

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
        var form = form("rules");

        assertThat(form.accounts().stream().filter(one -> one.fate().isLost()).map(Account::item))
                .containsExactly("m2", "m3", "m4", "m5", "m7", "c");
        assertThat(form.rules().stream().filter(one -> one.fate().isLost()).map(Account::item))
                .containsExactlyInAnyOrder("m1/ShowFieldsOnCondition_1", "m6/Explode_1");
        assertThat(Questionnaire.of(form.json()).questions()).hasSizeGreaterThan(2);
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
}
