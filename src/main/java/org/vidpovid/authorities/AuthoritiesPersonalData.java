package org.vidpovid.authorities;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.law.Text;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Who held which post. It is public: nobody who decided for the state becomes nameless afterwards. When they were away is not. */
@Component
record AuthoritiesPersonalData(JdbcClient db, Clock clock) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("authorities.official", "authorities.absence", "authorities.pseudonym", "authorities.pseudonym_opening");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "authorities.official" -> Message.of("authorities.title.official");
            case "authorities.absence" -> Message.of("authorities.title.absence");
            case "authorities.pseudonym" -> Message.of("authorities.title.pseudonym");
            case "authorities.pseudonym_opening" -> Message.of("authorities.title.opening");
            default -> throw new IllegalArgumentException(table);
        };
    }

    /** The posts that they hold, and those that they have been appointed to and will. */
    @Override
    public List<Wording> standInTheWay(UUID personId) {
        record Row(String titleUk, String titleEn, String nameUk, String nameEn) {}
        return db.sql("""
                select post.title_uk, post.title_en, unit.name_uk, unit.name_en from authorities.official
                join authorities.post on post.id = official.post_id join authorities.unit on unit.id = post.unit_id
                where official.person_id = :id and (official.until is null or official.until > :day) order by official.since""")
                .param("id", personId).param("day", LocalDate.now(clock)).query(Row.class).list().stream().distinct()
                .<Wording>map(row -> Message.of("authorities.in-the-way", new Text(row.titleUk(), row.titleEn()),
                        new Text(row.nameUk(), row.nameEn()))).toList();
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of("authorities.official", rows(personId), "authorities.absence", absences(personId),
                "authorities.pseudonym", pseudonyms(personId), "authorities.pseudonym_opening", openings(personId));
    }

    /** Past absences go. The one of today, and those to come, are still needed: they say who decides instead. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from authorities.absence where person_id = :id and until <= :day").param("id", personId)
                .param("day", LocalDate.now(clock)).update();
        var kept = new HashMap<String, Wording>();
        if (!rows(personId).isEmpty()) kept.put("authorities.official", Message.of("authorities.kept.official"));
        if (!absences(personId).isEmpty()) kept.put("authorities.absence", Message.of("authorities.kept.absence"));
        if (!pseudonyms(personId).isEmpty()) kept.put("authorities.pseudonym", Message.of("authorities.kept.pseudonym"));
        if (!openings(personId).isEmpty()) kept.put("authorities.pseudonym_opening", Message.of("authorities.kept.pseudonym"));
        return Map.copyOf(kept);
    }

    /** Whole is one's own; of those whom one protected it is told that one did, and never who they are. */
    private List<Map<String, @Nullable Object>> pseudonyms(UUID personId) {
        return db.sql("""
                select id, name, since, until, agreed_at, asked_by_person_id, agreed_by_person_id,
                    case when person_id = :id then norm end norm, case when person_id = :id then reason end reason
                from authorities.pseudonym
                where person_id = :id or asked_by_person_id = :id or agreed_by_person_id = :id order by id""").param("id", personId)
                .query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> openings(UUID personId) {
        return db.sql("""
                select opening.id, pseudonym_id, at, by_person_id, by_name, opening.reason from authorities.pseudonym_opening opening
                join authorities.pseudonym on pseudonym.id = pseudonym_id
                where by_person_id = :id or pseudonym.person_id = :id order by opening.id""").param("id", personId).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> rows(UUID personId) {
        return db.sql("select * from authorities.official where person_id = :id order by since").param("id", personId).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> absences(UUID personId) {
        return db.sql("select * from authorities.absence where person_id = :id order by since").param("id", personId).query().listOfRows();
    }
}
