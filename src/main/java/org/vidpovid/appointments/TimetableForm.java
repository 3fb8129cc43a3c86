package org.vidpovid.appointments;

import module java.base;
import org.vidpovid.web.*;

/** Reads what the head of a unit has typed: one timetable for each day of the week that was ticked. */
record TimetableForm(List<Timetable> timetables, Form form) {

    static final Ask WEEKDAYS = Ask.of("weekday", "appointments.weekdays");
    static final Ask OPENS = Ask.of("opens", "appointments.opens", "appointments.opens.hint");
    static final Ask CLOSES = Ask.of("closes", "appointments.closes", "appointments.opens.hint");
    static final Ask MINUTES = Ask.of("minutes", "appointments.minutes", "appointments.minutes.hint");
    static final Ask CAPACITY = Ask.of("capacity", "appointments.capacity", "appointments.capacity.hint");
    static final Ask SERVICES = Ask.of("services", "appointments.services", "appointments.services.hint");
    static final Ask AHEAD = Ask.of("ahead", "appointments.ahead", "appointments.ahead.hint");
    static final Ask SINCE = Ask.of("since", "appointments.since", "appointments.since.hint");
    static final Ask UNTIL = Ask.of("until", "appointments.until", "appointments.until.hint");

    private static final Set<String> DAYS = Set.of("1", "2", "3", "4", "5", "6", "7");

    static TimetableForm read(String place, Map<String, List<String>> sent, Set<String> known, LocalDate today) {
        var reading = Reading.of(new org.springframework.util.LinkedMultiValueMap<>(sent));
        var weekdays = chosen(sent, WEEKDAYS, DAYS);
        if (weekdays.isEmpty()) reading.wrong(WEEKDAYS, Message.of("web.missing-choice", WEEKDAYS.label()));
        var opens = time(reading, OPENS);
        var closes = time(reading, CLOSES);
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            reading.wrong(CLOSES, Message.of("appointments.closes.wrong"));
        }
        var minutes = number(reading, MINUTES, 5, 480);
        if (opens.isPresent() && closes.isPresent() && minutes.isPresent() && opens.get().isBefore(closes.get())
                && Duration.between(opens.get(), closes.get()).toMinutes() < minutes.get()) reading.wrong(MINUTES,
                Message.of("appointments.minutes.wrong"));
        var capacity = number(reading, CAPACITY, 1, 100);
        var services = chosen(sent, SERVICES, known);
        var ahead = number(reading, AHEAD, 1, 365);
        var since = day(reading, SINCE).filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(5)));
        if (since.isEmpty()) reading.wrong(SINCE, Message.of("appointments.since.wrong"));
        var until = reading.typed(UNTIL).isEmpty() ? Optional.<LocalDate>empty()
                : day(reading, UNTIL).filter(day -> since.isEmpty() || !day.isBefore(since.get()));
        if (until.isEmpty() && !reading.typed(UNTIL).isEmpty()) reading.wrong(UNTIL, Message.of("appointments.until.wrong"));
        var form = reading.form();
        if (form.isWrong()) return new TimetableForm(List.of(), form);
        return new TimetableForm(weekdays.stream().map(Integer::valueOf).sorted()
                .map(weekday -> new Timetable(new UUID(0, 0), place, DayOfWeek.of(weekday),
                opens.orElseThrow(), closes.orElseThrow(), minutes.orElseThrow(), capacity.orElseThrow(), services, ahead.orElseThrow(),
                since.orElseThrow(),
                until.map(last -> last.plusDays(1)).orElse(null))).toList(), form); // people say the last day, not the first without
    }

    private static Set<String> chosen(Map<String, List<String>> sent, Ask ask, Set<String> offered) {
        return sent.getOrDefault(ask.name(), List.of()).stream().filter(offered::contains).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<LocalDate> day(Reading reading, Ask ask) {
        try {
            return Optional.of(LocalDate.parse(reading.typed(ask))).filter(day -> day.getYear() > 2000 && day.getYear() < 2100);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(Reading reading, Ask ask) {
        try {
            return Optional.of(LocalTime.parse(reading.typed(ask), DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)));
        } catch (DateTimeParseException _) {
            return reading.wrong(ask, Message.of("appointments.opens.wrong"));
        }
    }

    private static Optional<Integer> number(Reading reading, Ask ask, int least, int most) {
        var typed = reading.typed(ask);
        var number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
        return number >= least && number <= most ? Optional.of(number)
                : reading.wrong(ask, Message.of("appointments.number.wrong", least, most));
    }
}
