package org.vidpovid.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;

@PortalTest
class MattersPageTest {

    @Autowired MockMvcTester browser;
    @Autowired Cases cases;
    @Autowired Catalogue catalogue;

    static final UUID LESIA = UUID.fromString("00000000-0000-7000-8000-000000000023");

    @Test
    void allOfThemAreThereHoweverMany() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 2 * VisibleCases.OWN_PAGE + 3; i++) {
            all.addFirst("/status/" + cases.open(com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch(),
                    catalogue.current("tree-removal"), LESIA, "Чорнобривець Леся").id());
        }
        var visitor = Visitor.signedIn(browser, "Чорнобривець").opens("/my").follows("Усі мої справи");
        var seen = new ArrayList<String>();
        for (int page = 0; page < 3; page++) {
            seen.addAll(visitor.page().select("main .card h3 a").eachAttr("href"));
            if (page < 2) visitor.follows("Давніші");
        }
        assertThat(seen).containsExactlyElementsOf(all);
        assertThat(visitor.page().select("a[rel=next]")).isEmpty();
        assertThat(visitor.follows("Новіші").page().select("main .card h3 a").attr("href")).isEqualTo(all.getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=all                         | withdrawn open draft
            state=open                        | open draft
            state=closed                      | withdrawn
            state=nonsense                    | withdrawn open draft
            find=ДЕРЕВ                        | open
            find=resid                        | withdrawn
            find=судимост                     | draft
            find=%25                          |
            find=_                            |
            find=%27%20or%20true%20--         |
            find=NUMBER                       | open
            find=PART                         | open
            find=NUMBER&state=closed          |
            before=00000000-0000-7000-8000-000000000000 |""")
    void theyAreFilteredAndSearched(String query, String expected) {
        var visitor = Visitor.signedIn(browser, "Вербозілля");
        var withdrawn = Applicant.applies(visitor, "residence");
        visitor.opens("/status/" + withdrawn.id() + "/withdrawal").presses("Відкликати заяву");
        var open = Applicant.applies(visitor, "tree-removal");
        var number = open.number();
        var draft = Applicant.starts(visitor, "criminal-record");

        var page = visitor.opens("/my/matters?" + encoded(query.replace("NUMBER", number)
                .replace("PART", number.substring(5).replace("-", "")))).page();
        var names = Map.of("/status/" + withdrawn.id(), "withdrawn", "/status/" + open.id(), "open", "/apply/" + draft.id(), "draft");
        assertThat(page.select("main a").eachAttr("href").stream().filter(names::containsKey).map(names::get))
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" ", -1));
        if (expected == null) assertThat(visitor.reads()).startsWith("200").contains("Таких справ немає");
    }

    @Test
    void itSpeaksEnglishAndBelongsToItsOwner() {
        assertThat(Visitor.signedIn(browser, "Окафор").opens("/en/my/matters").reads()).startsWith("200").contains("All my cases");
        assertThat(new Visitor(browser).opens("/my/matters").address()).isEqualTo("/sign-in");
    }

    private static String encoded(String query) {
        return query.codePoints().mapToObj(sign -> sign < 128 ? Character.toString(sign)
                : URLEncoder.encode(Character.toString(sign), StandardCharsets.UTF_8)).collect(java.util.stream.Collectors.joining());
    }
}
