package org.vidpovid.forms;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.forms.Sample.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.vidpovid.answers.*;
import org.vidpovid.questions.*;
import org.vidpovid.web.Language;

class QuestionnaireTest {

    @Test
    void aConditionThatNeedsAMissingAnswerDoesNotHold() {
        assertThat(asked(Answers.none())).startsWith("applicant", "born", "taxNumber", "changedName", "abroad", "phone", "email",
                "children")
                .doesNotContain("formerName", "moreNames", "papers", "heater", "neighbours", "interpreter");
    }

    @Test
    void conditionsShowWhatTheyAskFor() {
        assertThat(asked(Answers.none().with("changedName", new Answer.Choice("once")))).contains("formerName").doesNotContain("moreNames");
        assertThat(asked(answers())).containsExactly(FORM.questions().stream().map(Question::id).filter(id -> !id.equals("interpreter"))
                .toArray(String[]::new));
        assertThat(FORM.asides()).extracting(Question::id).containsExactly("interpreter");
    }

    @Test
    void aHiddenAnswerTellsNothingToLaterConditions() {
        var never = answers().with("changedName", new Answer.Choice("never"));

        assertThat(asked(never)).doesNotContain("formerName", "moreNames");
    }

    @Test
    void answersThatNobodyAsksForAreDroppedAndNamed() {
        var changed = answers().with("changedName", new Answer.Choice("never")).with("abroad", new Answer.YesOrNo(false));

        var kept = FORM.kept(changed, TODAY);

        assertThat(kept.answers()).isEqualTo(changed.without("formerName").without("moreNames").without("papers"));
        assertThat(kept.dropped()).extracting(Question::id).containsExactly("formerName", "moreNames", "papers");
        assertThat(FORM.kept(answers(), TODAY)).isEqualTo(new Questionnaire.Kept(answers(), List.of()));
    }

    @Test
    void nothingIsWrongWithRightAnswers() {
        assertThat(FORM.problems(answers(), TODAY)).isEmpty();
    }

    @Test
    void problemsAreToldInTheOrderOfTheForm() {
        var wrong = answers()
                .with("applicant", new Answer.Name("Smith", "", ""))
                .with("born", new Answer.Day(TODAY.minusYears(14).plusDays(1)))
                .with("changedName", new Answer.Choice("thrice"))
                .with("formerName", new Answer.Day(TODAY))
                .without("abroad")
                .with("phone", new Answer.Words("none"));

        assertThat(in(Language.EN, FORM.problems(wrong, TODAY))).containsExactly(
                entry("applicant", "Enter the first name"),
                entry("born", "You can apply from the age of 14"),
                entry("changedName", "Choose: Have you changed your last name?"),
                entry("formerName", "Give an answer: Former last name"),
                entry("abroad", "Choose: Is it for another country?"),
                entry("phone", "Check the phone number. A Ukrainian one is 067 123 45 67 or +380 67 123 45 67; a foreign one "
                + "begins with +"));
    }

    @Test
    void tooManyFilesAreAProblem() {
        var three = answers().with("papers", new Answer.Files(Collections.nCopies(3, REQUEST)));

        assertThat(in(Language.EN, FORM.problems(three, TODAY)))
                .containsExactly(entry("papers", "There can be 2 files at most. Remove the ones too many: 1"));
    }

    @Test
    void theApplicantIsKnownByWhatTheirAnswersFill() {
        assertThat(FORM.applicantName(answers()).map(Answer.Name::full))
                .isEqualTo(answers().to(question("applicant")).map(name -> question("applicant").shown(name).in(Language.UK)));
        assertThat(FORM.phone(answers())).contains("+380670000000");
        assertThat(FORM.email(answers())).isEmpty();
    }

    @Test
    void aConditionThatBreaksIsOurFaultAndQuotesNobody() {
        var form = Questionnaire.of(yaml("breaking.yaml"));
        var answers = Answers.none().with("flat", new Answer.Words("secret"));

        assertThatIllegalStateException().isThrownBy(() -> form.asked(answers, TODAY)).withMessageContaining("int(flat)")
                .withMessageNotContaining("secret");
        assertThat(form.asked(Answers.none(), TODAY)).hasSize(1); // the interpreter stands aside
    }

    private static List<String> asked(Answers answers) {
        return FORM.asked(answers, TODAY).stream().map(Question::id).toList();
    }
}
