package org.vidpovid.questions;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.forms.Sample.*;

import module java.base;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.junit.jupiter.api.Test;
import org.vidpovid.answers.*;
import org.vidpovid.forms.*;
import org.vidpovid.web.*;

class QuestionOnPageTest {

    static Stream<Arguments> questionsInLanguages() {
        return FORM.questions().stream().flatMap(question -> Stream.of(Language.values())
                .map(language -> Arguments.of(question, language)));
    }

    @ParameterizedTest
    @MethodSource("questionsInLanguages")
    void everyErrorPointsAtAnInputThatIsDescribedByIt(Question question, Language language) {
        var wrong = (Reply.Wrong) switch (FORM.reply(question, Map.of(), Answers.none(), TODAY)) {
            case Reply.Wrong reply -> reply;
            case Reply.Again _, Reply.Taken _ -> FORM.reply(question, wrongly(question.id()), Answers.none(), TODAY, HOURS);
        };

        var page = page(question, wrong.form(), Answers.none(), language);

        assertThat(wrong.form().errors()).isNotEmpty().allSatisfy((input, error) -> {
            assertThat(page.select("#" + input)).hasSize(1);
            var described = page.select("#" + input + "[aria-describedby], fieldset[aria-describedby]:has(#" + input + ")")
                    .eachAttr("aria-describedby");
            assertThat(page.select("#" + String.join(" ", described).replace(" ", ", #")).text()).contains(error.in(language));
        });
    }

    @ParameterizedTest
    @MethodSource("questionsInLanguages")
    void everyQuestionIsTheHeadingOfItsPageAndHasItsReasonAndNoIdTwice(Question question, Language language) {
        var page = page(question, question.form(answers()), answers(), language);

        assertThat(page.select("h1 > label, legend > h1").eachText()).containsExactly(question.label().in(language));
        assertThat(page.select("details p").text()).isEqualTo(question.about().why().in(language));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("input:not([type=radio]):not([type=checkbox]):not([type=hidden]), select, textarea"))
                .allSatisfy(input -> assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("questionsInLanguages")
    void whatWasAnsweredStandsInTheInputsAndNothingOfItIsMarkup(Question question, Language language) {
        var page = page(question, question.form(answers()), answers(), language);

        answers().to(question).ifPresent(answer -> assertThat(question.typed(answer)).allSatisfy((input, text) ->
                assertThat(held(page, input)).isEqualTo(input.endsWith("-match") ? held(page, input) : text)));
        assertThat(page.select("script, b, i")).isEmpty();
    }

    @Test
    void filesThatWereSentCanBeRemoved() {
        var page = page(question("papers"), Form.blank(), answers(), Language.UK);

        assertThat(page.select("li > span").text()).isEqualTo("<b>request</b>.pdf, 1,4 \u041C\u0411");
        assertThat(page.select("button[name=remove]").val()).isEqualTo(REQUEST.id().toString());
        assertThat(page.select("input[type=file][multiple]").attr("name")).isEqualTo("papers");
    }

    @Test
    void manyOptionsAreAListBox() {
        var options = IntStream.range(0, 11).mapToObj(i -> new ChooseOne.Option("" + i, question("abroad").label())).toList();
        var many = new ChooseOne(question("changedName").about(), options);
        var few = new ChooseOne(question("changedName").about(), options.subList(1, 11));

        assertThat(page(many, Form.blank(), Answers.none(), Language.UK).select("select option")).hasSize(12);
        assertThat(page(few, Form.blank(), Answers.none(), Language.UK).select("[type=radio]")).hasSize(10);
    }

    @Test
    void theBrowserMayFillInWhatIsAboutThePersonAtIt() {
        assertThat(page(question("applicant"), Form.blank(), Answers.none(), Language.UK).select("input").eachAttr("autocomplete"))
                .containsExactly("family-name", "given-name", "additional-name");
        assertThat(page(question("email"), Form.blank(), Answers.none(), Language.UK).select("input[type=email]").attr("autocomplete"))
                .isEqualTo("email");
    }

    private static Map<String, List<String>> wrongly(String id) {
        return sent(Map.of(id, "<b>\"x", id + "-day", "x", id + "-place", "here", id + "-settlement", "x", id + "-match", "unlisted",
                id + "-1-name-last", "x"));
    }

    private static List<String> held(Document page, String input) {
        var chosen = page.select("[name=" + input + "][checked], [name=" + input + "] option[selected]").eachAttr("value");
        return chosen.isEmpty() ? List.of(page.select("[name=" + input + "]:not([type=radio]):not([type=checkbox])").val()) : chosen;
    }

    @SuppressWarnings("NullAway") // a part of a page asks nothing of the site
    private static Document page(Question question, Form form, Answers answers, Language language) {
        var html = new StringOutput();
        question.part(form, answers, HOURS).apply(new Page(language, "/", null, false, _ -> false, null, null))
                .writeTo(new OwaspHtmlTemplateOutput(html));
        return Jsoup.parseBodyFragment(html.toString());
    }
}
