package org.vidpovid.authorities;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * Where a unit receives people.
 *
 * @param code its short name, by which services and lists say where: {@code podil-centre}
 * @param unit code of the unit whose place it is
 * @param note how to get in, and what is there for whom
 * @param hours the week, in order; empty if nobody is received without being called
 * @param closed the first day without it; what was arranged there before still names it
 */
public record Place(UUID id, String code, UUID unitId, String unit, Text name, Text address, @Nullable String phone, @Nullable Point point,
                    @Nullable Text note, List<Opening> hours, @Nullable LocalDate closed) {

    /** On the map, in degrees of WGS 84. */
    public record Point(BigDecimal latitude, BigDecimal longitude) {}

    /** From when until when it is open on one day of every week; a break makes two of them. */
    public record Opening(DayOfWeek weekday, LocalTime opens, LocalTime closes) {

        private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

        String times() {
            return HOUR.format(opens) + "–" + HOUR.format(closes);
        }
    }

    /** Days that follow each other and are alike. */
    private record Days(DayOfWeek first, DayOfWeek last, String times) implements Wording {

        @Override
        public String in(Language language) {
            var from = first.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
            return (first == last ? from : from + " – " + last.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())) + ": " + times;
        }
    }

    /** When it is open on a day of the week; empty if it is closed. */
    public List<Opening> on(DayOfWeek weekday) {
        return hours.stream().filter(opening -> opening.weekday() == weekday).toList();
    }

    /** The week as people read it, a line for each run of days alike. */
    public List<Wording> week() {
        var week = new ArrayList<Days>();
        for (var weekday : DayOfWeek.values()) {
            var times = on(weekday).stream().map(Opening::times).collect(Collectors.joining(", "));
            if (times.isEmpty()) continue;
            var before = week.isEmpty() ? null : week.getLast();
            if (before != null && before.last().plus(1) == weekday && before.times().equals(times)) {
                week.set(week.size() - 1, new Days(before.first(), weekday, times));
            } else {
                week.add(new Days(weekday, weekday, times));
            }
        }
        return List.copyOf(week);
    }
}
