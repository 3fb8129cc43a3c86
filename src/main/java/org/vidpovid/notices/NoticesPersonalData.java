package org.vidpovid.notices;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What a person was told. The cases keep their own record of it, so here nothing has to stay. */
@Component
record NoticesPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("notices.notice", "notices.email");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "notices.notice" -> Message.of("notices.title.notice");
            case "notices.email" -> Message.of("notices.title.email");
            default -> throw new IllegalArgumentException(table);
        };
    }

    /** Not what letters say that come with no notice: codes, which only whoever reads that address may know. */
    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "notices.notice", db.sql("select * from notices.notice where person_id = :id order by id").param("id", personId).query().listOfRows(),
                "notices.email", db.sql("""
                        select e.matter_id, e.notice_id, e.person_id, e.address, e.subject, case when n.id is not null then e.body end as body,
                            e.state, e.at, e.claimed_at, e.sent_at
                        from notices.email e left join notices.notice n on n.matter_id = e.matter_id and n.id = e.notice_id
                        where e.person_id = :id order by e.notice_id""").param("id", personId).query().listOfRows());
    }

    /** An e-mail that still waits is not sent any more: its job finds nothing. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from notices.email where person_id = :id").param("id", personId).update();
        db.sql("delete from notices.notice where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
