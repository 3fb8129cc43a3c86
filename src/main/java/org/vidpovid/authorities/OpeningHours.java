package org.vidpovid.authorities;

import static java.util.stream.Collectors.*;

import module java.base;
import org.vidpovid.authorities.Place.Opening;

/** A week as it is written in one cell of a list: {@code 1-4 09:00-13:00 14:00-18:00, 5 09:00-13:00}, where Monday is 1. */
public final class OpeningHours {

    private static final Pattern DAYS = Pattern.compile("([1-7])(?:-([1-7]))?((?: [0-2]?[0-9]:[0-5][0-9]-[0-2]?[0-9]:[0-5][0-9])+)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("[HH][H]:mm", Locale.ROOT);

    private OpeningHours() {}

    /**
     * What a cell says; no hours if it is empty.
     *
     * @return empty if it is not written so, or an hour does not exist, or something closes before it opens
     */
    public static Optional<List<Opening>> read(String cell) {
        var week = new ArrayList<Opening>();
        for (var part : cell.isBlank() ? List.<String>of() : List.of(cell.replaceAll("[–—]", "-").split(",", -1))) {
            var days = DAYS.matcher(part.strip().replaceAll("\\s+", " "));
            if (!days.matches()) return Optional.empty();
            var first = Integer.parseInt(days.group(1));
            var last = days.group(2) == null ? first : Integer.parseInt(days.group(2));
            if (last < first) return Optional.empty();
            for (var times : days.group(3).strip().split(" ", -1)) {
                var both = times.split("-", -1);
                try {
                    var opens = LocalTime.parse(both[0], TIME);
                    var closes = LocalTime.parse(both[1], TIME);
                    if (!closes.isAfter(opens)) return Optional.empty();
                    for (int day = first; day <= last; day++) week.add(new Opening(DayOfWeek.of(day), opens, closes));
                } catch (DateTimeParseException _) {
                    return Optional.empty();
                }
            }
        }
        week.sort(Comparator.comparing(Opening::weekday).thenComparing(Opening::opens));
        return Optional.of(List.copyOf(week));
    }

    /** Always the same for the same week, so that two lists can be compared. */
    static String written(List<Opening> week) {
        var runs = new ArrayList<Map.Entry<int[], String>>(); // the first and last of days alike
        for (var day : DayOfWeek.values()) {
            var times = week.stream().filter(opening -> opening.weekday() == day).map(opening -> opening.opens() + "-" + opening.closes())
                    .collect(joining(" "));
            if (times.isEmpty()) continue;
            var before = runs.isEmpty() ? null : runs.getLast();
            if (before != null && before.getKey()[1] == day.getValue() - 1 && before.getValue().equals(times)) before.getKey()[1]++;
            else runs.add(Map.entry(new int[] {day.getValue(), day.getValue()}, times));
        }
        return runs.stream().map(run -> (run.getKey()[0] == run.getKey()[1] ? "" + run.getKey()[0]
                : run.getKey()[0] + "-" + run.getKey()[1]) + " " + run.getValue())
                .collect(joining(", "));
    }
}
