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
    private static final String LITERAL = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";
    private static final String MARKUP = "writeContent\\(" + LITERAL + "\\)";

    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(Vidpovid.class).verify();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleNamesOnlyItsOwnTables(String module) {
        var inCode = files(HOUSE.resolve(module), ".java")
                .flatMap(file -> find("(?is)\"(\\s*(?:select|insert|update|delete|with)\\b.*?)\"", read(file)));
        var inMigrations = Stream.of("migration", "demonstration")
                .flatMap(kind -> files(Path.of("src/main/resources/db", kind, module), ".sql")).map(HouseTest::read);

        var others = modules().filter(other -> !other.equals(module)).collect(joining("|", "\\b(", ")\\."));
        assertThat(Stream.concat(inCode, inMigrations)).allSatisfy(sql -> {
            assertThat(sql).doesNotContainPattern(others);
            var named = find("(\\w+) as \\(", sql).collect(toSet());
            assertThat(find("(?i)\\b(?:from|join|into|update|table|references|index on)\\s+(?!set\\b)([\\w.]++)(?!\\()", sql))
                    .allMatch(table -> table.startsWith(module + ".") || named.contains(table));
        });
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String module) {
        assertThat(messages(module, "en")).isEqualTo(messages(module, "uk"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyIsUsedAndEveryUsedKeyIsThere(String module) {
        var used = Stream.of(".java", ".jte").flatMap(ending -> files(HOUSE, ending))
                .flatMap(file -> find("\"(" + module + "\\.[a-z.-]+)\"", read(file)));

        assertThat(messages(module, "uk")).containsOnlyKeys(used.collect(toSet()));
    }

    /** What the build makes of a template is markup in {@code writeContent}, and expressions. Neither may hold a text. */
    @Test
    void templatesSayNothingOfTheirOwn() {
        assertThat(files(Path.of("target/generated-sources/jte"), ".java")).isNotEmpty().allSatisfy(template -> {
            var markup = Jsoup.parse(find(MARKUP, read(template)).map(String::translateEscapes).collect(joining()));
            assertThat(markup.text()).doesNotContainPattern("\\p{L}");
            assertThat(markup.select("[title], [alt], [placeholder], [aria-label]")).isEmpty();
            assertThat(find(LITERAL, read(template).replaceAll(MARKUP, ""))).noneMatch(text -> text.contains(" "));
        });
    }

    @Test
    void codeSaysNothingInUkrainian() {
        assertThat(Stream.of(".java", ".jte").flatMap(ending -> files(HOUSE, ending)))
                .allSatisfy(file -> assertThat(read(file)).doesNotContainPattern("\\p{IsCyrillic}"));
    }

    static Stream<String> modules() {
        return files(HOUSE, "package-info.java").map(file -> file.getName(file.getNameCount() - 2).toString());
    }

    /** Each key with its placeholders. A straight apostrophe would swallow the placeholders behind it. */
    private static Map<String, Set<String>> messages(String module, String language) {
        var lines = read(HOUSE.resolve(module, "messages_" + language + ".properties"));
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
