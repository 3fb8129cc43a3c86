package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import org.vidpovid.web.Option;
import tools.jackson.databind.node.*;

/**
 * A time to come: place, then day, then hour, of those that are free just now. Whether it is still free in the end, the room that keeps
 * appointments decides as it takes it.
 *
 * @param places codes of the places where it can be
 */
public record AppointmentQuestion(About about, List<String> places) implements Question {

    static AppointmentQuestion read(About about, Passage place) {
        var places = place.texts("places");
        if (places.isEmpty()) throw place.at("places").fault("must have one place at least");
        return new AppointmentQuestion(about, places);
    }

    @Override
    public Class<Answer.Appointment> takes() {
        return Answer.Appointment.class;
    }

    @Override
    public String firstInput() {
        return id() + "-place";
    }

    @Override
    public Wording missing() {
        return Message.of("questions.missing-appointment");
    }

    /** What a page offers for what was chosen so far. */
    record Offer(List<Option> places, List<Option> days, List<Option> hours) {}

    Offer offer(Form form, FreeHours free) {
        var open = open(free);
        var place = place(text(form, "place"), open);
        var day = text(form, "day");
        var hours = place.map(free::of).orElse(List.of());
        return new Offer(open.stream().map(code -> new Option(code, name(code, free))).toList(),
                hours.stream().map(LocalDateTime::toLocalDate).distinct().map(date -> new Option(date.toString(), told(date))).toList(),
                hours.stream().filter(at -> at.toLocalDate().toString().equals(day)).map(at -> at.toLocalTime().toString())
                        .map(hour -> new Option(hour, Text.same(hour))).toList());
    }

    /** Those with a free hour. */
    private List<String> open(FreeHours free) {
        return places.stream().filter(place -> !free.of(place).isEmpty()).toList();
    }

    /** A single place need not be chosen; where another was, and has no hours any more, nobody is sent elsewhere unasked. */
    private static Optional<String> place(String chosen, List<String> open) {
        return chosen.isEmpty() && open.size() == 1 ? Optional.of(open.getFirst()) : Optional.of(chosen).filter(open::contains);
    }

    private String text(Form form, String part) {
        return form.typed().getOrDefault(id() + "-" + part, List.of("")).getFirst();
    }

    @Override
    public Read read(Typed typed) {
        var day = typed.line(id() + "-day");
        var hour = typed.line(id() + "-hour");
        var before = typed.before().map(Answer.Appointment.class::cast);
        if (before.isPresent() && isSame(before.get(), typed.line(id() + "-place"), day, hour)) return new Read.Good(before.get());
        var open = open(typed.hours());
        var place = place(typed.line(id() + "-place"), open);
        if (place.isEmpty()) return new Read.Nothing();
        var days = typed.hours().of(place.get()).stream().filter(at -> at.toLocalDate().toString().equals(day)).toList();
        if (days.isEmpty()) return next(typed, "-day", "questions.missing-day-to-come");
        var chosen = days.stream().filter(at -> at.toLocalTime().toString().equals(hour)).findFirst();
        if (chosen.isPresent()) return new Read.Good(new Answer.Appointment(place.get(), name(place.get(), typed.hours()), chosen.get()));
        return next(typed, "-hour", "questions.hour-taken");
    }

    /** What was not on the page yet is shown now; what was, and was not chosen or is gone, is wrong. */
    private Read next(Typed typed, String part, String otherwise) {
        return typed.sent().containsKey(id() + part) ? Read.wrong(id() + part, Message.of(otherwise)) : new Read.Again(typed.sent());
    }

    /** Whoever has it already sees it as taken, by themselves. */
    private static boolean isSame(Answer.Appointment before, String place, String day, String hour) {
        var when = before.at().toLocalDate() + " " + before.at().toLocalTime();
        return (place.isEmpty() || place.equals(before.place())) && when.equals(day + " " + hour);
    }

    @Override
    public Read read(Given given) {
        var wanted = Message.of("questions.give-object", "place, at");
        if (!given.isObject(Set.of("place", "at"), Set.of()) || !given.at("place").isText() || !given.at("at").isText()) {
            return Read.wrong(firstInput(), wanted);
        }
        var place = given.json().path("place").asString();
        if (!places.contains(place)) return Read.wrong(firstInput(), missing());
        try {
            var at = LocalDateTime.parse(given.json().path("at").asString());
            return given.hours().of(place).contains(at) ? new Read.Good(new Answer.Appointment(place, name(place, given.hours()), at))
                    : Read.wrong(id() + "-hour", Message.of("questions.hour-taken"));
        } catch (DateTimeParseException _) {
            return Read.wrong(id() + "-hour", Message.of("questions.give-time"));
        }
    }

    private static Text name(String place, FreeHours hours) {
        return hours.name(place).orElseGet(() -> Text.same(place));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var appointment = (Answer.Appointment) answer;
        if (!places.contains(appointment.place())) return Map.of(firstInput(), missing());
        return appointment.at().toLocalDate().isBefore(today) ? Map.of(id() + "-day", Message.of("questions.hour-past")) : Map.of();
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        var appointment = (Answer.Appointment) answer;
        return Map.of(id() + "-place", List.of(appointment.place()), id() + "-day", List.of(appointment.at().toLocalDate().toString()),
                id() + "-hour", List.of(appointment.at().toLocalTime().toString()));
    }

    @Override
    public ObjectNode json(Answer answer) {
        var appointment = (Answer.Appointment) answer;
        return JsonNodeFactory.instance.objectNode().put("place", appointment.place()).put("at", appointment.at().toString());
    }

    @Override
    public ObjectNode schema() {
        var place = Schemas.of("string");
        var codes = place.putArray("enum");
        places.forEach(codes::add);
        var parts = new LinkedHashMap<String, ObjectNode>();
        parts.put("place", place);
        parts.put("at", Schemas.of("string").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$"));
        return Schemas.object(parts, parts.keySet());
    }

    @Override
    public String pointer(String input) {
        return "/" + id() + (input.equals(id() + "-place") ? "/place" : "/at");
    }

    @Override
    public Wording shown(Answer answer) {
        var appointment = (Answer.Appointment) answer;
        var at = appointment.at();
        return Message.of("questions.appointment", appointment.name(), told(at.toLocalDate()), at.toLocalTime().toString());
    }

    /** With the day of the week, by which people plan. */
    private static Wording told(LocalDate date) {
        return language -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale()).format(date);
    }

    @Override
    public CelType type() {
        return SimpleType.TIMESTAMP;
    }

    @Override
    public Object value(Answer answer) {
        return ((Answer.Appointment) answer).at().atZone(Language.KYIV).toInstant();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JteappointmentGenerated::render, new OnPage<>(this, setting));
    }
}
