package org.vidpovid.entrycodes;

import module java.base;
import org.vidpovid.answers.*;
import org.vidpovid.people.PersonName;
import org.vidpovid.web.*;

/** What a clerk types from a document, and for how long the code shall be good. */
record Slip(Reading reading, LocalDate today) {

    static final Ask LAST = Ask.of("last", "entrycodes.last");
    static final Ask FIRST = Ask.of("first", "entrycodes.first");
    static final Ask MIDDLE = Ask.of("middle", "entrycodes.middle", "entrycodes.middle.hint");
    static final Ask BORN = Ask.of("born", "entrycodes.born", "entrycodes.born.hint");
    static final Ask RECORD = Ask.of("record", "entrycodes.record", "entrycodes.record.hint");
    static final Ask PAPER = Ask.of("paper", "entrycodes.paper");
    static final Ask LOOKED = Ask.of("paper-number", "entrycodes.paper.number");
    static final Ask LASTS = Ask.of("lasts", "entrycodes.lasts", "entrycodes.lasts.hint");
    static final Ask COMPARED = Ask.of("compared", "entrycodes.compared");

    private static final Map<String, Duration> TIMES = Map.of("PT15M", Duration.ofMinutes(15), "PT1H", Duration.ofHours(1),
            "PT4H", Duration.ofHours(4), "PT24H", Duration.ofHours(24));
    private static final DateTimeFormatter UKRAINIAN = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\u2019 -]*");
    private static final int LONGEST = 100;

    static List<Option> times() {
        return List.of(new Option("PT15M", Message.of("entrycodes.lasts.quarter")), new Option("PT1H", Message.of("entrycodes.lasts.hour")),
                new Option("PT4H", Message.of("entrycodes.lasts.hours")), new Option("PT24H", Message.of("entrycodes.lasts.day")));
    }

    Optional<PersonName> name() {
        var last = part(LAST, reading.text(LAST, LONGEST));
        var first = part(FIRST, reading.optionalText(FIRST, LONGEST)); // some have one name only
        var middle = part(MIDDLE, reading.optionalText(MIDDLE, LONGEST));
        return last.isPresent() && first.isPresent() && middle.isPresent()
                ? Optional.of(new PersonName(last.get(), first.get(), middle.get())) : Optional.empty();
    }

    private Optional<String> part(Ask ask, Optional<String> typed) {
        var name = typed.map(Writing::name);
        return name.filter(text -> !text.isEmpty() && !NAME.matcher(text).matches()).isPresent()
                ? reading.wrong(ask, Message.of("entrycodes.name.mistyped")) : name;
    }

    Optional<LocalDate> born() {
        var typed = reading.text(BORN, 20);
        if (typed.isEmpty()) return Optional.empty();
        try {
            var day = typed.get().contains(".") ? LocalDate.parse(typed.get(), UKRAINIAN) : LocalDate.parse(typed.get());
            return day.isBefore(EARLIEST) || day.isAfter(today) ? reading.wrong(BORN, Message.of("entrycodes.born.mistyped"))
                    : Optional.of(day);
        } catch (DateTimeParseException _) {
            return reading.wrong(BORN, Message.of("entrycodes.born.mistyped"));
        }
    }

    /** The record number begins with the day of birth, so one slip betrays itself; a card always has one. */
    Optional<String> record(By by, Optional<LocalDate> born) {
        var typed = by == By.ID_CARD ? reading.text(RECORD, LONGEST) : reading.optionalText(RECORD, LONGEST);
        var number = typed.map(Line.RECORD_NUMBER::tidied).filter(text -> !text.isEmpty());
        var fault = number.flatMap(text -> Line.RECORD_NUMBER.fault(text, today));
        if (fault.isPresent()) return reading.wrong(RECORD, fault.get());
        return number.isPresent() && born.isPresent() && !number.get().startsWith(born.get().format(DateTimeFormatter.BASIC_ISO_DATE))
                ? reading.wrong(RECORD, Message.of("entrycodes.record.other-day")) : number;
    }

    Optional<Issues.Looked> looked() {
        var paper = reading.choice(PAPER, Stream.of(Paper.values()).map(Paper::name).toList()).map(Paper::valueOf);
        var typed = reading.text(LOOKED, LONGEST);
        if (paper.isEmpty() || typed.isEmpty()) return Optional.empty();
        var number = paper.get().tidied(typed.get());
        var fault = paper.get().fault(number, today);
        return fault.isPresent() ? reading.wrong(LOOKED, fault.get()) : Optional.of(new Issues.Looked(paper.get(), number));
    }

    Optional<Duration> lasts() {
        return reading.choice(LASTS, TIMES.keySet()).map(TIMES::get);
    }

    /** Nothing is done on a paper that nobody held against the face. */
    void compared() {
        if (!reading.ticked(COMPARED)) reading.wrong(COMPARED, Message.of("entrycodes.compared.missing"));
    }
}
