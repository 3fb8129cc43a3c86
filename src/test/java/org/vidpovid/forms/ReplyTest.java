package org.vidpovid.forms;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.forms.Sample.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vidpovid.answers.*;
import org.vidpovid.web.Language;
import tools.jackson.databind.JsonNode;

class ReplyTest {

    static Stream<JsonNode> replies() {
        return yaml("replies.yaml").valueStream();
    }

    @ParameterizedTest
    @MethodSource("replies")
    void whatIsSentIsTakenOrItIsSaidWhatIsWrong(JsonNode line) {
        var question = question(line.get("question").asString());
        var earlier = answers().without(question.id());

        var told = switch (FORM.reply(question, sent(texts(line.get("sent"))), earlier, TODAY, HOURS)) {
            case Reply.Taken(var answers) -> Map.of("taken", question.shown(answers.to(question).orElseThrow()).in(Language.UK));
            case Reply.Wrong(var form) -> in(Language.UK, form.errors());
            case Reply.Again(var form) -> Map.of("again", form.typed().toString());
        };

        assertThat(told).isEqualTo(line.has("taken") ? Map.of("taken", line.get("taken").asString()) : texts(line.get("wrong")));
    }

    private static Map<String, String> texts(JsonNode node) {
        return node.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().asString()));
    }

    @Test
    void whatWasTypedIsKeptAsItWasTyped() {
        var sent = sent(Map.of("born-day", " 31 ", "born-month", "<script>", "born-year", "x"));

        assertThat(FORM.reply(question("born"), sent, Answers.none(), TODAY))
                .isInstanceOfSatisfying(Reply.Wrong.class, wrong -> assertThat(wrong.form().typed()).isEqualTo(sent));
    }

    @Test
    void leavingOutWhatMayBeLeftOutTakesTheAnswerBack() {
        assertThat(FORM.reply(question("phone"), Map.of(), answers(), TODAY)).isEqualTo(new Reply.Taken(answers().without("phone")));
    }

    @Test
    void filesAreNotTypedSoThoseSentBeforeStay() {
        assertThat(FORM.reply(question("papers"), Map.of(), answers(), TODAY)).isEqualTo(new Reply.Taken(answers()));
    }

    @Test
    void anAnswerIsComparedWithEarlierOnes() {
        var same = ((Answer.Name) answers().to(question("applicant")).orElseThrow()).last();

        assertThat(in(Language.EN, FORM.checked(question("formerName"), new Answer.Words(same), answers(), TODAY)))
                .containsExactly(entry("formerName", "The names are the same"));
        assertThat(FORM.checked(question("formerName"), new Answer.Words(same), answers().without("applicant"), TODAY)).isEmpty();
    }

    @Test
    void everyRightAnswerReadsBackFromWhatItLooksLikeTyped() {
        for (var question : FORM.questions()) answers().to(question).ifPresent(answer ->
                assertThat(FORM.reply(question, question.typed(answer), answers(), TODAY, HOURS)).isEqualTo(new Reply.Taken(answers())));
    }
}
