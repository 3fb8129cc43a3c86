package org.vidpovid.admin;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * What was written in one line of a list, or in one form, by column. Remembers what was wrong; whatever it gives then
 * is not to be used, so ask {@link #isRight} at the end.
 */
final class Cells {

    private static final DateTimeFormatter UKRAINIAN = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1991, 8, 24); // there was no state before to hold a post of
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final String NOTHING = "–";

    private final Map<String, String> cells;
    private final SequencedMap<String, Wording> faults = new LinkedHashMap<>();

    Cells(Map<String, String> cells) {
        this.cells = new HashMap<>(cells);
    }

    /** What is not typed because the address says it. */
    Cells with(String column, String value) {
        cells.put(column, value);
        return this;
    }

    boolean isRight() {
        return faults.isEmpty();
    }

    SequencedMap<String, Wording> faults() {
        return faults;
    }

    String typed(String column) {
        return cells.getOrDefault(column, "");
    }

    String text(String column) {
        var text = typed(column);
        return text.isEmpty() ? wrong(column, "admin.fault.missing", NOTHING) : text;
    }

    @Nullable String optional(String column) {
        var text = typed(column);
        return text.isEmpty() ? null : text;
    }

    /** The two columns of a text in both languages. */
    Text both(String name) {
        return new Text(text(name + "_uk"), text(name + "_en"));
    }

    /** Both languages or neither. */
    @Nullable Text optionalBoth(String name) {
        return typed(name + "_uk").isEmpty() && typed(name + "_en").isEmpty() ? null : both(name);
    }

    LocalDate day(String column) {
        var day = optionalDay(column);
        return day == null ? typed(column).isEmpty() ? wrong(column, "admin.fault.missing", EARLIEST) : EARLIEST : day;
    }

    @Nullable LocalDate optionalDay(String column) {
        var text = typed(column);
        if (text.isEmpty()) return null;
        try {
            var day = text.contains(".") ? LocalDate.parse(text, UKRAINIAN) : LocalDate.parse(text);
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? wrong(column, "admin.fault.day", EARLIEST) : day;
        } catch (DateTimeParseException _) {
            return wrong(column, "admin.fault.day", EARLIEST);
        }
    }

    /** A number with a comma or a point; null if there is none. */
    @Nullable BigDecimal optionalNumber(String column) {
        var text = typed(column).replace(',', '.');
        if (text.isEmpty()) return null;
        return text.matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,10})?") ? new BigDecimal(text).setScale(6, RoundingMode.HALF_UP)
                : wrong(column, "admin.fault.number", BigDecimal.ZERO);
    }

    <T> T wrong(String column, String key, T instead, Object... arguments) {
        faults.putIfAbsent(column, Message.of(key, arguments));
        return instead;
    }
}
