package org.vidpovid.imports;

import module java.base;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.MovableClock;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.law.Text;
import org.vidpovid.listings.Listing;
import org.vidpovid.people.Assurance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A source of one service and one process, which each test changes as it likes; it is another source in each. */
abstract class Hollows {

    /** A portal that was taken over into, apart from that of the other tests. */
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(properties = "vidpovid.test=imported")
    @AutoConfigureMockMvc
    @Import(MovableClock.class)
    @interface Portal {}

    static final String UNIT = "kyiv-trees";
    static final String NOTE = "Заяву про дупло приймають щосереди.";
    private static final Text TITLE = Text.same("Довідка про дупла");
    private static int sources;

    @Autowired ImportRuns runs;
    @Autowired Catalogue catalogue;
    @Autowired MockMvcTester browser;
    final String source = "test" + ++sources;
    final String slug = source + "-hollow-" + UNIT;
    String label = "Скільки дупел?";
    boolean breaks;
    boolean whole = true;
    int listed = 2;
    List<String> keys = List.of("hollow");

    Summary read(String... units) throws IOException {
        return reads(Stream.of(units).map(unit -> new Opening("hollow", unit, "", Assurance.NONE)).toArray(Opening[]::new));
    }

    Summary reads(Opening... given) throws IOException {
        var openings = List.of(given);
        return runs.read(new Source(), Path.of("."), openings, new ImportRuns.Listener() {}).summary();
    }

    private final class Source implements Importer {

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
                    Listing.Audience.PEOPLE, "Лісництво", "", "", List.of(new Listing.Serving("Київ", id.equals("1") ? "hollow" : "", "",
                    NOTE)))).limit(listed).toList(), whole);
            if (keys.contains("broken")) {
                intake.process(new ImportedProcess("broken", "broken.bpmn", TITLE, Assurance.NONE, List.of(), _ -> {
                    throw new StackOverflowError();
                }));
            }
            for (var key : keys) intake.process(process(key));
            if (breaks) throw new IOException("the disk is gone");
        }

        private ImportedProcess process(String key) {
            return new ImportedProcess(key, key + ".bpmn", TITLE, Assurance.SUBSTANTIAL,
                    List.of(new ImportedProcess.Stage(Text.same("Рахує"), Text.same("Лісник"))),
                    unit -> new ImportedProcess.Form(form(), List.of(), List.of(new Account("?", "how-many", Fate.QUESTION, null),
                            new Account("?", "visit\u0000", unit.office().isEmpty() ? Fate.QUESTION : Fate.DROPPED, null)), List.of()));
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
}
