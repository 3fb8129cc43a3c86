package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.*;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * A day, in three inputs.
 *
 * @param notBefore the first day that is allowed, told from today
 * @param notAfter  the last day that is allowed, told from today
 */
record DateQuestion(About about, Bound notBefore, Bound notAfter) implements Question {

    /** @param day today, if null */
    record Bound(@Nullable LocalDate day) {

        LocalDate on(LocalDate today) {
            return day == null ? today : day;
        }

        String word() {
            return day == null ? "today" : day.toString();
        }
    }


    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        for (var month : Month.values()) for (var language : Language.values()) for (var style : TextStyle.values()) {
            MONTHS.put(plain(month.getDisplayName(style, language.locale()), language.locale()), month.getValue());
        }
        MONTHS.keySet().removeIf(word -> word.length() < 3 || Character.isDigit(word.charAt(0))); // a single letter is several months
    }

    static DateQuestion read(About about, Passage place) {
        return new DateQuestion(about, bound(place, "notBefore", LocalDate.of(1900, 1, 1)),
                bound(place, "notAfter", LocalDate.of(9999, 12, 31)));
    }

    private static Bound bound(Passage place, String name, LocalDate otherwise) {
        if (!place.has(name)) return new Bound(otherwise);
        var at = place.at(name);
        if (at.text().equals("today")) return new Bound(null);
        try {
            return new Bound(LocalDate.parse(at.text()));
        } catch (DateTimeParseException _) {
            throw at.fault("must be a day like 1900-01-31, or today");
        }
    }

    @Override
    public Class<Answer.Day> takes() {
        return Answer.Day.class;
    }

    @Override
    public Set<Fills> fillable() {
        return Set.of(Fills.BORN);
    }

    @Override
    public String firstInput() {
        return id() + "-day";
    }

    @Override
    public Wording missing() {
        return Message.of("questions.missing-date");
    }

    @Override
    public Read read(Typed typed) {
        var day = typed.line(id() + "-day");
        var month = typed.line(id() + "-month");
        var year = typed.line(id() + "-year");
        if ((day + month + year).isEmpty()) return new Read.Nothing();
        var errors = new LinkedHashMap<String, Wording>();
        if (!day.matches("0?[1-9]|[12][0-9]|3[01]")) {
            errors.put(id() + "-day", Message.of(day.isEmpty() ? "questions.missing-day" : "questions.wrong-day"));
        }
        if (month(month) == 0) {
            errors.put(id() + "-month", Message.of(month.isEmpty() ? "questions.missing-month" : "questions.wrong-month"));
        }
        if (!year.matches("[0-9]{4}")) {
            errors.put(id() + "-year", Message.of(year.isEmpty() ? "questions.missing-year" : "questions.wrong-year"));
        }
        if (!errors.isEmpty()) return new Read.Wrong(errors);
        try {
            return new Read.Good(new Answer.Day(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day))));
        } catch (DateTimeException _) {
            return Read.wrong(id() + "-day", Message.of("questions.no-such-day"));
        }
    }

    /** The month that a number or a word means; 0 if none. */
    private static int month(String typed) {
        if (typed.matches("0?[1-9]|1[0-2]")) return Integer.parseInt(typed);
        return Stream.of(Language.values()).map(language -> MONTHS.getOrDefault(plain(typed, language.locale()), 0))
                .filter(month -> month > 0).findFirst().orElse(0);
    }

    private static String plain(String word, Locale locale) {
        return word.replace(".", "").toLowerCase(locale);
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var date = date(answer);
        var first = notBefore.on(today);
        var last = notAfter.on(today);
        if (date.isBefore(first)) return Map.of(firstInput(), Message.of("questions.too-early", day(first)));
        if (!date.isAfter(last)) return Map.of();
        return Map.of(firstInput(), last.equals(today) ? Message.of("questions.in-the-future")
                : Message.of("questions.too-late", day(last)));
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        var date = date(answer);
        return Map.of(id() + "-day", List.of("" + date.getDayOfMonth()), id() + "-month", List.of("" + date.getMonthValue()),
                id() + "-year", List.of("%04d".formatted(date.getYear())));
    }

    @Override
    public Read read(Given given) {
        var wanted = Message.of("questions.give-date");
        if (!given.isText() || !given.json().asString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return Read.wrong(firstInput(), wanted);
        try {
            return new Read.Good(new Answer.Day(LocalDate.parse(given.json().asString())));
        } catch (DateTimeParseException _) {
            return Read.wrong(firstInput(), Message.of("questions.no-such-day"));
        }
    }

    @Override
    public JsonNode json(Answer answer) {
        return StringNode.valueOf(date(answer).toString());
    }

    @Override
    public ObjectNode schema() {
        return Schemas.of("string").put("format", "date").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
                .put("x-not-before", notBefore.word()).put("x-not-after", notAfter.word());
    }

    @Override
    public Wording shown(Answer answer) {
        return day(date(answer));
    }

    private static Wording day(LocalDate date) {
        return language -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(date);
    }

    @Override
    public CelType type() {
        return SimpleType.TIMESTAMP;
    }

    @Override
    public Object value(Answer answer) {
        return date(answer).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtedateGenerated::render, new OnPage<>(this, setting));
    }

    private static LocalDate date(Answer answer) {
        return ((Answer.Day) answer).date();
    }
}
