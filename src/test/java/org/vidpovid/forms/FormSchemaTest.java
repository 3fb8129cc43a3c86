package org.vidpovid.forms;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.forms.Sample.*;

import module java.base;
import com.networknt.schema.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vidpovid.answers.*;
import org.vidpovid.files.*;
import org.vidpovid.law.Text;
import org.vidpovid.questions.Question;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

class FormSchemaTest {

    static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    static final ObjectNode SCHEMA = FORM.schema(new Text("\u0424\u043E\u0440\u043C\u0430", "Form"));
    static final FileKeeper KEEPER = (name, _) -> new Verdict.Kept(new StoredFile(REQUEST.id(), name, REQUEST.type(), REQUEST.size()));

    @Test
    void theSchemaIsRightByTheMetaschema() {
        var metaschema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaschema.validate(SCHEMA)).isEmpty();
    }

    @Test
    void itSaysWhatTheFormSays() {
        assertThat(SCHEMA.at("/title").asString()).isEqualTo("\u0424\u043E\u0440\u043C\u0430");
        assertThat(SCHEMA.at("/x-title/en").asString()).isEqualTo("Form");
        assertThat(SCHEMA.path("properties").propertyNames())
                .containsExactlyElementsOf(FORM.questions().stream().map(Question::id).toList());
        assertThat(SCHEMA.path("required").valueStream().map(JsonNode::asString)).contains("applicant", "born", "abroad")
                .doesNotContain("taxNumber", "formerName", "email");
        assertThat(SCHEMA.at("/properties/formerName/x-when").asString()).isEqualTo("changedName != 'never'");
        assertThat(SCHEMA.at("/properties/born/x-checks/0/otherwise/en").asString()).isEqualTo("You can apply from the age of 14");
        assertThat(SCHEMA.at("/properties/changedName/oneOf/1/const").asString()).isEqualTo("once");
    }

    static List<Question> answered() {
        return FORM.questions().stream().filter(question -> answers().to(question).isPresent()).toList();
    }

    @ParameterizedTest
    @MethodSource("answered")
    void anAnswerFitsItsSchemaAndIsReadBack(Question question) {
        var answer = answers().to(question).orElseThrow();
        var json = question.id().equals("papers") ? file() : question.json(answer);

        assertThat(REGISTRY.getSchema(question.schema()).validate(json)).isEmpty();
        assertThat(question.read(new Given(json, KEEPER, HOURS))).isEqualTo(new Read.Good(answer));
    }

    @Test
    void rightAnswersAreTaken() {
        assertThat(FORM.read(sent(), TODAY, KEEPER, HOURS)).isEqualTo(new Received.Taken(answers()));
    }

    @Test
    void theProblemsAreThoseOfThePagesAtTheirPlaces() {
        var sent = sent();
        sent.putObject("applicant").put("last", "Smith").put("first", "");
        sent.put("born", "1971-02-30").put("changedName", "thrice").put("abroad", "yes").remove("papers");
        sent.put("x/y", 1);

        assertThat(problems(sent)).containsExactly(
                entry("/x~1y", "This form has no such question"), entry("/applicant/first", "Enter the first name"),
                entry("/applicant/last",
                        "The letter \u201CS\u201D is a Latin one here. Switch to the Ukrainian keyboard and type it again"),
                entry("/born", "There is no such day in that month. Check the date"),
                entry("/changedName", "Choose: Have you changed your last name?"),
                entry("/abroad", "This must be true or false"));
    }

    @Test
    void whatIsMissingAndWhatWasNotAskedIsSaid() {
        var missing = sent();
        missing.remove("born");
        var needless = sent().put("changedName", "never");

        assertThat(problems(missing)).containsExactly(entry("/born", "Enter the date: day, month and year"));
        assertThat(problems(needless)).containsExactly(entry("/formerName", "With your other answers this question is not asked"),
                entry("/moreNames", "With your other answers this question is not asked"));
        assertThat(FORM.read(sent(), TODAY, KEEPER, FreeHours.NONE)).isInstanceOf(Received.Wrong.class); // the hour is not free
    }

    @Test
    void aCheckFailsAtItsQuestion() {
        assertThat(problems(sent().put("born", TODAY.minusYears(14).plusDays(1).toString())))
                .containsExactly(entry("/born", "You can apply from the age of 14"));
    }

    @Test
    void onlyAnObjectIsAForm() {
        for (var json : List.of("[]", "null", "5", "\"x\"")) {
            assertThat(problems(new tools.jackson.databind.ObjectMapper().readTree(json))).containsOnlyKeys("");
        }
    }

    static Map<String, String> problems(JsonNode sent) {
        return switch (FORM.read(sent, TODAY, KEEPER, HOURS)) {
            case Received.Wrong(var problems) -> in(Language.EN, problems);
            case Received.Taken _ -> Map.of();
        };
    }

    static ObjectNode sent() {
        var sent = FORM.json(answers());
        sent.set("papers", file());
        return sent;
    }

    private static ArrayNode file() {
        var files = JsonNodeFactory.instance.arrayNode();
        files.addObject().put("name", REQUEST.name()).put("content", "AAAA");
        return files;
    }
}
