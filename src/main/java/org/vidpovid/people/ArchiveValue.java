package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import tools.jackson.databind.json.JsonMapper;

/** A value of the database as anybody can read it: JSON as JSON, times as ISO 8601 writes them, bytes in base 64. */
final class ArchiveValue {

    private ArchiveValue() {}

    static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> row) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((column, value) -> plain.put(column, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case PGobject json when json.getValue() != null -> JsonMapper.shared().readTree(json.getValue());
            case java.sql.Timestamp moment -> moment.toInstant().toString();
            case java.sql.Date day -> day.toLocalDate().toString();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
