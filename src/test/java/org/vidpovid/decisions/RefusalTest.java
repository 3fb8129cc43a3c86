package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.draws.*;

/** A tree that may not be removed. */
@PortalTest
class RefusalTest {

    static final Map<String, String> REFUSAL = Map.of("ground", "healthy-tree", "question", "species",
            "fact", "Крона зелена, стовбур цілий <b>", "reasons",
            "Дерево здорове й нікому не загрожує, а тінь не є законною причиною його видаляти.",
            "mending", "Дерево не стане хворим від іншої заяви");

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    Applicant applicant;
    Visitor official;

    @BeforeEach
    void somebodyHasApplied() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        official = Visitor.signedIn(browser, "Липовецька");
    }

    @Test
    void blanksThatNobodySeesAreNoReasons() {
        var unseen = new HashMap<>(REFUSAL);
        unseen.put("fact", "\u00A0");
        unseen.put("reasons", "\u00A0".repeat(70));
        var typed = unseen.entrySet().stream().flatMap(part -> Stream.of(part.getKey(), part.getValue())).toArray(String[]::new);

        assertThat(official.opens("/office/cases/" + applicant.id() + "/refusal").sends(typed).reads())
                .startsWith("422").contains("напишіть, який саме факт", "щонайменше 60 літер");
        unseen.put("fact", "a\u0000b");
        typed = unseen.entrySet().stream().flatMap(part -> Stream.of(part.getKey(), part.getValue())).toArray(String[]::new);
        assertThat(official.sends(typed).reads()).startsWith("422");
    }

    @Test
    void nobodyIsRefusedForTheInterpreterTheyNeed() {
        applicant = Applicant.starts(new Visitor(browser), "tree-removal").answers();
        applicant.visitor.opens("/apply/" + applicant.id() + "/questions/interpreter?checking=true").sends("interpreter", "sign-language");
        applicant.submits();
        var typed = new HashMap<>(REFUSAL);
        typed.put("question", "interpreter");

        assertThat(official.opens("/office/cases/" + applicant.id() + "/refusal")
                .sends(typed.entrySet().stream().flatMap(part -> Stream.of(part.getKey(), part.getValue())).toArray(String[]::new)).reads())
                .startsWith("422").contains("оберіть відповідь, документ чи висновок");
    }

    @Test
    void aMessageThatCameAfterTheCaseWasReadIsReadFirst() {
        official.opens("/office/cases/" + applicant.id()).follows("Відмовити");
        applicant.visitor.opens("/status/" + applicant.id()).presses("Надіслати повідомлення", "body", "Дерево вже впало на дах");
        official.sends("reasons", "закоротко");
        assertThat(official.reads()).startsWith("422");

        var typed = REFUSAL.entrySet().stream().flatMap(part -> Stream.of(part.getKey(), part.getValue())).toArray(String[]::new);
        assertThat(official.sends(typed).reads()).startsWith("409");
    }

    @Test
    void anOfficialWhoAppliedWithoutTheirAccountDoesNotDecideIt() {
        var own = Applicant.applies(new Visitor(browser), "tree-removal");
        var sameBrowser = own.visitor.opens("/sign-in").signsInAs("Липовецька");

        assertThat(sameBrowser.opens("/office/cases/" + own.id()).reads()).startsWith("404");
    }

    @Test
    void theHeadsOwnApplicationIsInTheHandsOfTheirDeputy() {
        var own = Applicant.applies(Visitor.signedIn(browser, "Липовецька"), "tree-removal");

        assertThat(own.visitor.reads()).contains("Веде справу Ясенько");
    }

    @Test
    void theApplicantReadsGroundFactReasonsAndHowToChallengeThem() {
        refuses();
        var status = applicant.visitor.opens("/status/" + applicant.id());
        assertThat(status.reads()).contains("Відмовлено", "Вам відмовлено в послузі «Дозвіл на видалення дерева»",
                "Дерево здорове й нікому не загрожує");
        assertThat(status.follows("Адміністративний акт №").reads()).contains("Простими словами", "Дерево здорове й нікому не загрожує",
                "постановою № 1045", "ще не перевірено юристом", "Яке це дерево?: тополя", "Крона зелена, стовбур цілий <b>",
                "тінь не є законною причиною",
                "Відмовити в послузі", "Липовецька Надія Григорівна", "Начальник відділу", "Яворченко Олег Данилович",
                "Директор департаменту",
                "30 календарних днів", "6 місяців", "адміністративного суду");
        assertThat(status.opens("/en/cases/" + applicant.id() + "/act").reads())
                .contains("In plain words", "The tree is healthy", "Крона зелена", "30 calendar days");
        assertThat(status.opens("/cases/" + applicant.id() + "/document").reads()).as("nothing was granted").startsWith("404");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ground   | unheard-of     | Оберіть підставу з переліку
            ground   | ''             | Оберіть підставу з переліку
            ground   | tree-not-found | формальна підстава
            question | ''             | оберіть відповідь, документ чи висновок
            question | ownerConsent   | оберіть відповідь, документ чи висновок
            question | unheard-of     | оберіть відповідь, документ чи висновок
            fact     | ' '            | напишіть, який саме факт
            reasons  | ''             | щонайменше 60 літер
            reasons  | Дерево здорове | щонайменше 60 літер
            mending  | ''             | чому виправляти тут нічого
            mending  | ні             | чому виправляти тут нічого
            reasons  | а······························································б | щонайменше 60 літер
            """)
    void whatIsLackingIsSaidInASentenceOfItsOwnAndTheRestIsKept(String part, String typed, String said) {
        assertThat(intends(part, typed).reads()).startsWith("422").contains(said);
        assertThat(official.page().select(".error-summary li")).hasSize(1);
        assertThat(official.page().select(".error-summary a").attr("href")).isEqualTo("#" + part);
        REFUSAL.forEach((other, kept) -> {
            if (!other.equals(part)) assertThat(official.typed(other)).isEqualTo(kept);
        });
        assertThat(acts()).isZero();
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("На розгляді");
    }

    @Test
    void everythingThatIsLackingIsSaidAtOnce() {
        assertThat(intends("ground", "", "question", "", "fact", "", "reasons", "", "mending", "").reads()).startsWith("422");
        assertThat(official.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#ground", "#question", "#fact", "#reasons", "#mending");
    }

    @Test
    void whatIsTooLongComesBackWhole() {
        assertThat(intends("reasons", "х".repeat(10_001)).reads()).startsWith("422").contains("Скоротіть");
        assertThat(official.typed("reasons")).hasSize(10_001);
        assertThat(acts()).isZero();
    }

    @Test
    void formalGroundsCannotBeChosenAndThatIsSaid() {
        official.opens("/office/cases/" + applicant.id() + "/refusal");

        assertThat(official.page().select("[name=ground]").eachAttr("value"))
                .containsExactlyInAnyOrder("healthy-tree", "protected-tree", "owner-objects");
        assertThat(official.reads()).contains("Формальні підстави", "неможливо знайти саме це дерево");
        assertThat(official.page().select("[name=question] option").eachAttr("value")).as("only what was answered")
                .contains("species", "photo")
                .doesNotContain("ownerConsent", "otherReason");
    }

    @Test
    void whoeverIsNotInChargeIsToldWhoIs() {
        var colleague = Visitor.signedIn(browser, "Грабенко");
        assertThat(intendsAs(colleague).reads()).startsWith("409")
                .contains("Справу веде Липовецька Надія Григорівна", "Ясенько Павло Степанович", "тінь не є");
        assertThat(acts()).isZero();

        refusing().refuses(Visitor.signedIn(browser, "Ясенько"), applicant);
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).as("the deputy signs with their own name")
                .contains("Рішення підписує Ясенько Павло Степанович", "Заступник начальника відділу");
    }

    @Test
    void aMessageOfTheApplicantMeanwhileMakesThemReadItFirst() {
        official.opens("/office/cases/" + applicant.id() + "/refusal");
        applicant.visitor.opens("/status/" + applicant.id()).presses("Надіслати повідомлення", "body", "Гілка щойно впала");

        assertThat(official.sends(refusal()).reads()).startsWith("409")
                .contains("Справу веде Липовецька Надія Григорівна", "тінь не є законною причиною");
        assertThat(acts()).isZero();
        refuses();
        assertThat(acts()).isOne();
    }

    @Test
    void anActIsNeverChanged() {
        refuses();
        for (var change : List.of("update decisions.act set addressee = 'x'", "delete from decisions.act",
                "truncate decisions.act cascade")) {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql(change).update())
                    .withMessageContaining("written once");
        }
    }

    private Refusing refusing() {
        return new Refusing(browser, db, draws, witness);
    }

    private void refuses() {
        refusing().refuses(official, applicant);
    }

    private Visitor intends(String... instead) {
        return intendsAs(official, instead);
    }

    private Visitor intendsAs(Visitor visitor, String... instead) {
        return visitor.opens("/office/cases/" + applicant.id() + "/refusal").sends(refusal(instead));
    }

    private static String[] refusal(String... instead) {
        var typed = new LinkedHashMap<>(REFUSAL);
        for (int i = 0; i < instead.length; i += 2) typed.put(instead[i], instead[i + 1]);
        return typed.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new);
    }

    private int acts() {
        return db.sql("select count(*) from decisions.act where case_id = ?").param(applicant.id()).query(Integer.class).single();
    }
}
