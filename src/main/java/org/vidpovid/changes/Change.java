package org.vidpovid.changes;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;

/**
 * Somebody changed something.
 *
 * @param what in words, as they were said then
 * @param subject code of what was changed; of a person, their id
 * @param reason in the words of whoever did it; empty if they gave none
 * @param before what it said, by column; empty if it was not there
 * @param after what it says since; empty if it is not there any more
 */
public record Change(UUID id, Instant at, UUID byPersonId, String byName, About about, String subject, Text what, String reason,
                     SequencedMap<String, String> before, SequencedMap<String, String> after) {

    /** What kind of thing it was. */
    public enum About { AUTHORITY, UNIT, POST, OFFICIAL, ABSENCE, PLACE, ROLE }

    /** A column that reads otherwise now. */
    public record Difference(String column, String before, String after) {}

    public List<Difference> differences() {
        var columns = new LinkedHashSet<>(before.keySet());
        columns.addAll(after.keySet());
        return columns.stream().map(column -> new Difference(column, before.getOrDefault(column, ""), after.getOrDefault(column, "")))
                .filter(difference -> !difference.before().equals(difference.after())).toList();
    }

    /** Which changes one looks for; null means any. */
    public record Filter(@Nullable About about, @Nullable String subject, @Nullable UUID byPersonId, @Nullable LocalDate from) {}
}
