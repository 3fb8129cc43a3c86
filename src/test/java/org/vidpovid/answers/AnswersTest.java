package org.vidpovid.answers;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import net.jqwik.api.*;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vidpovid.files.StoredFile;
import org.vidpovid.forms.Sample;
import org.vidpovid.law.Text;

class AnswersTest {

    @Property(tries = 300)
    void whatIsWrittenIsReadTheSame(@ForAll("answers") List<Answer> list) {
        var answers = Answers.none();
        for (var answer : list) answers = answers.with("q" + list.indexOf(answer), answer);

        assertThat(Answers.of(answers.toJson())).isEqualTo(answers);
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        var text = Arbitraries.strings().ofMinLength(1).ofMaxLength(30)
                .filter(words -> !words.isBlank() && words.codePoints().noneMatch(sign -> Character.getType(sign) == Character.SURROGATE));
        var file = Combinators.combine(Arbitraries.create(UUID::randomUUID), text, Arbitraries.longs().greaterOrEqual(0))
                .as((id, name, size) -> new StoredFile(id, name, "application/pdf", size));
        return Arbitraries.<Answer>oneOf(
                text.map(Answer.Words::new), text.map(Answer.Choice::new), Arbitraries.of(true, false).map(Answer.YesOrNo::new),
                Dates.dates().map(Answer.Day::new),
                Combinators.combine(text, text, text).as(Answer.Name::new), file.list().ofMinSize(1).ofMaxSize(3).map(Answer.Files::new))
                .list().ofMaxSize(8);
    }

    /** Kept in the database for years: this text must be read for ever. */
    @Test
    void answersOfTheFirstVersionAreRead() {
        assertThat(Answers.of("""
                {"a": {"kind": "words", "text": "x"}, "b": {"kind": "day", "date": "1987-03-05"}, "c": {"kind": "yes-or-no", "yes": true},
                 "d": {"kind": "choice", "value": "once"}, "e": {"kind": "name", "last": "L", "first": "F", "middle": ""},
                 "f": {"kind": "files", "files": [{"id": "00000000-0000-0001-0000-000000000002", "name": "n.pdf", "type": \
                 "application/pdf", "size": 7}]}}
                """)).isEqualTo(Answers.none()
                .with("a", new Answer.Words("x")).with("b", new Answer.Day(LocalDate.of(1987, 3, 5))).with("c", new Answer.YesOrNo(true))
                .with("d", new Answer.Choice("once")).with("e", new Answer.Name("L", "F", ""))
                .with("f", new Answer.Files(List.of(new StoredFile(new UUID(1, 2), "n.pdf", "application/pdf", 7)))));
    }

    @Test
    void everyKindOfAnswerIsReadAsItWasWritten() {
        assertThat(Answers.of(Sample.answers().toJson())).isEqualTo(Sample.answers());
    }

    /** Likewise of the second: this text must be read for ever. */
    @Test
    void answersOfTheSecondVersionAreRead() {
        assertThat(Answers.of("""
                {"a": {"kind": "number", "value": "54.70"}, "b": {"kind": "money", "kopiykas": 125050}, "c": {"kind": "choices", "values": \
                ["x"]},
                 "d": {"kind": "address", "region": "UA-30", "district": "", "settlement": "S", "listed": true, "street": "", "house": \
                 "7", "flat": ""},
                 "e": {"kind": "rows", "rows": [{"n": {"kind": "words", "text": "x"}}]},
                 "f": {"kind": "appointment", "place": "p", "name": {"uk": "u", "en": "e"}, "at": "2026-12-01T10:00:00"},
                 "g": {"kind": "signers", "signers": [{"name": {"kind": "name", "last": "L", "first": "F", "middle": ""}, "email": "", \
                 "phone": "+1"}]}}
                """)).isEqualTo(Answers.none()
                .with("a", new Answer.Quantity(new BigDecimal("54.7"))).with("b", new Answer.Money(125050))
                .with("c", new Answer.Choices(List.of("x")))
                .with("d", new Answer.Address("UA-30", "", "S", true, "", "7", ""))
                .with("e", new Answer.Rows(List.of(Map.of("n", new Answer.Words("x")))))
                .with("f", new Answer.Appointment("p", new Text("u", "e"), LocalDateTime.of(2026, 12, 1, 10, 0)))
                .with("g", new Answer.Signers(List.of(new Answer.Signer(new Answer.Name("L", "F", ""), "", "+1")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"born\": {\"kind\": \"day\", \"date\": \"secret\"}}", "{\"born\": {\"kind\": \"secret\"}}",
                "{\"born\": {\"kind\": \"name\", \"last\": \"secret\"}}",
        "{\"born\": {\"kind\": \"words\", \"text\": null}}", "{\"secret", "[\"secret\"]"
    })
    void whatCannotBeReadIsNamedButNotQuoted(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Answers.of(json)).withMessageContaining("cannot be read")
                .withMessageNotContaining("secret").withNoCause();
    }

    @Test
    void thereIsNoEmptyAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Words(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Choice(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Name("", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Files(List.of()));
    }
}
