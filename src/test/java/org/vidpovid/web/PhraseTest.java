package org.vidpovid.web;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTest {

    /** What is told in words: the quick way says just what Java's own would. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextOfThePortalIsFilledAsMessageFormatWouldFillIt(Language language) throws IOException {
        var words = IntStream.range(0, 10).mapToObj(i -> "слово {" + i + "} 'і' $1").toArray();
        var texts = texts(language);
        var quick = texts.entrySet().stream().filter(text -> Message.Phrase.of(text.getKey(), language).places() != null).toList();

        assertThat(texts).hasSizeGreaterThan(1_000);
        assertThat(quick).as("most").hasSizeGreaterThan(texts.size() * 8 / 10);
        assertThat(quick).allSatisfy(text -> assertThat(language.text(text.getKey(), words))
                .isEqualTo(new MessageFormat(text.getValue(), language.locale()).format(words)));
    }

    @Test
    void whatIsNoWordIsToldInTheMannerOfTheLanguage() {
        var key = texts().entrySet().stream().filter(text -> text.getValue().equals("{0}") || text.getValue().matches("[^{]*\\{0}[^{]*"))
                .findFirst().orElseThrow();

        for (Object argument : new Object[] {1_234_567, 2.5, true}) {
            assertThat(Language.UK.text(key.getKey(), argument))
                    .isEqualTo(new MessageFormat(key.getValue(), Language.UK.locale()).format(new Object[] {argument}));
        }
        assertThat(Language.UK.text(key.getKey())).as("nothing is given").contains("{0}");
        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> Language.UK.text("web.no-such-text"));
    }

    @Test
    void manyFillTheSameTextAtOnceAndNoneGetsTheWordsOfAnother() {
        var key = texts().entrySet().stream().filter(text -> text.getValue().contains("{0,") && !text.getValue().contains("{1")).findFirst()
                .orElseThrow().getKey();
        var alone = IntStream.range(0, 200).mapToObj(i -> said(key, i)).toList();

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> said(key, i)).toList()).isEqualTo(alone);
    }

    private static String said(String key, int number) {
        try {
            return Language.UK.text(key, Instant.EPOCH.plus(Duration.ofDays(number)), "", "");
        } catch (IllegalArgumentException _) {
            return Language.UK.text(key, number, number, number);
        }
    }

    private static Map<String, String> texts() {
        try {
            return texts(Language.UK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Language language) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.endsWith("messages_" + language.code() + ".properties")).toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
        return texts;
    }
}
