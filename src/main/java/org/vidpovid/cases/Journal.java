package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** What happened in a case, and by whose hand. */
@Component
record Journal(JdbcClient db, Clock clock) {

    /** @param position the version to which the step brought the case */
    void write(UUID caseId, int position, Actor actor, Wording what) {
        @Nullable Text post = actor.post();
        db.sql("""
                insert into cases.journal (case_id, position, at, actor_person_id, actor, post_uk, post_en, what_uk, what_en)
                values (:id, :position, :at, :actorId, :actor, :postUk, :postEn, :whatUk, :whatEn)""")
                .param("id", caseId).param("position", position).param("at", OffsetDateTime.now(clock))
                .param("actorId", actor.personId()).param("actor", actor.name())
                .param("postUk", post == null ? null : post.uk()).param("postEn", post == null ? null : post.en())
                .param("whatUk", what.in(Language.UK)).param("whatEn", what.in(Language.EN)).update();
    }
}
