package org.vidpovid.admin;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.web.Language;

class CsvTest {

    static final List<String> COLUMNS = List.of("code", "name");
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("empty", bytes(""), "no line of data"),
                Arguments.of("only a header", bytes("code;name\n"), "no line of data"),
                Arguments.of("only blanks", bytes("\n \n;\n"), "Missing"),
                Arguments.of("a column too few", bytes("code\na\n"), "Missing: name"),
                Arguments.of("a column too many", bytes("code;name;colour\na;b;c\n"), "Not known: colour"),
                Arguments.of("another list", bytes("post;since\na;b\n"), "Missing: code, name"),
                Arguments.of("a column twice", bytes("code;code;name\na;b;c\n"), "same name"),
                Arguments.of("no header", bytes("kyiv;Київ\n"), "Missing: code, name"),
                Arguments.of("a cell too few", bytes("code;name\na;b\nc\n"), "Line 3: it has 1 cells"),
                Arguments.of("a cell too many", bytes("code;name\na;b;c\n"), "Line 2: it has 3 cells"),
                Arguments.of("a quote that is not closed", bytes("code;name\na;b\n\"c;d\n"), "quotation mark"),
                Arguments.of("text after a quote", bytes("code;name\n\"a\"b;c\n"), "quotation mark"),
                Arguments.of("Windows-1251", "code;name\na;Назва\n".getBytes(Charset.forName("windows-1251")), "CSV UTF-8"),
                Arguments.of("UTF-16", "code;name\na;Назва\n".getBytes(StandardCharsets.UTF_16), "CSV UTF-8"),
                Arguments.of("an Excel file", new byte[] {'P', 'K', 3, 4, 0, 0, 8}, "CSV UTF-8"),
                Arguments.of("10 MB", new byte[10 * 1024 * 1024], "at most 5 MB"),
                Arguments.of("too many lines", bytes("code;name\n" + "a;b\n".repeat(Csv.MOST + 1)), "Too many lines"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsNoListSaysWhy(String what, byte[] content, String why) {
        assertThatExceptionOfType(Csv.Unreadable.class).as(what).isThrownBy(() -> Csv.read(content, COLUMNS))
                .satisfies(unreadable -> assertThat(unreadable.why().in(Language.EN)).contains(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code;name\r\na;Назва, друга\r\n", "code,name\na,\"Назва, друга\"", "NAME; Code\nНазва, друга; a\n\n",
            "name,code\n\"Назва, друга\",a\n"})
    void aListIsReadHoweverItsCellsAreDivided(String text) throws Csv.Unreadable {
        var expected = List.of(new Csv.Line(2, Map.of("code", "a", "name", "Назва, друга")));
        assertThat(Csv.read(bytes(text), COLUMNS).lines()).isEqualTo(expected);
        var marked = new ByteArrayOutputStream();
        marked.writeBytes(MARK);
        marked.writeBytes(bytes(text));
        assertThat(Csv.read(marked.toByteArray(), COLUMNS).lines()).isEqualTo(expected);
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() throws Csv.Unreadable {
        assertThat(Csv.read(bytes("code;name\n\na;\"one\ntwo\"\n;\nb;c\n"), COLUMNS).lines()).extracting(Csv.Line::number)
                .containsExactly(3L, 6L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+HYPERLINK(\"x\")", "-2+3+cmd", "@SUM(A1)", "'=quoted", "''=twice", "звичайний",
            "O'Brien", "'90-ті", "+380 44 000-00-00", "-50.123", "a;b\"c,d"})
    void aFormulaIsTextAndComesBackAsItWas(String cell) throws Csv.Unreadable {
        var written = Csv.write(COLUMNS, List.of(Map.of("code", "a", "name", cell)));
        assertThat(Csv.read(written, COLUMNS).lines()).containsExactly(new Csv.Line(2, Map.of("code", "a", "name", cell)));
        assertThat(Csv.guarded(cell)).as("a spreadsheet would compute it").doesNotStartWith("=").doesNotStartWith("@")
                .doesNotStartWith("+H").doesNotStartWith("-2+3+c");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
