package org.vidpovid.authorities;

import static java.util.stream.Collectors.*;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.authorities.Entry.*;
import org.vidpovid.authorities.Structure.Edit;
import org.vidpovid.law.Text;

/** The structure in the database: reads all of it, and writes what was edited. */
record StructureRows(JdbcClient db) {

    Structure read() {
        var places = new PlaceRows(db).all().stream().collect(toMap(Place::code, Place::hours));
        return Structure.of(Stream.of(
                db.sql("select code, name_uk, name_en from authorities.authority").query(AuthorityRow.class).list().stream()
                .map(AuthorityRow::entry),
                db.sql("""
                        select unit.code, authority.code parent, unit.name_uk, unit.name_en, head.code head, unit.closed
                        from authorities.unit
                        join authorities.authority on authority.id = unit.authority_id join authorities.post head
                        on head.id = unit.head_post_id""")
                        .query(UnitRow.class).list().stream().map(UnitRow::entry),
                db.sql("""
                        select post.code, unit.code parent, post.title_uk, post.title_en, deputy.code deputy, superior.code superior,
                        post.closed
                        from authorities.post join authorities.unit on unit.id = post.unit_id
                        left join authorities.post deputy on deputy.id = post.deputy_post_id
                        left join authorities.post superior on superior.id =
                        post.superior_post_id""").query(PostRow.class).list().stream().map(PostRow::entry),
                db.sql("""
                        select post.code post, official.person_id, official.name, official.since, official.until
                        from authorities.official join authorities.post on post.id =
                        official.post_id""").query(Appointment.class).list().stream(),
                db.sql("""
                        select absence.person_id, absence.since, absence.until, absence.reason, post.code deputy
                        from authorities.absence left join authorities.post on post.id =
                        absence.deputy_post_id""").query(Away.class).list().stream(),
                db.sql("select place.*, unit.code unit from authorities.place join authorities.unit on unit.id = place.unit_id")
                        .query(PlaceRow.class).list().stream().map(row -> row.entry(places.getOrDefault(row.code(), List.of()))))
                .<Entry>flatMap(entries -> entries).toList());
    }

    /** In the order of the tree. A new unit and the post of its head name each other, so their ids are there before they are. */
    void write(List<Edit> edits) {
        var ids = new HashMap<String, UUID>();
        record Coded(String code, UUID id) {}
        for (var kind : List.of("authority", "unit", "post", "place")) {
            db.sql("select code, id from authorities." + kind).query(Coded.class).list()
                    .forEach(row -> ids.put(kind + " " + row.code(), row.id()));
        }
        edits.stream().map(Edit::subject).forEach(entry -> ids.computeIfAbsent(table(entry) + " " + entry.key(),
                _ -> UuidCreator.getTimeOrderedEpoch()));
        edits.forEach(edit -> write(edit, code -> Objects.requireNonNull(ids.get(code), code)));
    }

    private void write(Edit edit, Ids ids) {
        switch (edit.subject()) {
            case Authority one -> db.sql("""
                    insert into authorities.authority (id, code, name_uk, name_en) values (:id, :code, :uk, :en)
                    on conflict (id) do update set name_uk = excluded.name_uk, name_en = excluded.name_en""")
                    .param("id", ids.of("authority " + one.code())).param("code", one.code()).param("uk", one.name().uk())
                    .param("en", one.name().en()).update();
            case Entry.Unit one -> db.sql("""
                    insert into authorities.unit (id, code, authority_id, name_uk, name_en, head_post_id, closed)
                    values (:id, :code, :authority, :uk, :en, :head, :closed)
                    on conflict (id) do update set authority_id = excluded.authority_id, name_uk = excluded.name_uk,
                    name_en = excluded.name_en,
                        head_post_id = excluded.head_post_id, closed = excluded.closed""")
                    .param("id", ids.of("unit " + one.code())).param("code", one.code())
                    .param("authority", ids.of("authority " + one.parent()))
                    .param("uk", one.name().uk()).param("en", one.name().en()).param("head", ids.of("post " + one.head()))
                    .param("closed", one.closed()).update();
            case Post one -> db.sql("""
                    insert into authorities.post (id, code, unit_id, title_uk, title_en, deputy_post_id, superior_post_id, closed)
                    values (:id, :code, :unit, :uk, :en, :deputy, :superior, :closed)
                    on conflict (id) do update set unit_id = excluded.unit_id, title_uk = excluded.title_uk, title_en = excluded.title_en,
                        deputy_post_id = excluded.deputy_post_id, superior_post_id = excluded.superior_post_id, closed = excluded.closed""")
                    .param("id", ids.of("post " + one.code())).param("code", one.code()).param("unit", ids.of("unit " + one.parent()))
                    .param("uk", one.title().uk()).param("en", one.title().en()).param("deputy", ids.post(one.deputy()))
                    .param("superior", ids.post(one.superior())).param("closed", one.closed()).update();
            case Appointment one -> official(edit, one, ids.of("post " + one.post()));
            case Away one -> absence(edit, one, ids.post(one.deputy()));
            case Where one -> place(one, ids);
        }
    }

    private void official(Edit edit, Appointment one, UUID postId) {
        var sql = edit.after() == null ? "delete from authorities.official where post_id = :post and since = :since"
                : edit.before() != null
                ? "update authorities.official set until = :until, name = :name where post_id = :post and since = :since"
                : "insert into authorities.official (id, post_id, person_id, name, since, until) values (:id, :post, :person, :name, "
                + ":since, :until)";
        db.sql(sql).param("id", UuidCreator.getTimeOrderedEpoch()).param("post", postId).param("person", one.personId())
                .param("name", one.name())
                .param("since", one.since()).param("until", one.until()).update();
    }

    private void absence(Edit edit, Away one, @Nullable UUID deputy) {
        var sql = edit.after() == null ? "delete from authorities.absence where person_id = :person and since = :since"
                : edit.before() != null
                ? "update authorities.absence set until = :until, reason = :reason, deputy_post_id = :deputy where person_id = :person and "
                + "since = :since"
                : "insert into authorities.absence (id, person_id, since, until, reason, deputy_post_id) values (:id, :person, :since, "
                + ":until, :reason, :deputy)";
        db.sql(sql).param("id", UuidCreator.getTimeOrderedEpoch()).param("person", one.personId()).param("since", one.since())
                .param("until", one.until()).param("reason", one.reason().name()).param("deputy", deputy).update();
    }

    private void place(Where one, Ids ids) {
        var id = ids.of("place " + one.code());
        var point = one.point();
        var note = one.note();
        db.sql("""
                insert into authorities.place (id, code, unit_id, name_uk, name_en, address_uk, address_en, phone, latitude, longitude,
                note_uk, note_en, closed)
                values (:id, :code, :unit, :uk, :en, :at_uk, :at_en, :phone, :latitude, :longitude, :note_uk, :note_en, :closed)
                on conflict (id) do update set unit_id = excluded.unit_id, name_uk = excluded.name_uk, name_en = excluded.name_en,
                    address_uk = excluded.address_uk, address_en = excluded.address_en, phone = excluded.phone,
                    latitude = excluded.latitude,
                    longitude = excluded.longitude, note_uk = excluded.note_uk, note_en = excluded.note_en, closed = excluded.closed""")
                .param("id", id).param("code", one.code()).param("unit", ids.of("unit " + one.unit())).param("uk", one.name().uk())
                .param("en", one.name().en())
                .param("at_uk", one.address().uk()).param("at_en", one.address().en()).param("phone", one.phone())
                .param("latitude", point == null ? null : point.latitude()).param("longitude", point == null ? null : point.longitude())
                .param("note_uk", note == null ? null : note.uk()).param("note_en", note == null ? null : note.en())
                .param("closed", one.closed()).update();
        db.sql("delete from authorities.opening where place_id = :id").param("id", id).update();
        for (var hours : one.hours()) {
            db.sql("insert into authorities.opening (place_id, weekday, opens, closes) values (:id, :day, :opens, :closes)")
                    .param("id", id).param("day", hours.weekday().getValue()).param("opens", hours.opens()).param("closes", hours.closes())
                    .update();
        }
    }

    private static String table(Entry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The id of whatever has a code. */
    private interface Ids {

        UUID of(String tableAndCode);

        default @Nullable UUID post(@Nullable String code) {
            return code == null ? null : of("post " + code);
        }
    }

    private record AuthorityRow(String code, String nameUk, String nameEn) {

        Entry entry() {
            return new Authority(code, new Text(nameUk, nameEn));
        }
    }

    private record UnitRow(String code, String parent, String nameUk, String nameEn, String head, @Nullable LocalDate closed) {

        Entry entry() {
            return new Entry.Unit(code, parent, new Text(nameUk, nameEn), head, closed);
        }
    }

    private record PostRow(String code, String parent, String titleUk, String titleEn, @Nullable String deputy, @Nullable String superior,
            @Nullable LocalDate closed) {

        Entry entry() {
            return new Post(code, parent, new Text(titleUk, titleEn), deputy, superior, closed);
        }
    }

    private record PlaceRow(String code, String unit, String nameUk, String nameEn, String addressUk, String addressEn,
            @Nullable String phone,
            @Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable String noteUk, @Nullable String noteEn,
                    @Nullable LocalDate closed) {

        Entry entry(List<Place.Opening> hours) {
            return new Where(code, unit, new Text(nameUk, nameEn), new Text(addressUk, addressEn), phone,
                    latitude == null || longitude == null ? null : new Place.Point(latitude, longitude),
                    noteUk == null || noteEn == null ? null : new Text(noteUk, noteEn), hours, closed);
        }
    }
}
