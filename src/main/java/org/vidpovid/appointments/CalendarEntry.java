package org.vidpovid.appointments;

import module java.base;
import org.vidpovid.web.Language;

/** One appointment as a file for calendars: RFC 5545, in UTC, so that no description of time zones is needed. */
record CalendarEntry(Appointment appointment, Language language) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST = 75; // bytes in a line

    /** The whole file, its lines ended as the standard wants. */
    String text(Instant now) {
        var title = appointment.state() instanceof Appointment.Confirmed(_, _, var name) ? name.in(language)
                : language.text("appointments.visit");
        return Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vidpovid//Appointments//" + language.code().toUpperCase(Locale.ROOT),
                "BEGIN:VEVENT",
                        "UID:" + appointment.id() + "@vidpovid", "DTSTAMP:" + UTC.format(now),
                        "DTSTART:" + UTC.format(appointment.startsAt()),
                        "DTEND:" + UTC.format(appointment.startsAt().plus(Duration.ofMinutes(appointment.minutes()))),
                        "SUMMARY:" + escaped(title), "LOCATION:" + escaped(appointment.name().in(language)), "END:VEVENT", "END:VCALENDAR")
                .map(CalendarEntry::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /** No line is longer than 75 bytes, and no letter is cut in two: the next line goes on after a space. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int bytes = 0;
        for (int letter : line.codePoints().toArray()) {
            var text = Character.toString(letter);
            int more = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LONGEST) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(text);
            bytes += more;
        }
        return folded.toString();
    }
}
