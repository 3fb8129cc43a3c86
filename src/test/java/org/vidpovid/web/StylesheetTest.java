package org.vidpovid.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.*;
import static org.assertj.core.api.Assertions.*;

import module java.base;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetTest {

    static final String CSS = read();
    static final List<String> GROUNDS = List.of("paper", "sheet", "wash", "stop-wash", "done-wash", "wait-wash");

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void everyTextIsReadableOnEveryGroundInBothSchemes(int scheme) {
        var colours = colours(scheme);
        for (var ground : GROUNDS) {
            for (var text : List.of("ink", "soft", "accent", "deep", "stop", "done", "wait"))
                assertThat(colours.contrast(text, ground)).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
            for (var shape : List.of("edge", "focus"))
                assertThat(colours.contrast(shape, ground)).as(shape + " on " + ground).isGreaterThanOrEqualTo(3);
        }
        for (var button : List.of("accent", "deep", "stop"))
            assertThat(colours.contrast("on", button)).as("on " + button).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertThat(contrast("#000", "#ffffff")).isCloseTo(21, within(.01));
    }

    @Test
    void itStaysSmallAndAsksNobodyForAnything() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(CSS.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(compressed.size()).isLessThan(5500); // a first visit may weigh 14 KB, everything included
        assertThat(CSS).doesNotContain("url(", "@import");
    }

    /** Whoever reads a rule must be able to trust that some page wants it, and whoever reads a page, that its classes do something. */
    @Test
    void everyClassIsUsedAndEveryUsedClassIsThere() {
        var styled = found("\\.([a-zA-Z][\\w-]*)", found("([^{};]+)\\{", CSS.replaceAll("(?s)/\\*.*?\\*/", "")).collect(joining(" ")))
                .collect(toSet());
        var said = found("\"([^\"\n]*)\"", pages()).flatMap(text -> found("([\\w-]+)", text)).collect(toSet());
        assertThat(styled).isSubsetOf(said);

        var worn = found("class=\"((?:\\$\\{[^}]*}|[^\"$])*)\"", pages()).flatMap(classes -> Stream.concat(
                found("\"([\\w -]+)\"", classes), Stream.of(classes.replaceAll("\\$\\{[^}]*}", " "))))
                .flatMap(classes -> Stream.of(classes.strip().split("\\s+")));
        assertThat(worn.filter(name -> !name.isEmpty())).isSubsetOf(styled);
    }

    private static String pages() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().matches(".*\\.(?:java|jte)")).map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
    }

    record Colours(Map<String, String> named) {

        double contrast(String one, String other) {
            return StylesheetTest.contrast(requireNonNull(named.get(one), one), requireNonNull(named.get(other), other));
        }
    }

    /** The first scheme is light; the dark one says only what differs. */
    private static Colours colours(int scheme) {
        var colours = new HashMap<String, String>();
        Pattern.compile(":root \\{(.*?)}", Pattern.DOTALL).matcher(CSS).results().limit(scheme + 1L).forEach(root ->
                Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6});").matcher(root.group(1)).results()
                        .forEach(colour -> colours.put(colour.group(1), colour.group(2))));
        return new Colours(colours);
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(String one, String other) {
        double a = luminance(one), b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(String colour) {
        var hex = colour.length() == 7 ? colour.substring(1) : colour.substring(1).replaceAll("[0-9a-f]", "$0$0");
        return .2126 * linear(hex.substring(0, 2)) + .7152 * linear(hex.substring(2, 4)) + .0722 * linear(hex.substring(4));
    }

    private static double linear(String hex) {
        var part = HexFormat.fromHexDigits(hex) / 255.0;
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }

    private static String read() {
        try (var css = requireNonNull(StylesheetTest.class.getResourceAsStream("/static/style.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
