package org.vidpovid;

import static java.util.stream.Collectors.*;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that a machine can see. */
class HouseTest {

    private static final Path HOUSE = Path.of("src/main/java/org/vidpovid");
    private static final Map<String, Integer> CROWDED = Map.of("people", 21, "signin", 21); // nobody else, and never more
    private static final String LITERAL = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";
    private static final String TABLE =
            "(?i)\\b(?:from|join|into|update|table|references|index on)\\s+(?!set\\b|or\\b|on\\b|unnest\\b)([a-z_][\\w.]*+)(?!\\()";
    private static final String MARKUP = "writeContent\\(" + LITERAL + "\\)";

    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(Vidpovid.class).verify();
    }

    /**
     * A room owns the schema of its name. It names no other, and no table without its schema; PostgreSQL's own catalog is nobody's room.
     */
    @ParameterizedTest
    @MethodSource("modules")
    void aModuleNamesOnlyItsOwnTables(String module) {
        var inCode = files(HOUSE.resolve(module), ".java")
                .flatMap(file -> find("(?is)\"(\\s*(?:select|insert|update|delete|with)\\b.*?)\"(?!\\w)", read(file)));
        var inMigrations = Stream.of("migration", "demonstration")
                .flatMap(kind -> files(Path.of("src/main/resources/db", kind, module), ".sql")).map(HouseTest::read)
                .map(HouseTest::withoutComments);

        var others = modules().filter(other -> !other.equals(module)).collect(joining("|", "\\b(", ")\\.(?=[a-z])"));
        assertThat(Stream.concat(inCode, inMigrations)).allSatisfy(sql -> {
            assertThat(sql).doesNotContainPattern(others);
            var named = find("(\\w+) as \\(", sql).collect(toSet());
            assertThat(find(TABLE, sql.replace("for update skip locked", "")))
                    .allMatch(table -> table.startsWith(module + ".") || table.startsWith("pg_catalog.")
                    || named.contains(table));
        });
    }

    /** What the text says is one thing, what the running database holds another: no foreign key leaves its schema. */
    @Test
    void noForeignKeyLeavesItsSchema() {
        assertThat(modules().flatMap(module -> files(Path.of("src/main/resources/db/migration", module), ".sql")
                .flatMap(file -> find("(?i)references\\s+([\\w.]+)", withoutComments(read(file)))
                        .filter(table -> !table.startsWith(module + ".")).map(table -> file + " " + table)))).isEmpty();
    }

    /** Every way out of a case has its evidence, and only these rooms keep such. */
    @Test
    void onlyTheseEndACase() {
        assertThat(files(HOUSE, ".java").filter(file -> find("\\b(Outcomes)\\b", read(file)).findAny().isPresent())
                .map(file -> HOUSE.relativize(file).getName(0).toString()))
                .isSubsetOf("cases", "decisions", "complaints", "deadlines", "mypage");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String module) {
        assertThat(messages(module, "en")).isEqualTo(messages(module, "uk"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyIsUsedAndEveryUsedKeyIsThere(String module) {
        var said = messages(module, "uk");
        var used = Stream.of(".java", ".jte").flatMap(ending -> files(HOUSE, ending))
                .flatMap(file -> find("\"(" + module + "\\.[a-z.-]+)\"", read(file)))
                .filter(name -> said.containsKey(name) || !tables(module).contains(name));

        assertThat(said).containsOnlyKeys(used.collect(toSet()));
    }

    /** What the build makes of a template is markup in {@code writeContent}, and expressions. Neither may hold a text. */
    @Test
    void templatesSayNothingOfTheirOwn() {
        assertThat(files(Path.of("target/generated-sources/jte"), ".java")).isNotEmpty().allSatisfy(template -> {
            var markup = Jsoup.parse(find(MARKUP, read(template)).map(String::translateEscapes).collect(joining()));
            assertThat(markup.text()).doesNotContainPattern("\\p{L}");
            assertThat(Stream.of("title", "alt", "placeholder", "aria-label")
                    .flatMap(spoken -> markup.select("[" + spoken + "]").eachAttr(spoken).stream()))
                    .allMatch(String::isEmpty); // what is filled in at run time is not there yet
            assertThat(find(LITERAL, read(template).replaceAll(MARKUP, ""))).noneMatch(text -> text.strip().contains(" "));
        });
    }

    @Test
    void codeSaysNothingInUkrainian() {
        assertThat(Stream.of(".java", ".jte").flatMap(ending -> files(HOUSE, ending)))
                .allSatisfy(file -> assertThat(read(file)).doesNotContainPattern("\\p{IsCyrillic}"));
    }

    /** What does not fit on a screen is not read. A test may be as long as what it tells; white space in a template is on the page. */
    @Test
    void filesAreShortAndLinesFitOnAScreen() {
        assertThat(files(HOUSE, ".java")).allSatisfy(file -> assertThat(read(file).lines().count()).isLessThanOrEqualTo(200));
        assertThat(files(Path.of("src"), ".java")
                .flatMap(file -> read(file).lines().filter(line -> line.length() > 140).map(line -> file + ": " + line))).isEmpty();
    }

    /** One more, and a part of it wants a room of its own. */
    @ParameterizedTest
    @MethodSource("modules")
    void aRoomHasAtMostTwentyFiles(String module) {
        assertThat(files(HOUSE.resolve(module), ".java").filter(file -> !file.endsWith("package-info.java")))
                .hasSizeLessThanOrEqualTo(CROWDED.getOrDefault(module, 20));
    }

    static Stream<String> modules() {
        return files(HOUSE, "package-info.java").map(file -> HOUSE.relativize(file).getParent()).filter(Objects::nonNull)
                .map(Path::toString);
    }

    private static Set<String> tables(String module) {
        return files(Path.of("src/main/resources/db/migration", module), ".sql").flatMap(file -> find("create table (\\S+)", read(file)))
                .collect(toSet());
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*", "");
    }

    /** Each key with its placeholders. A straight apostrophe would swallow the placeholders behind it. */
    private static Map<String, Set<String>> messages(String module, String language) {
        var file = HOUSE.resolve(module, "messages_" + language + ".properties");
        if (!Files.exists(file)) return Map.of(); // a room that says nothing
        var lines = read(file);
        assertThat(lines).doesNotContain("'");
        return lines.lines().map(line -> line.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> find("\\{(\\d)", pair[1]).collect(toSet())));
    }

    private static Stream<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) return Stream.empty();
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
    }
}
