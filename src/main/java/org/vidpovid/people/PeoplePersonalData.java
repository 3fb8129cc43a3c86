package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.web.*;

/** A person, how they come in, and who looked at their data. */
@Component
record PeoplePersonalData(JdbcClient db, Roles roles, Clock clock) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("people.person", "people.role", "people.access", "people.one_time_code", "people.email_change");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "people.person" -> Message.of("people.title.person");
            case "people.role" -> Message.of("people.title.role");
            case "people.access" -> Message.of("people.title.access");
            case "people.one_time_code" -> Message.of("people.title.code");
            case "people.email_change" -> Message.of("people.title.email");
            default -> throw new IllegalArgumentException(table);
        };
    }

    /** Not the digests of codes: whoever has one could try codes against it. */
    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "people.person", rows("select * from people.person where id = :id", personId),
                "people.role", rows("select * from people.role where person_id = :id order by id", personId),
                "people.access", inWords(rows(
                        "select * from people.access where subject_person_id = :id or viewer_person_id = :id order by id", personId)),
                "people.one_time_code", rows("""
                        select person_id, by_person_id, assurance, made_at, expires_at, used_at from people.one_time_code
                        where person_id = :id or by_person_id = :id order by made_at""", personId),
                "people.email_change", rows("select person_id, email, asked_at from people.email_change where person_id = :id", personId));
    }

    @Override
    public List<Wording> standInTheWay(UUID personId) {
        return roles.of(personId).isEmpty() ? List.of() : List.of(Message.of("people.in-the-way.role"));
    }

    /** The row stays, as others point at it, but says nothing any more. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from people.email_change where person_id = :id").param("id", personId).update();
        db.sql("delete from people.one_time_code where person_id = :id").param("id", personId).update();
        db.sql("""
                update people.person set last = '', first = '', middle = '', born = null, tax_number = null, email = null, phone = null,
                    has_account = false, erased_at = :now
                where id = :id and erased_at is null""").param("id", personId).param("now", OffsetDateTime.now(clock)).update();
        return Map.of("people.access", Message.of("people.kept.access"), "people.role", Message.of("people.kept.role"),
                "people.one_time_code", Message.of("people.kept.role"));
    }

    /** Why somebody looked, beside the word by which it is kept. */
    private static List<Map<String, @Nullable Object>> inWords(List<Map<String, @Nullable Object>> looks) {
        for (var look : looks) {
            why(look.get("purpose")).ifPresent(why -> {
                look.put("why_uk", why.in(Language.UK));
                look.put("why_en", why.in(Language.EN));
            });
        }
        return looks;
    }

    /** Whose data somebody looked at is not theirs to take along: only that they looked, when and why. */
    private List<Map<String, @Nullable Object>> rows(String sql, UUID personId) {
        var rows = db.sql(sql).param("id", personId).query().listOfRows();
        for (var row : rows) {
            if (row.getOrDefault("subject_person_id", personId) instanceof UUID subject && !subject.equals(personId)) {
                row.remove("subject_person_id");
                row.remove("matter_id");
            }
        }
        return rows;
    }

    private static Optional<Wording> why(@Nullable Object purpose) {
        return "EXPORT".equals(purpose) ? Optional.of(Message.of("people.purpose.export"))
                : "ADMINISTRATION".equals(purpose) ? Optional.of(Message.of("people.purpose.administration"))
                : Stream.of(Purpose.values()).filter(one -> one.name().equals(purpose)).findFirst().map(Purpose::wording);
    }
}
