package org.vidpovid.notices;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What a person was told. The cases keep their own record of it, so here nothing has to stay. */
@Component
record NoticesPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("notices.notice", "notices.title.notice", "select * from notices.notice where person_id = :id order by id"),
                new Table("notices.email", "notices.title.email", """
                        select e.matter_id, e.notice_id, e.person_id, e.address, e.subject,
                        case when n.id is not null then e.body end as body,
                            e.state, e.at, e.claimed_at, e.sent_at
                        from notices.email e left join notices.notice n on n.matter_id = e.matter_id and n.id = e.notice_id
                        where e.person_id = :id order by e.notice_id""")); // one without a notice holds a code, for that address alone
    }

    /** An e-mail that still waits is not sent any more: its job finds nothing. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from notices.email where person_id = :id").param("id", personId).update();
        db.sql("delete from notices.notice where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
