package org.vidpovid.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.*;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.*;
import org.vidpovid.people.Assurance;
import org.vidpovid.search.*;
import org.vidpovid.web.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a reading does to the portal, with a source of one service and one process. */
@Hollows.Portal
class ImportRunsTest extends Hollows {

    private static final String REASONS =
            "На дереві, яке названо в заяві, дупла немає: це встановлено під час огляду на місці у присутності заявника.";

    @Autowired Press press;
    @Autowired Authorities authorities;
    @Autowired JdbcClient db;
    @Autowired List<Searchable> rooms;

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
        assertThat(new Visitor(browser).opens("/services/" + slug).reads()).contains("перенесено з іншої системи", "відмовити не можна",
                NOTE);
        assertThat(new Visitor(browser).opens("/listed/" + source + "-1").reads()).contains("можна попросити тут");
        assertThat(new Visitor(browser).opens("/listed/" + source + "-2").reads()).contains("ще немає", "Лісництво", NOTE, "Як ще подати");
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
                .containsExactly("1", "2", "how-many", "visit");
    }

    @Test
    void whatAnEditorHasCompletedIsLeftAlone() throws IOException {
        read(UNIT);
        var completed = press.definition(press.latest(slug).orElseThrow());
        ((ObjectNode) completed.path("procedure")).remove("imported");
        press.publishWithoutProposal(completed);
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
        official.opens("/office/cases/" + id + "/refusal");
        assertThat(official.reads()).startsWith("200").contains("Відмовляти немає на якій підставі")
                .doesNotContain("Надіслати намір");
        official.opens("/office/cases/" + id + "/grant");
        var version = requireNonNull(official.page().selectFirst("input[name=version]")).val();
        official.posts("/office/cases/" + id + "/refusal", "ground", "other", "question", "many", "fact", "Дупел мало",
                "reasons", REASONS, "mending", "Дупел від заяви не більшає", "version", version);
        assertThat(official.reads()).startsWith("422");
        assertThat(official.page().select(".error-summary a").eachAttr("href")).containsExactly("#ground");
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
        official.follows("Відмовити").presses("Надіслати намір",
                "mending", "Дупла від заяви не з’явиться", "ground", "no-hollow", "question", "many", "fact",
                "Заявник вказав одне дупло, а на місці його немає", "reasons",
                "На дереві, яке названо в заяві, дупла немає: це встановлено під час огляду на місці у присутності заявника.");
        assertThat(new Visitor(browser).opens("/services/" + slug).reads()).contains("Дупла немає")
                .doesNotContain("Послугу перенесено з іншої системи");
        assertThat(db.sql("select count(*) from decisions.hearing where case_id = cast(? as uuid)").param(id).query(Long.class).single())
                .isOne();
        assertThat(read(UNIT).taken()).containsExactly(slug);
    }

    private static String completed(String text) {
        return text.replaceFirst("(?m)^  imported:\\n(    .*\\n)+", "")
                .replaceFirst("(?m)^    post:", "    days: 3" + System.lineSeparator() + "    post:")
                .replaceFirst("(?m)^  decidingFacts: \\[]", "  decidingFacts: [many]")
                .replaceFirst("(?m)^  grounds: \\[]", "  grounds: [{id: no-hollow, kind: substantive, "
                        + "title: {uk: Дупла немає, en: There is no hollow}, "
                        + "norm: {uk: 'Закон № 591-IV, стаття 12', en: 'Law No. 591-IV, article 12'}, mark: '?'}]");
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

    /** The same post where there is a ground is told to the applicant: it is the ground that lacks, and nothing else. */
    @Test
    void theSameIsIntendedWhereThereIsAGround() throws IOException {
        read(UNIT);
        var completed = press.definition(press.latest(slug).orElseThrow());
        var procedure = (ObjectNode) completed.path("procedure");
        procedure.remove("imported");
        procedure.set("grounds", JsonMapper.shared().readTree("""
                [{"id": "other", "kind": "substantive", "title": {"uk": "Дупел мало", "en": "Few hollows"},
                    "norm": {"uk": "Правила", "en": "Rules"}, "mark": "M"}]"""));
        press.publish(completed, 1, UUID.randomUUID());
        var id = applies("3");
        var official = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + id + "/refusal");
        var version = requireNonNull(official.page().selectFirst("input[name=version]")).val();
        official.posts("/office/cases/" + id + "/refusal", "ground", "other", "question", "many", "fact", "Дупел мало",
                "reasons", REASONS, "mending", "Дупел від заяви не більшає", "version", version);
        assertThat(db.sql("select count(*) from decisions.hearing where case_id = cast(? as uuid)").param(id).query(Long.class).single())
                .isOne();
    }

    @Test
    void theDatabaseKeepsNoGroundForWhatWasTakenOver() throws IOException {
        read(UNIT);
        var wrong = press.definition(press.latest(slug).orElseThrow());
        ((ObjectNode) wrong.path("procedure")).putArray("grounds").addObject().put("id", "other");

        assertThatThrownBy(() -> press.publish(wrong, 1, UUID.randomUUID())).hasMessageContaining("nothing_refuses_what_was_taken_over");
    }

    @Test
    void whoAppliesMustBeKnownAsSurelyAsInTheSourceUnlessTheOperatorSaysOtherwise() throws IOException {
        reads(new Opening("hollow", UNIT, ""));
        assertThat(catalogue.service(slug).procedure().identity()).isEqualTo(Assurance.SUBSTANTIAL);
        var anybody = new Visitor(browser).opens("/services/" + slug).presses("Почати");
        assertThat(anybody.address()).startsWith("/sign-in");

        assertThat(reads(new Opening("hollow", UNIT, "", Assurance.LOW)).changed()).containsExactly(slug);
        assertThat(catalogue.service(slug).procedure().identity()).isEqualTo(Assurance.LOW);
    }

    /** They made its labels better and kept {@code imported}, as the grounds are not ready: that is their work all the same. */
    @Test
    void whatEditorsHavePublishedIsNeverOverwritten() throws IOException {
        read(UNIT);
        assertThat(new Visitor(browser).opens("/services/" + slug + "/versions").reads()).contains("перенесено з " + source);
        var better = press.definition(press.latest(slug).orElseThrow());
        ((ObjectNode) better.path("title")).put("en", "Certificate of hollows");
        press.publish(better, 1, UUID.randomUUID());

        assertThat(read(UNIT).taken()).as("the files have not changed").containsExactly(slug);
        label = "Інакше";
        assertThat(read(UNIT).taken()).as("the files have changed").containsExactly(slug);
        assertThat(press.latest(slug).orElseThrow().version()).isEqualTo(2);
    }

    /** Elsewhere it is asked for in person still. */
    @Test
    void whatIsOnlineAtOneAuthorityIsFoundAsAServiceOfTheOthersToo() throws IOException {
        read(UNIT);
        var everything = listed();
        assertThat(everything).extracting(Entry::id).contains(source + "-1", source + "-2");
        assertThat(everything).filteredOn(entry -> entry.id().equals(source + "-1")).singleElement()
                .satisfies(entry -> assertThat(requireNonNull(entry.state()).in(Language.UK)).startsWith("онлайн: "));
        assertThat(everything).filteredOn(entry -> entry.id().equals(source + "-2")).singleElement()
                .satisfies(entry -> assertThat(requireNonNull(entry.state()).in(Language.UK)).isEqualTo("ще не онлайн"));
    }

    private List<Entry> listed() {
        return rooms.stream().filter(room -> room.getClass().getPackageName().equals("org.vidpovid.listings"))
                .flatMap(room -> room.entries().stream()).toList();
    }
}
