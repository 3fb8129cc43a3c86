package org.vidpovid.authorities;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Who held which post. It is public: nobody who decided for the state becomes nameless afterwards. */
@Component
record AuthoritiesPersonalData(JdbcClient db, Authorities authorities) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("authorities.official");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "authorities.official" -> Message.of("authorities.title.official");
            default -> throw new IllegalArgumentException(table);
        };
    }

    @Override
    public List<Wording> standInTheWay(UUID personId) {
        return authorities.seatsOf(personId).stream().<Wording>map(seat -> Message.of("authorities.in-the-way", seat.post(), seat.unit())).toList();
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of("authorities.official", rows(personId));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        return rows(personId).isEmpty() ? Map.of() : Map.of("authorities.official", Message.of("authorities.kept.official"));
    }

    private List<Map<String, @Nullable Object>> rows(UUID personId) {
        return db.sql("select * from authorities.official where person_id = :id order by since").param("id", personId).query().listOfRows();
    }
}
