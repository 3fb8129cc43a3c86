package org.vidpovid.oversight;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of acts, as everybody can read it. What is only counted is not in it. */
@Component
record Register(JdbcClient db, Clock clock) {

    /** The acts of a filter, the newest first, at most so many of them. */
    List<Entry> page(Filter filter, int most) {
        var conditions = new StringJoiner(" and ", " where ", " ").add("not aggregate_only");
        var values = new HashMap<String, Object>();
        var columns = Map.of(Filter.SERVICE, "service_slug", Filter.UNIT, "unit_code", Filter.OFFICIAL, "official_slug", Filter.OUTCOME,
                "outcome", Filter.GROUND, "ground_id");
        columns.forEach((ask, column) -> {
            var value = filter.of(ask);
            if (value == null) return;
            conditions.add(column + " = :" + ask.name());
            values.put(ask.name(), value);
        });
        var after = filter.after();
        if (after != null) {
            conditions.add("(issued_on, id) < (:on, :after)");
            values.put("on", after.on());
            values.put("after", after.id());
        }
        values.put("most", most);
        var today = LocalDate.now(clock);
        return db.sql("select " + EntryRow.COLUMNS + "from oversight.entry" + conditions + "order by issued_on desc, id desc limit :most")
                .params(values).query(EntryRow.class).list().stream().map(row -> row.entry(today)).toList();
    }

    Optional<Entry> find(UUID id) {
        var today = LocalDate.now(clock);
        return db.sql("select " + EntryRow.COLUMNS + "from oversight.entry where id = :id and not aggregate_only").param("id", id)
                .query(EntryRow.class).optional().map(row -> row.entry(today));
    }

    /**
     * By what whoever has read it before knows that nothing is new. A minute after a change it is another still: whoever was writing when
     * the last change was read may have an earlier time.
     */
    String state() {
        var now = clock.instant();
        var last = db.sql("select max(changed_at) from oversight.entry where not aggregate_only").query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant).orElse(Instant.EPOCH);
        var settled = last.isBefore(now.minusSeconds(60));
        return LocalDate.now(clock) + "-" + last.toEpochMilli() + (settled ? "" : "-" + now.toEpochMilli());
    }
}
