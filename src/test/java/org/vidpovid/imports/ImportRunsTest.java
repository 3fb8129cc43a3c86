package org.vidpovid.imports;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.*;
import org.vidpovid.listings.Listing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a reading does to the portal, with a source of one service and one process. */
@SpringBootTest(properties = "vidpovid.test=imported")
@AutoConfigureMockMvc
@Import(MovableClock.class)
class ImportRunsTest {

    private static final String UNIT = "kyiv-trees";
    private static final Text TITLE = Text.same("Довідка про дупла");
    private static int sources;

    @Autowired ImportRuns runs;
    @Autowired Press press;
    @Autowired Authorities authorities;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient db;
    @Autowired MockMvcTester browser;
    private final String source = "test" + ++sources;
    private final String slug = source + "-hollow-" + UNIT;
    private String label = "Скільки дупел?";
    private boolean breaks;

    private Summary read(String... units) throws IOException {
        var openings = Stream.of(units).map(unit -> new Opening("hollow", unit, "")).toList();
        return runs.read(new Hollows(), Path.of("."), openings, new Silent()).summary();
    }

    @Test
    void aServiceIsOpenWhereSomebodyWorksAndNowhereElse() throws IOException {
        db.sql("""
                with unit as (insert into authorities.unit (id, authority_id, code, name_uk, name_en, head_post_id)
                    select gen_random_uuid(), authority_id, :code, 'Порожній', 'Empty', gen_random_uuid() from authorities.unit
                    where code = :like
                    returning id, head_post_id)
                insert into authorities.post (id, unit_id, code, title_uk, title_en) select head_post_id, id, :code, 'Нікого', 'Nobody'
                from unit""")
                .param("code", source + "-empty").param("like", UNIT).update();
        Awaitility.await().until(() -> authorities.find(source + "-empty").isPresent()); // nodes look once a second
        var first = read(UNIT, "nowhere", source + "-empty");
        assertThat(first.opened()).containsExactly(slug);
        assertThat(first.closed()).hasSize(2).anyMatch(why -> why.en().contains("nowhere"))
                .anyMatch(why -> why.uk().contains("немає трьох людей"));
        assertThat(catalogue.service(slug).procedure().imported()).isTrue();
        assertThat(new Visitor(browser).opens("/services/" + slug).reads()).contains("перенесено з іншої системи", "відмовити не можна");
        assertThat(new Visitor(browser).opens("/listed/" + source + "-1").reads()).contains("можна попросити тут");
        assertThat(new Visitor(browser).opens("/listed/" + source + "-2").reads()).contains("ще немає", "Лісництво");
    }

    @Test
    void theSameAgainChangesNothingAndAnotherLabelMakesAVersion() throws IOException {
        read(UNIT);
        assertThat(read(UNIT).isQuiet()).isTrue();
        label = "Скільки дупел у дереві?";
        var third = read(UNIT);

        assertThat(third.changed()).containsExactly(slug);
        assertThat(press.versions(slug)).hasSize(2);
        assertThat(runs.runs().getFirst().summary()).isEqualTo(third);
        assertThat(runs.accounts(runs.runs().getFirst().id(), null, 0).values()).extracting(Account::item)
                .containsExactly("1", "2", "how-many");
    }

    @Test
    void whatAnEditorHasCompletedIsLeftAlone() throws IOException {
        read(UNIT);
        var completed = press.definition(press.latest(slug).orElseThrow());
        ((ObjectNode) completed.path("procedure")).remove("imported");
        press.publishOfRelease(completed);
        label = "Інакше";

        assertThat(read(UNIT).taken()).containsExactly(slug);
        assertThat(press.versions(slug)).hasSize(2);
    }

    @Test
    void areadingThatBreaksHasNotHappened() throws IOException {
        read(UNIT);
        var before = runs.runs().size();
        label = "Інакше";
        breaks = true;

        assertThatThrownBy(() -> read(UNIT)).isInstanceOf(IOException.class);
        assertThat(press.versions(slug)).hasSize(1);
        assertThat(runs.runs()).hasSize(before);
        assertThat(runs.accounts(runs.runs().getFirst().id(), null, 0)).isNotEmpty();
    }

    /** There is no ground, so there is no refusal, whatever the official tries. */
    @Test
    void whatWasTakenOverIsGrantedAndNeverRefused() throws IOException {
        read(UNIT);
        var applicant = new Visitor(browser).opens("/services/" + slug).presses("Почати");
        var id = applicant.address().substring("/apply/".length());
        applicant.opens("/apply/" + id + "/questions/applicant")
                .presses("Продовжити", "applicant-last", "Дятел", "applicant-first", "Олег");
        applicant.opens("/apply/" + id + "/questions/many").presses("Продовжити", "many", "3");
        applicant.opens("/apply/" + id + "/check");
        assertThat(applicant.reads()).contains("Плата за дупло", "300 грн");
        assertThat(applicant.presses("Подати заяву").address()).endsWith("/receipt");

        var official = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + id);
        assertThat(official.reads()).contains("ще немає підстав для відмови", "300 грн").doesNotContain("Відмовити");
        assertThat(official.posts("/office/cases/" + id + "/refusal", "ground", "other", "question", "many", "fact", "Мало", "reasons",
                "Не подобається",
                "version", "0").reads()).doesNotStartWith("200 ").doesNotStartWith("303");
        assertThat(db.sql("select count(*) from decisions.act where case_id = cast(? as uuid)").param(id).query(Long.class).single())
                .isZero();
        official.opens("/office/cases/" + id).follows("Надати послугу").presses("Видати від мого імені");
        assertThat(applicant.opens("/status/" + id).reads()).contains("Надано");
    }

    /** From what the source said to a service that can be refused: an editor adds what is lacking, another publishes it. */
    @Test
    void anEditorAddsGroundsAndThenItCanBeRefused() throws IOException {
        read(UNIT);
        var report = Visitor.signedIn(browser, "Щедрик").opens("/editor/imports/" + runs.runs().getFirst().id());
        assertThat(report.reads()).contains("Послуги без свого строку, плати й підстав: 1");
        var olena = Visitor.signedIn(browser, "Щедрик").opens("/editor/services/" + slug).follows("Запропонувати редакцію");
        var text = olena.typed("text");
        assertThat(olena.reads()).contains("Цю послугу перенесено з іншої системи", "Приберіть imported");
        assertThat(text.lines().filter(line -> line.matches("[a-z]+:.*")).map(line -> line.replaceAll(":.*", "")))
                .containsExactly("slug", "topic", "title", "summary", "keywords", "authority", "card", "procedure");
        olena.sends("why", "Підстави й строк із правил", "text", completed(text));
        assertThat(olena.reads()).startsWith("200").contains("Додано: procedure › grounds › no-hollow");
        Visitor.signedIn(browser, "Ювілейко").opens(olena.address()).presses("Опублікувати від мого імені");
        assertThat(catalogue.service(slug).procedure().imported()).isFalse();

        var id = applies("1");
        var official = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + id);
        assertThat(official.reads()).doesNotContain("ще немає підстав для відмови");
        official.follows("Відмовити").presses("Відмовити від мого імені", "ground", "no-hollow", "question", "many", "fact",
                "Заявник вказав одне дупло, а на місці його немає", "reasons",
                "На дереві, яке названо в заяві, дупла немає: це встановлено під час огляду на місці у присутності заявника.");
        assertThat(new Visitor(browser).opens("/services/" + slug).reads()).contains("Дупла немає").doesNotContain("перенесено з іншої");
        assertThat(db.sql("select count(*) from decisions.act where case_id = cast(? as uuid)").param(id).query(Long.class).single())
                .isOne();
        assertThat(read(UNIT).taken()).containsExactly(slug);
    }

    private static String completed(String text) {
        return text.replaceFirst("(?m)^  imported:\\n(    .*\\n)+", "")
                .replaceFirst("(?m)^    post:", "    days: 3" + System.lineSeparator() + "    post:")
                .replaceFirst("(?m)^  decidingFacts: \\[]", "  decidingFacts: [many]")
                .replaceFirst("(?m)^  grounds: \\[]", "  grounds: [{id: no-hollow, kind: substantive, "
                        + "title: {uk: Дупла немає, en: There is no hollow}, norm: {uk: Правила обліку, en: Rules}, mark: M}]");
    }

    /** Returns the id of the case. */
    private String applies(String many) {
        var applicant = new Visitor(browser).opens("/services/" + slug).presses("Почати");
        var id = applicant.address().substring("/apply/".length());
        applicant.opens("/apply/" + id + "/questions/applicant")
                .presses("Продовжити", "applicant-last", "Дятел", "applicant-first", "Олег");
        applicant.opens("/apply/" + id + "/questions/many").presses("Продовжити", "many", many);
        assertThat(applicant.opens("/apply/" + id + "/check").presses("Подати заяву").address()).endsWith("/receipt");
        return id;
    }

    private final class Hollows implements Importer {

        @Override
        public String name() {
            return source;
        }

        @Override
        public String about() {
            return "Two services, one process.";
        }

        @Override
        public void read(Path folder, Intake intake) throws IOException {
            intake.account(new Account("services", "1", Fate.LISTED, null));
            intake.account(new Account("services", "2", Fate.LISTED, null));
            intake.listings(Stream.of("1", "2").map(id -> new Listing(source + "-" + id, source, id, TITLE, Text.same("Ліс"), "home",
                    Listing.Audience.PEOPLE, "Лісництво", "", "", List.of(new Listing.Serving("Київ", id.equals("1") ? "hollow" : "", ""))))
                    .toList());
            intake.process(new ImportedProcess("hollow", "hollow.bpmn", TITLE,
                    List.of(new ImportedProcess.Stage(Text.same("Рахує"), Text.same("Лісник"))),
                    _ -> new ImportedProcess.Form(form(), List.of(), List.of(new Account("hollow.bpmn", "how-many", Fate.QUESTION, null)),
                            List.of())));
            if (breaks) throw new IOException("the disk is gone");
        }

        private ObjectNode form() {
            return (ObjectNode) JsonMapper.shared().readTree("""
                    {"questions": [
                        {"id": "applicant", "kind": "person-name", "label": {"uk": "Хто ви", "en": "Who"}, "why": {"uk": "Щоб знати", \
                        "en": "To know"}, "fills": "name"},
                        {"id": "many", "kind": "whole-number", "label": {"uk": "LABEL", "en": "How many?"}, "why": {"uk": "Щоб знати", \
                        "en": "To know"}}],
                     "computed": [{"id": "fee", "label": {"uk": "Плата за дупло", "en": "Fee"}, "values": [
                        {"when": "many > 2", "value": {"uk": "300 грн", "en": "300"}}, {"value": {"uk": "100 грн", "en": "100"}}]}]}"""
                    .replace("LABEL", label));
        }
    }

    private static final class Silent implements ImportRuns.Listener {
        @Override
        public void expect(long bytes) {}

        @Override
        public void read(long bytes) {}

        @Override
        public void account(Account account) {}
    }
}
