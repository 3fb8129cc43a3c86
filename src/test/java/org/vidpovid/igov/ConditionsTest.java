package org.vidpovid.igov;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.vidpovid.forms.Questionnaire;

/** Conditions of iGov, however they hang on one another: they come to an end, and the form stays whole. */
class ConditionsTest extends IgovFolder {

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
        var form = form("circle");

        assertThat(form.accounts()).filteredOn(one -> one.item().equals("a")).singleElement()
                .satisfies(one -> assertThat(one.why()).isNotNull());
        assertThat(Questionnaire.of(form.json()).questions()).extracting(question -> question.id()).contains("a", "b");
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

    private static String marker(String id, String kind, String field, String asks, String condition, String value) {
        return ("<activiti:formProperty id='%s' type='markers' default='{\"motion\":{\"%s_1\":{\"aField_ID\":[\"%s\"],"
                + "\"asID_Field\":{\"x\":\"%s\"},\"sCondition\":\"%s\",\"asID_Field_sValue\":[\"%s\"]}}}'/>")
                .formatted(id, kind, field, asks, condition.replace("'", "&apos;"), value);
    }
}
