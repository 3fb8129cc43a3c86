package org.vidpovid.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vidpovid.publishing.Editors.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** The desk of the editors, as they use it. */
@PortalTest
class EditorPagesTest {

    @Autowired MockMvcTester browser;

    @Test
    void oneProposesAnotherReadsAndPublishesAndEverybodySeesBothNames() {
        var slug = slug();
        var olena = Visitor.signedIn(browser, "Щедрик").opens("/en/editor/proposals")
                .sends("slug", slug, "why", "Зрозуміліші підстави", "text", text(slug));
        assertThat(olena.reads()).startsWith("200").contains("Waiting", "Nothing was published yet", "somebody else has to publish it",
                "The form as it will be asked");
        assertThat(olena.opens(olena.address() + "/questions/photo").reads()).startsWith("200").contains("Photo of the tree");
        olena.opens("/en/editor/services/" + slug);

        var nadia = Visitor.signedIn(browser, "Липовецька").opens("/en/editor").follows(slug);
        assertThat(nadia.presses("Publish in my name").reads()).startsWith("200")
                .contains("Version 1 of", "Щедрик Олена Павлівна", "Липовецька Надія Григорівна");
        assertThat(new Visitor(browser).opens("/en/services/" + slug).follows("All versions").reads())
                .contains("Proposed by: Щедрик Олена Павлівна. Published by: Липовецька Надія Григорівна.", "Зрозуміліші підстави");

        olena.opens("/en/editor/proposals?service=" + slug);
        assertThat(olena.typed("text")).as("begun with the present text").contains("slug: " + slug);
        olena.sends("why", "Швидше", "text", text(slug).replace("days: 4", "days: 3").replace("Дерево здорове", "Дерево цілком здорове"));
        assertThat(olena.reads()).contains("Compared with version 1. Differences: 2.", "Changed: procedure › stages › 2 › days",
                "Changed: procedure › grounds › healthy-tree › title › uk",
                "Дерево цілком здорове");
        var stepan = Visitor.signedIn(browser, "Ювілейко").opens(olena.address());
        assertThat(stepan.presses("Return with a reason").reads()).startsWith("422").contains("Why it is returned");
        assertThat(stepan.presses("Return with a reason", "reason", "Норми немає").reads())
                .contains("It was returned by Ювілейко Степан Маркович", "Норми немає");
        assertThat(olena.opens(olena.address()).reads()).contains("Returned").doesNotContain("Publish in my name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/editor", "/editor/proposals", "/editor/proposals?service=tree-removal", "/editor/services/tree-removal",
            "/editor/services/tree-removal/pause",
            "/services/tree-removal/versions"})
    void everyPageIsThereInBothLanguages(String path) {
        var editor = Visitor.signedIn(browser, "Ювілейко");
        var uk = editor.opens(path).reads();
        var en = editor.opens("/en" + path).reads();

        assertThat(uk).startsWith("200").containsPattern("\\p{IsCyrillic}{4}").isNotEqualTo(en);
        assertThat(en).startsWith("200");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsWrongIsToldAndNothingTypedIsLost(String text, String told) {
        var slug = slug();
        var editor = Visitor.signedIn(browser, "Щедрик").opens("/en/editor/proposals").sends("slug", slug, "why", "Навіщо", "text", text);

        assertThat(editor.reads()).startsWith("422").contains(told);
        assertThat(editor.typed("text")).hasSameSizeAs(text.strip());
    }

    static Stream<Arguments> bad() {
        return Stream.of(Arguments.of("slug: a\ntitle: {uk: А\nsummary: b", "Line 3."), Arguments.of("slug: a\nb:\n\tc: d", "Line 3."),
                Arguments.of("a: &a [x]\nb: *a", "anchors and aliases"), Arguments.of("slug: a\u0000", "cannot be kept"),
                Arguments.of("a".repeat(600_000), "too long"),
                Arguments.of("slug: tree-removal", "required property"), Arguments.of("- 1", "Line 1."),
                Arguments.of("<script>alert(1)</script>", "Line 1."),
                Arguments.of("a: " + "[".repeat(2_000), "nested too deeply"));
    }

    @Test
    void aFaultyTextIsKeptAsAProposalAndMendedLater() {
        var slug = slug();
        var editor = Visitor.signedIn(browser, "Щедрик").opens("/editor/proposals")
                .sends("slug", slug, "why", "Навіщо", "text", text(slug).replace("mark: M", "mark: maybe"));
        assertThat(editor.reads()).startsWith("422").contains("Написане збережено", "Рядок ");
        assertThat(editor.sends("text", text(slug)).reads()).startsWith("200").contains("Чекає").doesNotContain("Що не так");
        assertThat(editor.opens("/editor/services/" + slug).page().select("main a[href*=/proposals/]")).as("one proposal, not two")
                .hasSize(1);
    }

    @Test
    void aFileStandsInsteadOfTheText() {
        var slug = slug();
        var bytes = ("\uFEFF" + text(slug)).getBytes(StandardCharsets.UTF_8);
        var editor = Visitor.signedIn(browser, "Щедрик").opens("/editor/proposals")
                .uploads("file", "service.yaml", bytes, "slug", slug, "why", "Навіщо", "text", "old");

        assertThat(editor.reads()).startsWith("200").contains("Чекає");
        var huge = Visitor.signedIn(browser, "Щедрик").opens("/en/editor/proposals")
                .uploads("file", "a.yaml", new byte[10_000_000], "slug", slug, "why", "Навіщо");
        assertThat(huge.reads()).startsWith("422").contains("too long");
    }

    @Test
    void whatIsForbiddenSaysWhy() {
        var slug = slug();
        var olena = Visitor.signedIn(browser, "Щедрик").opens("/en/editor/proposals")
                .sends("slug", slug, "why", "Навіщо", "text", text(slug));
        var proposal = olena.address();
        var stepan = Visitor.signedIn(browser, "Ювілейко").opens("/en/editor/proposals?service=" + slug);
        stepan.opens(proposal + "/text");

        assertThat(stepan.sends("why", "Моє").reads()).startsWith("403").contains("Only whoever proposed it can change");
        assertThat(Visitor.signedIn(browser, "Кременчук").opens("/editor").reads()).startsWith("403");
        assertThat(new Visitor(browser).opens("/editor").address()).contains("sign-in");
        assertThat(Visitor.signedIn(browser, "Щедрик").opens("/editor/proposals/" + UUID.randomUUID()).reads()).startsWith("404");
    }
}
