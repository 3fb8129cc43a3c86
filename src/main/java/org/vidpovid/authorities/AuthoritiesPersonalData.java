package org.vidpovid.authorities;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Who held which post. It is public: nobody who decided for the state becomes nameless afterwards. When they were away is not. */
@Component
record AuthoritiesPersonalData(JdbcClient db, Authorities authorities, Clock clock) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("authorities.official", "authorities.absence");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "authorities.official" -> Message.of("authorities.title.official");
            case "authorities.absence" -> Message.of("authorities.title.absence");
            default -> throw new IllegalArgumentException(table);
        };
    }

    @Override
    public List<Wording> standInTheWay(UUID personId) {
        return authorities.seatsOf(personId).stream().<Wording>map(seat -> Message.of("authorities.in-the-way", seat.post(), seat.unit()))
                .toList();
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of("authorities.official", rows(personId), "authorities.absence", absences(personId));
    }

    /** Past absences go. The one of today, and those to come, are still needed: they say who decides instead. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from authorities.absence where person_id = :id and until <= :day").param("id", personId)
                .param("day", LocalDate.now(clock)).update();
        var kept = new HashMap<String, Wording>();
        if (!rows(personId).isEmpty()) kept.put("authorities.official", Message.of("authorities.kept.official"));
        if (!absences(personId).isEmpty()) kept.put("authorities.absence", Message.of("authorities.kept.absence"));
        return Map.copyOf(kept);
    }

    private List<Map<String, @Nullable Object>> rows(UUID personId) {
        return db.sql("select * from authorities.official where person_id = :id order by since").param("id", personId).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> absences(UUID personId) {
        return db.sql("select * from authorities.absence where person_id = :id order by since").param("id", personId).query().listOfRows();
    }
}
