package org.vidpovid.outside;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.vidpovid.*;
import org.vidpovid.commands.*;
import org.vidpovid.imports.*;
import org.vidpovid.people.Assurance;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small folder of our own, written like iGov's: every type of property, every kind of rule, rows that are none. Taken over by the
 * command, as an operator does it; what came of it is asked for on pages and by programs. The country's own lies outside and may be
 * absent; this is always here.
 */
@Beside
@SpringBootTest(properties = "vidpovid.test=small-source") // what others opened would be forsaken by it
@AutoConfigureMockMvc
@Import(MovableClock.class)
class SmallSourceTest extends AskedByBoth {

    private static final Path SOURCE = Path.of("src/test/resources/small-igov");
    private static final String TREE = "igov-tree-planting-kyiv-registry";
    private static final String WELL = "igov-well-digging-kyiv-trees";

    @Autowired ApplicationContext portal;
    @Autowired ImportRuns runs;
    @TempDir Path folder;
    private int number;
    private String said = "";

    @BeforeEach
    void takesItOver() throws Exception {
        if (catalogue.find(TREE).isEmpty()) run("tree_planting;kyiv-registry;;", "well.digging;kyiv-trees;hills;none");
    }

    private int run(String... rows) throws Exception {
        var units = Files.write(folder.resolve("units" + ++number + ".csv"),
                Stream.concat(Stream.of("process;unit;office;identity"), Stream.of(rows)).toList());
        return command(report(number).toString(), "--units", units.toString());
    }

    private Path report(int of) {
        return folder.resolve("report" + of + ".json");
    }

    private int command(String report, String... more) throws Exception {
        var task = ImportFrom.commands().stream().filter(one -> one.name().equals("import-igov")).findFirst().orElseThrow();
        new CommandLine(task).parseArgs(Stream.concat(Stream.of(SOURCE.resolve("../small-igov").toString(), "--report", report),
                Stream.of(more)).toArray(String[]::new));
        var out = System.out;
        var heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            return task.run(portal, new Portal(Object.class, List::of, _ -> {}, _ -> Optional.empty(),
                    new Portal.Tables(Set.of(), "", "", List.of())));
        } finally {
            System.setOut(out);
            said = heard.toString(StandardCharsets.UTF_8);
        }
    }

    private List<JsonNode> told(String fate) {
        return JsonMapper.shared().readTree(report(number)).path("accounts").valueStream()
                .filter(one -> one.path("fate").asString().equals(fate)).toList();
    }

    private List<String> items(String fate) {
        return told(fate).stream().map(one -> one.path("item").asString()).toList();
    }

    @Test
    void everythingIsAccountedForAndASecondReadingChangesNothing() throws Exception {
        assertThat(run("tree_planting;kyiv-registry;;", "well.digging;kyiv-trees;hills;none")).isZero();

        assertThat(said).contains("Nothing has changed.", "Processes: 2.",
                "Conditions and checks: 6 of 8 expressed; besides 2 that no answer changes, 1 for printed forms, 0 about");
        assertThat(items("condition")).contains("markers1/ShowFieldsOnCondition_1", "markers1/ValuesFieldsOnCondition_2");
        assertThat(items("check")).containsExactly("markers1/FileExtensions_1");
        assertThat(items("printed")).containsExactly("markers1/ShowElementsOnTrue_1");
        assertThat(items("decided")).containsExactly("markers1/ShowFieldsOnCondition_3", "markers1/ShowFieldsOnCondition_1");
        assertThat(items("not-expressible")).containsExactly("markers1/FileSign_1", "markers1/ShowFieldsOnCondition_4");
        assertThat(items("heading")).containsExactly("markers1/Line_1");
        assertThat(items("listed")).containsExactly("1", "2", "3");
        assertThat(items("test")).containsExactly("4", "5", "6");
        assertThat(items("hidden")).containsExactly("4");
        assertThat(items("broken")).containsExactly("7", "8");
        assertThat(items("stage")).containsExactly("usertask1", "usertask2");
        assertThat(items("statement")).containsExactly("lRead");
        assertThat(JsonMapper.shared().readTree(report(number)).path("accounts").valueStream()
                .filter(one -> one.path("file").asString().startsWith("processes/tree")).map(one -> one.path("item").asString())
                .filter(item -> !item.contains("/") && !item.startsWith("usertask") && !item.equals("tree_planting")))
                .as("every property once").hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void theFormsAskAsTheOldOnesDid() {
        var tree = catalogue.service(TREE).procedure();
        assertThat(tree.identity()).as("BankID or an electronic signature").isEqualTo(Assurance.SUBSTANTIAL);
        assertThat(catalogue.service(WELL).procedure().identity()).as("the operator says so").isEqualTo(Assurance.NONE);
        assertThat(tree.form().questions()).extracting(question -> question.id()).contains("asKind", "sOther", "nTrees", "sWhy", "tSpots",
                "vVisit").doesNotContain("sNote", "sInner", "asOne");
        assertThat(catalogue.service(WELL).procedure().form().questions()).extracting(question -> question.id())
                .as("asked in the hills only").contains("sRock");
        var card = new Visitor(browser).opens("/services/" + TREE).reads();
        assertThat(card).contains("Приходьте із саджанцем").doesNotContain("alert(1)");
        assertThat(new Visitor(browser).opens("/listed/igov-3").reads()).contains("Облік пасіки", "Через сайт пасічників",
                "https://bees.example/").doesNotContain("_Облік");
        assertThat(new Visitor(browser).opens("/listed/igov-2").reads()).contains("Вигадівська область");
    }

    @Test
    void theReportCanBeReadOnAPage() throws Exception {
        run("tree_planting;kyiv-registry;;", "well.digging;kyiv-trees;hills;none");
        var page = Visitor.signedIn(browser, "Щедрик").opens("/editor/imports").opens("/editor/imports/" + runs.runs().getFirst().id());
        assertThat(page.reads()).startsWith("200").contains("6 з 8", "лише для друку", "вирішено наперед", System.getProperty("user.name"));
    }

    @Test
    void whoeverRunsItIsToldWhatWasNotOpened() throws Exception {
        assertThat(run("tree_planting;nowhere;;", "no_such;kyiv-trees;;")).as("its exit code").isEqualTo(1);
        assertThat(said).contains("Not opened: ", "nowhere", "no_such", "Note: ", TREE);
        var here = folder.resolve("here.json").toString();
        assertThat(command(here)).as("without --units services are only listed").isZero();
        for (var wrong : List.of("tree_planting;kyiv-registry;;nobody", "tree_planting;kyiv-trees")) {
            assertThatThrownBy(() -> run(wrong)).isInstanceOf(CannotDo.class);
        }
        assertThatThrownBy(() -> run("a;b;;", "a;b;c;")).isInstanceOf(CannotDo.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> command(here)).as("the report is there already").isInstanceOf(CannotDo.class);
    }

    @Override
    Stream<String> slugs() {
        return Stream.of(TREE, WELL);
    }
}
