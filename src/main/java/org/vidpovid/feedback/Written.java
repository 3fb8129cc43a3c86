package org.vidpovid.feedback;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Unit;
import org.vidpovid.web.*;

/**
 * A remark as it was typed.
 *
 * @param about whom it is about; empty if nobody is named
 */
record Written(Kind kind, @Nullable Unit of, String about, String body) {

    static final Ask KIND = Ask.of("kind", "feedback.kind");
    static final Ask UNIT = Ask.of("unit", "feedback.unit", "feedback.unit.hint");
    static final Ask ABOUT = Ask.of("about", "feedback.about", "feedback.about.hint");
    static final Ask BODY = Ask.of("body", "feedback.body", "feedback.body.hint");

    private static final int LONGEST = 5000;
    private static final int LEAST = 10;

    /** Of a remark that names a unit. */
    Unit unit() {
        return Objects.requireNonNull(of);
    }

    /** Empty if anything is wrong, which the reading then says. */
    static Optional<Written> read(Reading reading, List<Unit> units) {
        var kind = kind(reading, List.of(Kind.values()));
        var unit = reading.choice(UNIT, units.stream().map(Unit::code).toList());
        var about = reading.optionalText(ABOUT, 200);
        var body = body(reading);
        if (kind.isEmpty() || unit.isEmpty() || about.isEmpty() || body.isEmpty()) return Optional.empty();
        var of = units.stream().filter(one -> one.code().equals(unit.get())).findFirst().orElseThrow();
        return Optional.of(new Written(kind.get(), of, about.get(), body.get()));
    }

    static Optional<Kind> kind(Reading reading, Collection<Kind> offered) {
        return reading.choice(KIND, offered.stream().map(Kind::name).toList()).map(Kind::valueOf);
    }

    /** What happened, in words: dots and dashes tell nobody what to look into. */
    static Optional<String> body(Reading reading) {
        return said(reading, BODY);
    }

    static Optional<String> said(Reading reading, Ask ask) {
        var text = reading.text(ask, LONGEST);
        return text.isPresent() && Signs.said(text.get()) < LEAST ? reading.wrong(ask, Message.of("feedback.too-short", LEAST)) : text;
    }

    /** “Authority: unit”, for a list of them. */
    static List<Option> options(List<Unit> units) {
        return units.stream().map(unit -> new Option(unit.code(), Message.of("feedback.unit-of", unit.authority(), unit.name()))).toList();
    }
}
