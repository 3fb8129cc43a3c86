package org.vidpovid.office;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.cases.Case;
import org.vidpovid.law.Text;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.NotFound;

/** Notes of officials to each other. They decide nothing: whoever signs answers for the act, whatever colleagues advised. */
@Component
class Notes {

    private final JdbcClient db;
    private final Authorities authorities;
    private final Clock clock;

    Notes(JdbcClient db, Authorities authorities, Clock clock) {
        this.db = db;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** @param matter a case that its holder was allowed to see */
    List<Note> of(Case matter) {
        return db.sql("select id, at, author, post_uk, post_en, advice, body from office.note where case_id = :id order by id")
                .param("id", matter.id())
                .query(Row.class).list().stream().map(Row::note).toList();
    }

    /** @param matter a case that its holder was allowed to see */
    void write(Case matter, Note.Advice advice, String body, Viewer official) {
        var unit = matter.inCharge().official().unitId();
        var seat = authorities.seatOf(Objects.requireNonNull(official.personId()), unit).orElseThrow(NotFound::new);
        db.sql("""
                insert into office.note (case_id, id, at, author_person_id, author, post_uk, post_en, advice, body)
                values (:caseId, :id, :at, :authorId, :author, :postUk, :postEn, :advice, :body)""")
                .param("caseId", matter.id()).param("id", UuidCreator.getTimeOrderedEpoch()).param("at", OffsetDateTime.now(clock))
                .param("authorId", seat.personId()).param("author", seat.name()).param("postUk", seat.post().uk())
                .param("postEn", seat.post().en())
                .param("advice", advice.name()).param("body", body).update();
    }

    private record Row(UUID id, OffsetDateTime at, String author, String postUk, String postEn, Note.Advice advice, String body) {
        Note note() {
            return new Note(id, at.toInstant(), author, new Text(postUk, postEn), advice, body);
        }
    }
}
