package org.vidpovid.oversight;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import module java.xml;
import org.apache.commons.csv.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.decisions.Refusing;
import org.vidpovid.draws.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody can read of a refused tree, and what nobody can. */
@PortalTest
class RegisterTest {

    static final String FACT = "Тополя на вулиці Ярославській, 7 здорова, стовбур цілий";
    static final String REASONS = "Левченко Оксана Ігорівна просить видалити здорове дерево. Тінь не є законною причиною його видаляти, "
            + "а пані Левченко (+380 50 111 22 33, справа %s) іншої не назвала.";
    static final List<String> SECRETS = List.of("Левченк", "Оксан", "Ігорівн", "Levchenko", "Ярославськ", "Yaroslavsk", "1112233",
            "111 22 33", "тополя", "тополі");

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Tallies tallies;
    @Autowired MovableClock clock;
    @Autowired Catalogue catalogue;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    @Autowired OversightPersonalData oversight;
    Applicant applicant;
    Visitor official;
    String number;

    @BeforeEach
    void aTreeIsRefused() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal", "applicant-last", "Левченко");
        number = applicant.number();
        official = Visitor.signedIn(browser, "Липовецька");
        new Refusing(browser, db, draws, witness).refuses(official, applicant, "fact", FACT, "reasons", REASONS.formatted(number));
    }

    @AfterEach
    void theClockIsRight() {
        clock.setRight();
    }

    @Test
    void everybodyReadsWhoOnWhatGroundAndHowToChallengeIt() {
        var json = json(id());

        assertThat(json.at("/official/name").asString()).isEqualTo("Липовецька Надія Григорівна");
        assertThat(json.at("/official/post/uk").asString()).isEqualTo("Начальник відділу");
        assertThat(json.at("/secondOfficial/name").asString()).isNotEmpty().isNotEqualTo(json.at("/official/name").asString());
        var reviewer = json.at("/remedy/reviewer/name").asString();
        assertThat(reviewer).isNotEmpty().isNotIn(json.at("/official/name").asString(), json.at("/secondOfficial/name").asString());
        assertThat(json.at("/remedy/by").asString()).isGreaterThan(json.at("/issued").asString());
        assertThat(json.has("likeness")).isTrue();
        assertThat(json.at("/outcome").asString()).isEqualTo("refused");
        assertThat(json.at("/grounds/0/id").asString()).isEqualTo("healthy-tree");
        assertThat(json.at("/grounds/0/norm/uk").asString()).contains("1045");
        assertThat(json.at("/grounds/0/mark").asString()).isIn("S", "M", "?");
        assertThat(json.at("/remedy/text/uk").asString()).contains(reviewer, "суд");
        assertThat(json.at("/termKept").asBoolean()).isTrue();
        assertThat(json.at("/reasonsBy").asString()).isNotEmpty();
        assertThat(json.has("reasons")).as("nobody has read them yet").isFalse();

        var guest = new Visitor(browser);
        assertThat(guest.opens("/acts?service=tree-removal&ground=healthy-tree&unit=kyiv-trees&outcome=refused").reads())
                .startsWith("200").contains("Дозвіл на видалення дерева", "відмовлено", "Липовецька");
        assertThat(guest.opens("/acts/" + id()).reads()).contains("Обґрунтування перевіряють", reviewer);
        assertThat(guest.opens("/en/acts/" + id()).reads()).contains("refused", "The tree is healthy", "being checked");
        assertThat(guest.opens("/acts/" + UUID.randomUUID()).reads()).startsWith("404");
        assertThat(guest.opens("/acts/not-an-id").reads()).startsWith("404");
    }

    @Test
    void theReasonsArePublishedWithoutAWordOfWhoApplied() {
        official.opens("/office/redactions").opens("/office/redactions/" + id());
        assertThat(official.reads()).contains("Як написано в рішенні", "[…]").contains(REASONS.substring(0, 20));
        assertThat(official.typed("text")).contains("[…]", "здорове дерево", "Тінь не є законною причиною");

        assertThat(official.sends("text", "Пані Левченко живе на Ярославській").reads()).startsWith("422")
                .contains("Левченко", "Ярославській");
        assertThat(json(id()).has("reasons")).isFalse();
        official.opens("/office/redactions/" + id()).sends();
        assertThat(official.reads()).startsWith("200");

        var json = json(id());
        assertThat(json.at("/reasons").asString()).contains("[…]", "Тінь не є законною причиною його видаляти");
        assertThat(json.at("/redactedBy").asString()).startsWith("Липовецька");
        for (var address : List.of("/acts/" + id(), "/en/acts/" + id(), "/acts?service=tree-removal", "/acts.csv?service=tree-removal",
                "/acts.atom?service=tree-removal", "/en/acts.atom", "/acts.json?service=tree-removal&outcome=refused")) {
            var whole = new String(new Visitor(browser).opens(address).body(), StandardCharsets.UTF_8);
            assertThat(whole).as(address).doesNotContainIgnoringCase(SECRETS.toArray(String[]::new))
                    .doesNotContain(number, applicant.id().toString(), applicant.code());
        }
    }

    @Test
    void howAComplaintAboutItEndedIsSaidWithAName() {
        applicant.visitor.opens("/status/" + applicant.id() + "/complaint")
                .presses("Подати скаргу", "about", "ACT", "asks", "Скасувати відмову",
                "why", "Дерево таки хворе");
        var complaint = db.sql("select case_id from complaints.complaint where about_case_id = :id").param("id", applicant.id())
                .query(UUID.class).single();
        var reviewer = db.sql("select in_charge #>> '{official,name}' from cases.case_record where case_id = :id").param("id", complaint)
                .query(String.class).single();
        Visitor.signedIn(browser, reviewer).opens("/office/complaints/" + complaint).presses("Підписати рішення", "outcome", "UPHELD",
                "reasons", "Дерево оглянуто двічі, і обидва рази воно здорове; у відмові про це сказано, і доказів іншого скарга "
                + "не наводить");

        assertThat(json(id()).at("/complaint/outcome").asString()).isEqualTo("upheld");
        assertThat(json(id()).at("/complaint/decidedBy").asString()).isEqualTo(reviewer);
        assertThat(new Visitor(browser).opens("/acts/" + id()).reads()).contains("Рішення залишено без змін", reviewer);
        assertThat(new String(new Visitor(browser).opens("/acts.csv").body(), StandardCharsets.UTF_8)).contains(",upheld," + reviewer);
    }

    /** Health, children, poverty: nothing of one act is shown, whatever is hidden in it. */
    @Test
    void whatTouchesThePoorIsCountedAndNotShown() {
        db.sql("update oversight.entry set aggregate_only = true, text = null where case_id = :id").param("id", applicant.id()).update();
        var hidden = id();

        assertThat(new Visitor(browser).opens("/acts/" + hidden).reads()).startsWith("404");
        for (var address : List.of("/acts.json?service=tree-removal", "/acts.csv", "/acts.atom", "/acts?service=tree-removal")) {
            assertThat(new String(new Visitor(browser).opens(address).body(), StandardCharsets.UTF_8)).doesNotContain(hidden.toString());
        }
        assertThat(official.opens("/office/redactions/" + hidden).reads()).startsWith("404");
        assertThat(new Visitor(browser).opens("/acts?service=housing-subsidy").reads()).contains("лише рахують", "Ухвалено рішень")
                .doesNotContain("Таких рішень ще немає");
        assertThat(catalogue.services().stream().map(Service::procedure).filter(Sensitive::is).map(Procedure::slug))
                .contains("child-benefit", "disability-benefit", "housing-subsidy", "pension").doesNotContain("tree-removal", "residence");
    }

    @Test
    void whoIsErasedLeavesNothingButWhatEverybodyReads() {
        var person = db.sql("select applicant_id from cases.case_record where case_id = :id").param("id", applicant.id()).query(UUID.class)
                .single();
        var id = id();
        assertThat(oversight.erase(person)).containsKey("oversight.entry");

        assertThat(db.sql("select count(*) from oversight.entry where id = :id and case_id is null and text is null").param("id", id)
                .query(Integer.class).single()).isOne();
        assertThat(official.opens("/office/redactions/" + id).reads()).startsWith("404");
        assertThat(new Visitor(browser).opens("/acts/" + id).reads()).startsWith("200");
    }

    @Test
    void whatSlippedThroughIsTakenBack() {
        official.opens("/office/redactions/" + id()).sends();
        official.opens("/office/redactions/" + id());
        assertThat(official.reads()).contains("Опубліковано", "Липовецька");
        var other = Visitor.signedIn(browser, "Липовецька").opens("/office/redactions/" + id());
        official.sends("text", "Причини немає […]");

        assertThat(json(id()).at("/reasons").asString()).isEqualTo("Причини немає […]");
        assertThat(other.sends("text", "Інше").reads()).startsWith("409");
    }

    @ParameterizedTest
    @CsvSource({"'', 422", "'  ', 422", "'a\u0000b', 422", "тополя, 422", "справа двадцять, 303"})
    void whatAnOfficialTypesIsJudged(String text, int status) {
        official.opens("/office/redactions/" + id()).sends("text", text);
        assertThat(official.reads()).startsWith(status == 422 ? "422" : "200");
    }

    @Test
    void unreadReasonsAreWithheldByName() {
        clock.turnTo(LocalDate.now(clock).plusDays(40));

        assertThat(json(id()).at("/withheld/by").asString()).isEqualTo("Липовецька Надія Григорівна");
        assertThat(json(id()).at("/withheld/since").asString()).isLessThan(LocalDate.now(clock).toString());
        assertThat(new Visitor(browser).opens("/acts/" + id()).reads()).contains("не опубліковано", "Липовецька");
    }

    @Test
    void nobodyElseReadsThemBeforeEverybodyDoes() {
        var id = id();
        assertThat(Visitor.signedIn(browser, "Зебренко").opens("/office/redactions/" + id).reads()).as("of another unit").startsWith("404");
        assertThat(Visitor.signedIn(browser, "Зебренко").opens("/office/redactions").page().select("a[href*=" + id + "]")).isEmpty();
        assertThat(official.opens("/office").follows("Обґрунтування").reads()).startsWith("200").contains("Дозвіл на видалення дерева");
        assertThat(new Visitor(browser).opens("/office/redactions").address()).startsWith("/sign-in");
    }

    @Test
    void theTableIsReadByProgramsAndComputedByNoSpreadsheet() throws IOException {
        official.opens("/office/redactions/" + id()).sends("text", "=HYPERLINK(\"http://example.org\";\"[…]\")\nдва рядки, \"лапки\"");

        var csv = new String(new Visitor(browser).opens("/acts.csv?service=tree-removal").body(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFid,service,").contains("\r\n");
        var rows = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()).getRecords();
        assertThat(rows).allSatisfy(row -> assertThat(row.isConsistent()).isTrue());
        var own = rows.stream().filter(row -> row.get("id").equals(id().toString())).findFirst().orElseThrow();
        assertThat(own.get("reasons")).isEqualTo("'=HYPERLINK(\"http://example.org\";\"[…]\")\nдва рядки, \"лапки\"");
        assertThat(own.get("official")).startsWith("Липовецька");
        assertThat(own.get("norms_uk")).contains("1045");
    }

    @Test
    void theFeedIsOne() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(new Visitor(browser).opens("/acts.atom").body()));
        var atom = "http://www.w3.org/2005/Atom";

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(atom);
        for (var needed : List.of("id", "title", "updated")) {
            assertThat(feed.getDocumentElement().getElementsByTagNameNS(atom, needed).getLength()).isPositive();
        }
        var entries = feed.getElementsByTagNameNS(atom, "entry");
        assertThat(entries.getLength()).isPositive();
        for (int i = 0; i < entries.getLength(); i++) {
            var entry = (Element) entries.item(i);
            for (var needed : List.of("id", "title", "updated", "author", "link")) {
                assertThat(entry.getElementsByTagNameNS(atom, needed).getLength()).as(needed).isEqualTo(1);
            }
            assertThat(OffsetDateTime.parse(entry.getElementsByTagNameNS(atom, "updated").item(0).getTextContent()).toLocalTime())
                    .as("no hour betrays whose it is").isEqualTo(LocalTime.MIDNIGHT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/acts.json", "/acts.atom"})
    void whatIsTheSameIsNotSentAgain(String address) {
        var first = browser.get().uri(address + "?official=nobody-0000").exchange();
        var tag = Objects.requireNonNull(first.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(browser.get().uri(address + "?official=nobody-0000").header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(304);
        assertThat(browser.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(200);
    }

    @Test
    void theTableIsNotSentAgainOnceItHasSettled() {
        // behind the last change of any test: some turn the clock far ahead
        clock.turnTo(db.sql("select (max(changed_at) at time zone 'Europe/Kyiv')::date + 3 from oversight.entry").query(LocalDate.class)
                .single());
        var tag = Objects.requireNonNull(browser.get().uri("/acts.csv").exchange().getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(browser.get().uri("/acts.csv").header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(304);
        clock.turnTo(LocalDate.now(clock).plusDays(1));
        assertThat(browser.get().uri("/acts.csv").header(HttpHeaders.IF_NONE_MATCH, tag)).as("another day withholds others").hasStatus(200);
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        var act = db.sql("select act_id from oversight.entry where case_id = :id").param("id", applicant.id()).query(UUID.class).single();
        db.sql("""
                insert into oversight.entry select copy.* from oversight.entry one, generate_series(1, 120) n,
                    lateral jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'act_id', gen_random_uuid(),
                        'official_slug', 'paged-0000', 'case_id', null, 'issued_on', date '2020-01-01' + n / 7)) as copy
                where one.act_id = :act""".replace("select copy.*", "select " + columns("copy")).replace("oversight.entry select",
                        "oversight.entry (" + columns("") + ") select")).param("act", act).update();
        var ids = new ArrayList<String>();
        var address = Optional.of("/acts.json?official=paged-0000");
        for (int page = 0; address.isPresent(); page++) {
            assertThat(page).isLessThan(3);
            var json = read(address.get());
            json.at("/acts").forEach(one -> ids.add(one.at("/issued").asString() + one.at("/id").asString()));
            address = Optional.ofNullable(json.get("next")).map(next -> next.asString().replaceFirst("^https?://[^/]+", ""));
        }
        assertThat(ids).hasSize(120).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        var guest = new Visitor(browser).opens("/acts?official=paged-0000");
        assertThat(guest.page().select("tbody tr")).hasSize(50);
        assertThat(guest.follows("Давніші").page().select("tbody tr")).hasSize(50);
        assertThat(guest.follows("Давніші").page().select("tbody tr")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service=unheard-of", "after=yesterday", "after=2026-01-01_x", "official='; drop table", "outcome=whatever",
            "ground=healthy-tree", "service=%00", "unit=" })
    void anAddressThatSomebodyMadeUpShowsAPage(String query) {
        assertThat(new Visitor(browser).opens("/acts?" + query.replace(" ", "%20").replace("'", "%27")).reads()).startsWith("200");
        assertThat(new Visitor(browser).opens("/acts.json?" + query.replace(" ", "%20").replace("'", "%27")).body()).isNotEmpty();
    }

    @Test
    void whatIsCountedTwiceIsCountedOnce() {
        tallies.count();
        var before = tallies.of(Tallies.Scope.GROUND, "tree-removal/healthy-tree").numbers().get("refused");
        tallies.count();

        assertThat(before).isPositive();
        assertThat(tallies.of(Tallies.Scope.GROUND, "tree-removal/healthy-tree").numbers().get("refused")).isEqualTo(before);
        assertThat(tallies.of(Tallies.Scope.UNIT, "kyiv-trees").numbers()).containsKeys(Counts.DECIDED, "refused");
    }

    private String columns(String of) {
        return db.sql("""
                select column_name from information_schema.columns where table_schema = 'oversight' and table_name = 'entry'
                    and is_generated = 'NEVER' order by ordinal_position""").query(String.class).list().stream()
                .map(column -> of.isEmpty() ? column : of + "." + column).collect(Collectors.joining(", "));
    }

    private UUID id() {
        return db.sql("select id from oversight.entry where case_id = :id").param("id", applicant.id()).query(UUID.class).single();
    }

    private JsonNode json(UUID id) {
        var address = Optional.of("/acts.json?service=tree-removal&outcome=refused");
        while (address.isPresent()) {
            var page = read(address.get());
            for (var act : page.at("/acts")) if (act.at("/id").asString().equals(id.toString())) return act;
            address = Optional.ofNullable(page.get("next")).map(next -> next.asString().replaceFirst("^https?://[^/]+", ""));
        }
        throw new AssertionError("not in the register: " + id);
    }

    private JsonNode read(String address) {
        return JsonMapper.shared().readTree(new Visitor(browser).opens(address).body());
    }
}
