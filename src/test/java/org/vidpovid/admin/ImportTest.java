package org.vidpovid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.*;
import org.vidpovid.authorities.*;

@PortalTest
@Transactional
class ImportTest {

    static final String TREE = "kind;code;parent;name_uk;name_en;head;deputy;superior;closed\n";
    static final String OFFICIALS = "post;tax_number;last;first;middle;since;until\n";
    static final String ABSENCES = "post;since;until;reason;deputy\n";
    static final String PLACES = "code;unit;name_uk;name_en;address_uk;address_en;phone;latitude;longitude;note_uk;note_en;hours;closed\n";
    static final String LISOVE = TREE + """
            authority;lisove;;Лісова громада;Lisove Community;;;;
            unit;lisove-council;lisove;Рада;Council;lisove-deputy;;;
            post;lisove-mayor;lisove-council;Голова;Mayor;;lisove-deputy;;
            post;lisove-deputy;lisove-council;Заступник;Deputy;;lisove-clerk;lisove-mayor;
            post;lisove-clerk;lisove-council;Секретар;Clerk;;lisove-deputy;lisove-mayor;
            """;

    @Autowired MockMvcTester browser;
    @Autowired Establishment establishment;
    @Autowired JdbcClient db;

    /** What the pages kept for a second of a transaction that is rolled back. */
    @AfterAll
    static void forget() throws InterruptedException {
        Thread.sleep(1100);
    }

    private Visitor sends(String listing, String text) {
        return Visitor.signedIn(browser, "Ярмарко").opens("/en/admin/import")
                .uploads("file", listing + ".csv", text.getBytes(StandardCharsets.UTF_8), "listing", listing);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("tree", TREE + "unit;u;nobody;Назва;Name;u-head;;;\npost;u-head;u;Назва;Name;;;;\n", 2,
                        "There is no authority with the code nobody"),
                Arguments.of("tree", TREE + "unit;u;mvd;Назва;Name;u-head;;;\n", 2, "There is no post with the code u-head"),
                Arguments.of("tree", TREE + "post;p;nowhere;Назва;Name;;;;\n", 2, "There is no unit with the code nowhere"),
                Arguments.of("tree", TREE + "post;p;kyiv-trees;Назва;Name;;;q;\npost;q;kyiv-trees;Назва;Name;;;p;\n", 2, "form a ring"),
                Arguments.of("tree", TREE + "city;p;kyiv-trees;Назва;Name;;;q;\n", 2, "authority, unit or post"),
                Arguments.of("tree", TREE + "authority;a;;;Name;;;;\n", 2, "Fill it in"),
                Arguments.of("tree", TREE + "authority;a;;Назва;;;;;\n", 2, "Fill it in"),
                Arguments.of("tree", TREE + "authority;А-кирилиця;;Назва;Name;;;;\n", 2, "small Latin letters"),
                Arguments.of("tree", TREE + "authority;a;;Назва;Name;;;;\nauthority;a;;Інша;Other;;;;\n", 3, "Line 2 is about the same"),
                Arguments.of("tree", TREE + "authority;a;mvd;Назва;Name;;;;\n", 2, "must be empty"),
                Arguments.of("tree", TREE + "authority;a;;Назва;Name;;;;2026-02-30\n", 2, "must be empty"),
                Arguments.of("tree", TREE + "unit;kyiv-trees;kyiv-environment;Відділ;Division;kyiv-trees-head;;;2030-02-30\n", 2,
                        "There is no such day"),
                Arguments.of("tree", TREE + "unit;kyiv-trees;kyiv-environment;Відділ;Division;kyiv-trees-head;;;2030-02-28\n", 2,
                        "cannot be closed"),
                Arguments.of("officials", OFFICIALS + "nobody;3331004122;Гайдамаченко;Соломія;Остапівна;2030-01-01;\n", 2,
                        "There is no post with the code nobody"),
                Arguments.of("officials", OFFICIALS + "kyiv-trees-head;3331004122;Гайдамаченко;Соломія;Остапівна;2030-01-01;\n", 2,
                        "already holds this post"),
                Arguments.of("officials", OFFICIALS + "kyiv-trees-head;3331004123;Гайдамаченко;Соломія;Остапівна;2030-01-01;\n", 2,
                        "Check for a slip"),
                Arguments.of("officials", OFFICIALS + "kyiv-trees-head;3331004122;Інша;Соломія;Остапівна;2030-01-01;\n", 2,
                        "person of another name"),
                Arguments.of("officials", OFFICIALS + "kyiv-trees-head;;Гайдамаченко;Соломія;Остапівна;2030-01-01;\n", 2, "Fill it in"),
                Arguments.of("officials", OFFICIALS + "kyiv-trees-head;3331004122;Гайдамаченко;Соломія;Остапівна;2024-02-01;\n", 2,
                        "An appointment is not overwritten"),
                Arguments.of("officials", OFFICIALS + "kyiv-trees-head;3331004122;Гайдамаченко;Соломія;Остапівна;31.04.2030;\n", 2,
                        "There is no such day"),
                Arguments.of("absences", ABSENCES + "kyiv-trees-head;2030-01-05;2030-01-02;leave;\n", 2, "The end must be later"),
                Arguments.of("absences", ABSENCES + "kyiv-trees-head;2030-01-01;2030-01-02;holiday;\n", 2, "leave, sick, trip or other"),
                Arguments.of("absences", ABSENCES + "kyiv-trees-head;2019-01-01;2019-01-02;leave;\n", 2, "Nobody holds this post"),
                Arguments.of("absences", ABSENCES
                        + "kyiv-trees-head;2030-01-01;2030-01-09;leave;\nkyiv-trees-head;2030-01-05;2030-01-12;sick;\n", 3,
                        "already recorded"),
                Arguments.of("absences", ABSENCES + "kyiv-trees-head;2030-01-01;2030-01-09;leave;kyiv-trees-head\n", 2,
                        "cannot stand in for themselves"),
                Arguments.of("places", PLACES + "p;nowhere;Назва;Name;Адреса;Address;;;;;;;\n", 2, "There is no unit"),
                Arguments.of("places", PLACES + "p;kyiv-trees;Назва;Name;Адреса;Address;;50.1;;;;;\n", 2, "both latitude and longitude"),
                Arguments.of("places", PLACES + "p;kyiv-trees;Назва;Name;Адреса;Address;;95;30;;;;\n", 2, "no such place on Earth"),
                Arguments.of("places", PLACES + "p;kyiv-trees;Назва;Name;Адреса;Address;;;;;;щодня;\n", 2, "1 is Monday"),
                Arguments.of("places", PLACES + "p;kyiv-trees;Назва;Name;Адреса;Address;;;;Тільки українською;;;\n", 2, "Fill it in"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongLineIsToldByItsNumberAndNothingIsWritten(String listing, String text, int line, String why) {
        var before = establishment.now().digest();
        var visitor = sends(listing, text);
        assertThat(visitor.reads()).startsWith("200").contains("It cannot be brought in", "Line " + line, why);
        assertThat(visitor.page().select("main form")).as("nothing to confirm").isEmpty();
        assertThat(establishment.now().digest()).isEqualTo(before);
    }

    @Test
    void aWholeCommunityIsBroughtInAndTheSecondTimeNothingChanges() {
        var visitor = sends("tree", LISOVE);
        assertThat(visitor.reads()).contains("To be added 5", "Unchanged 0", "lisove-mayor", "Лісова громада");
        assertThat(establishment.now().authority("lisove")).as("only shown so far").isEmpty();
        assertThat(visitor.sends().reads()).startsWith("200")
                .contains("Who changed what", "Added the authority “Lisove Community” (lisove)", "tree.csv");
        assertThat(establishment.now().post("lisove-clerk"))
                .hasValueSatisfying(post -> assertThat(post.superior()).isEqualTo("lisove-mayor"));
        assertThat(sends("tree", LISOVE).reads()).contains("No change", "Unchanged 5");

        var officials = OFFICIALS + """
                lisove-mayor;2500000001;Перша;Ада;;01.01.2026;
                lisove-deputy;2500000018;Другий;Бен;Іванович;2026-01-01;
                lisove-clerk;3331004122;Гайдамаченко;Соломія;Остапівна;2026-01-01;2099-01-01
                """;
        var people = sends("officials", officials);
        assertThat(people.reads()).contains("To be added 3", "New accounts 2");
        assertThat(people.sends().reads()).contains("Appointed: Перша Ада");
        assertThat(sends("officials", officials).reads()).contains("No change");
        assertThat(people.opens("/en/admin/units/lisove-council").reads())
                .contains("Handles the case Другий Бен Іванович", "Stands in Гайдамаченко Соломія Остапівна", "Superior Перша Ада");
    }

    @Test
    void whatIsTakenOutAndBroughtInAgainChangesNothing() throws Exception {
        sends("absences", ABSENCES + "kyiv-trees-head;2030-01-01;2030-01-09;leave;kyiv-trees-chief\n").sends();
        var visitor = Visitor.signedIn(browser, "Ярмарко");
        for (var listing : Listing.values()) {
            var taken = visitor.opens("/admin/export/" + listing.word() + ".csv").body();
            assertThat(new String(taken, StandardCharsets.UTF_8)).startsWith("\uFEFF" + String.join(";", listing.columns()));
            var again = Visitor.signedIn(browser, "Ярмарко").opens("/en/admin/import")
                    .uploads("file", "x.csv", taken, "listing", listing.word());
            assertThat(again.reads()).as(listing.word()).contains("No change", "To be added 0", "To be changed 0", "Wrong 0")
                    .doesNotContain("Unchanged 0");
        }
        assertThat(visitor.opens("/admin/export/people.csv").reads()).startsWith("404");
    }

    @Test
    void whatChangedMeanwhileIsShownAnewAndNothingIsWritten() {
        var visitor = sends("tree", LISOVE);
        sends("places", PLACES + "p;kyiv-trees;Назва;Name;Адреса;Address;;;;;;1 09:00-10:00;\n").sends();
        assertThat(visitor.sends().reads()).startsWith("409").contains("The data have changed meanwhile", "To be added 5");
        assertThat(establishment.now().authority("lisove")).isEmpty();
        assertThat(visitor.sends().reads()).startsWith("200").contains("Who changed what");
    }

    @Test
    void aWarningIsConfirmedKnowingly() {
        var visitor = sends("officials", OFFICIALS + """
                kyiv-trees-director;2465905957;Яворченко;Олег;Данилович;2024-02-01;2030-01-01
                """);
        assertThat(visitor.reads()).contains("Consider what follows", "Green Spaces Protection Division: from 1 January 2030");
        assertThat(visitor.sends().reads()).startsWith("422").contains("Confirm that you know what follows");
        assertThat(visitor.sends("knowing", "yes").reads()).startsWith("200")
                .contains("Who changed what", "Released: Яворченко Олег Данилович");
    }

    @Test
    void nobodySeesTheUploadOfAnother() {
        var address = sends("tree", LISOVE).address();
        db.sql("update admin.upload set person_id = :other").param("other", UUID.randomUUID()).update();
        assertThat(Visitor.signedIn(browser, "Ярмарко").opens(address).reads()).startsWith("404");
    }

    @Test
    void aFileThatIsNoListIsRefusedOnThePage() {
        var page = Visitor.signedIn(browser, "Ярмарко").opens("/en/admin/import");
        assertThat(page.uploads("file", "a.csv", new byte[0], "listing", "tree").reads()).startsWith("422").contains("no line of data");
        assertThat(page.uploads("file", "", new byte[0], "listing", "tree").reads()).startsWith("422").contains("Choose a file");
        assertThat(page.uploads("file", "a.csv", new byte[10 * 1024 * 1024], "listing", "tree").reads()).startsWith("422")
                .contains("at most 5 MB");
        assertThat(page.uploads("file", "a.csv", LISOVE.getBytes(Charset.forName("windows-1251")), "listing", "tree").reads())
                .startsWith("422").contains("UTF-8");
        assertThat(page.uploads("file", "a.csv", LISOVE.getBytes(StandardCharsets.UTF_8), "listing", "places").reads()).startsWith("422")
                .contains("Missing: unit");
        assertThat(page.uploads("file", "a.csv", LISOVE.getBytes(StandardCharsets.UTF_8)).reads()).startsWith("422")
                .contains("Which list is it?");
    }

    /** The lists in the documentation can be brought in as they stand there, one after another. */
    @Test
    void theExamplesOfTheDocumentationAreRight() throws IOException {
        var examples = Pattern.compile("(?m)^```csv\\n((?s:.*?))^```$").matcher(Files.readString(Path.of("docs/authorities.md"))).results()
                .map(found -> found.group(1)).toList();
        assertThat(examples).hasSize(4);
        var rest = examples.iterator();
        for (var listing : Listing.values()) {
            var page = sends(listing.word(), rest.next());
            assertThat(page.reads()).as(listing.word()).contains("Wrong 0");
            assertThat(page.sends().reads()).as(listing.word()).contains("Who changed what");
        }
    }
}
