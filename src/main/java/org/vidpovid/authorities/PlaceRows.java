package org.vidpovid.authorities;

import static java.util.stream.Collectors.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.authorities.Place.*;
import org.vidpovid.law.Text;

/** Reads the places. */
record PlaceRows(JdbcClient db) {

    List<Place> all() {
        var hours = db.sql("select place_id, weekday, opens, closes from authorities.opening order by weekday, opens")
                .query(Hour.class).list().stream().collect(groupingBy(Hour::placeId, mapping(Hour::opening, toList())));
        return db.sql("""
                select place.*, unit.code unit from authorities.place join authorities.unit on unit.id = place.unit_id
                order by unit.code, place.code""")
                .query(Row.class).list().stream().map(row -> row.place(hours.getOrDefault(row.id(), List.of()))).toList();
    }

    private record Hour(UUID placeId, int weekday, LocalTime opens, LocalTime closes) {

        Opening opening() {
            return new Opening(DayOfWeek.of(weekday), opens, closes);
        }
    }

    private record Row(UUID id, String code, UUID unitId, String unit, String nameUk, String nameEn, String addressUk, String addressEn,
            @Nullable String phone, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable String noteUk,
                    @Nullable String noteEn,
            @Nullable LocalDate closed) {

        Place place(List<Opening> hours) {
            return new Place(id, code, unitId, unit, new Text(nameUk, nameEn), new Text(addressUk, addressEn), phone,
                    latitude == null || longitude == null ? null : new Point(latitude, longitude),
                    noteUk == null || noteEn == null ? null : new Text(noteUk, noteEn), hours, closed);
        }
    }
}
