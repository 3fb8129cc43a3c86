package org.vidpovid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.definitions.ServiceFiles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The services of the portal, as people look for them. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class FindableTest {

    @Autowired MockMvcTester browser;
    @Autowired Press press;
    @Autowired Findable findable;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @CsvSource({"судим, criminal-record", "СУДИМІСТЬ, criminal-record", "criminal record, criminal-record",
            "справка о несудимости, criminal-record", "прописка, residence", "ghjgbcrf, residence",
            "propyska, residence", "я переїхала, residence", "дерево, tree-removal", "trees, tree-removal", "субсідія, housing-subsidy",
            "розписатися, marriage", "народилась дитина, birth",
            "як відкрити ФОП, sole-trader", "водительские права, driving-licence", "білборд, outdoor-advertising"})
    void peopleFindAServiceInTheirOwnWords(String typed, String slug) {
        assertThat(ours("/services?q=" + encoded(typed))).hasValue("/services/" + slug);
        assertThat(ours("/en/search?q=" + encoded(typed))).hasValue("/en/services/" + slug);
    }

    @Test
    void aResultSaysWhyItIsThere() {
        assertThat(new Visitor(browser).opens("/services?q=" + encoded("прописка")).reads())
                .contains("Знайдено: ", "«прописка» – це також «реєстрація місця проживання»");
        assertThat(new Visitor(browser).opens("/en/search?q=gfcgjhn").reads())
                .contains("the keyboard was in another layout", "We look for “паспорт”");
    }

    @Test
    void aSearchIsNarrowedByTopicPlaceAndAuthority() {
        var visitor = new Visitor(browser).opens("/search?q=" + encoded("реєстрація"));
        assertThat(visitor.page().select("select[name=topic] option").eachAttr("value"))
                .contains("Сім’я та діти", "Водіям і власникам авто");

        var narrowed = new Visitor(browser).opens("/search?q=" + encoded("реєстрація") + "&topic=" + encoded("Сім’я та діти"));
        assertThat(narrowed.page().select(".card a").eachAttr("href")).isNotEmpty()
                .doesNotContain("/services/vehicle-registration", "/services/residence");
        assertThat(narrowed.typed("topic")).isEqualTo("Сім’я та діти");
        assertThat(new Visitor(browser).opens("/search?topic=nothing").reads()).contains("Шукати без звуження");
    }

    @Test
    void whenNothingIsFoundThereArePeople() {
        var visitor = new Visitor(browser).opens("/en/services?q=" + encoded("dragon <b>"));

        assertThat(visitor.reads()).startsWith("200").contains("Nothing was found for “dragon <b>”", "Try other words", "service centre",
                "Where you are helped", "Podil", "+380");
        assertThat(visitor.typed("q")).isEqualTo("dragon <b>");
    }

    @Test
    void whatHasNoWordFindsNothingAndIsToldSoKindly() {
        for (var typed : List.of("???", "ї".repeat(41))) {
            assertThat(new Visitor(browser).opens("/services?q=" + encoded(typed)).reads()).startsWith("200")
                    .contains("Тут немає слова, яке ми можемо прочитати", "Де вам допоможуть").doesNotContain("Знайдено");
        }
    }

    @Test
    void aPauseAndItsEndAreCountedAsChanges() {
        var before = findable.state();
        assertThat(findable.state()).isEqualTo(before);
        db.sql("update catalogue.pause set reason_uk = reason_uk where false").update();
        assertThat(findable.state()).isNotEqualTo(before);
    }

    @Test
    void whatIsPublishedIsFoundWithinTwoSeconds() throws Exception {
        var file = (ObjectNode) ServiceFiles.read(List.of(ServiceFilesTest.ours("tree-removal")), ServiceFilesTest.standards(_ -> true))
                .getFirst();
        var slug = "test-" + UUID.randomUUID();
        ((ObjectNode) file.put("slug", slug).path("title")).put("uk", "Дозвіл на утримання бегемота")
                .put("en", "Permit to keep a hippopotamus");
        assertThat(links("/search?q=" + encoded("бегемот"))).isEmpty();

        press.publishOfRelease(file);
        var deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (links("/search?q=" + encoded("бегемот")).findAny().isEmpty() && System.nanoTime() < deadline) Thread.sleep(50);
        assertThat(links("/search?q=" + encoded("бегемот"))).containsExactly("/services/" + slug);
    }

    @Test
    void programsSearchToo() {
        var answer = JsonMapper.shared().readTree(new Visitor(browser).opens("/search.json?q=" + encoded("прописка")).body());

        assertThat(answer.at("/results/0/id").asString()).isEqualTo("residence");
        assertThat(answer.at("/results/0/title/en").asString()).isEqualTo("Registration of residence");
        assertThat(answer.at("/results/0/why/0").asString()).contains("реєстрація місця проживання");
        assertThat(answer.path("sure").asBoolean()).isTrue();
        assertThat(answer.path("total").asInt()).isEqualTo(answer.path("results").size());
    }

    static Stream<String> odd() {
        return Stream.of("a".repeat(10_000_000), "<script>alert(1)</script>", "\0\u0007", "(((", "title:[* TO *]", "~*?:\\/^\"+-!{}[]&&||",
                "\u202Eтропсап\u202C", "\uD83D\uDE00".repeat(500), "'; drop table x; --");
    }

    @ParameterizedTest
    @MethodSource("odd")
    @Timeout(5)
    void nothingThatIsTypedBreaksAPage(String typed) {
        for (var path : List.of("/search", "/services", "/en/search", "/search.json")) {
            var result = browser.get().uri(path).param("q", typed).param("page", "-1").exchange();
            assertThat(result).hasStatusOk();
            assertThat(result.getResponse().getContentAsByteArray()).hasSizeLessThan(100_000);
            if (!path.endsWith("json")) {
                assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                        .doesNotContain("<script>", "\0"); // ours has an address
            }
        }
    }

    @Test
    void whatPeopleLookForIsWrittenDownNowhere(CapturedOutput output) {
        new Visitor(browser).opens("/search?q=" + encoded("Тарасенко Оксана 3184710691"));

        assertThat(output.getAll()).doesNotContain("3184710691").doesNotContain("Тарасенко");
    }

    /** The first of ours: other tests publish services much like them. */
    private Optional<String> ours(String path) {
        return links(path).filter(link -> !link.contains("/services/test-")).findFirst();
    }

    private Stream<String> links(String path) {
        return new Visitor(browser).opens(path).page().select(".card a").eachAttr("href").stream();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
