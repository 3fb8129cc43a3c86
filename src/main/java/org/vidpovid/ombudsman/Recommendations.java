package org.vidpovid.ombudsman;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.law.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.notices.Notices.News;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/** Recommendations, which everybody reads, and the answers of those who head the units, which everybody reads too. */
@Service
@Transactional
public class Recommendations {

    /** How long an answer may take: the portal’s own word, as no law sets it. */
    static final Term ANSWER = Term.calendar(30);

    private final JdbcClient db;
    private final Authorities authorities;
    private final Notices notices;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Recommendations(JdbcClient db, Authorities authorities, Notices notices, WorkingCalendar calendar, Clock clock) {
        this.db = db;
        this.authorities = authorities;
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Says it in public; the head of the unit and their superior are told. */
    UUID recommend(UUID inquiry, Unit unit, String body, Viewer ombudsman) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var answerBy = calendar.due(LocalDate.now(clock), ANSWER).on();
        db.sql("""
                insert into ombudsman.recommendation (id, inquiry_id, unit_id, unit_uk, unit_en, authority_uk, authority_en, body, at,
                    by_person_id, by_name, answer_by)
                values (:id, :inquiry, :unit, :unitUk, :unitEn, :authorityUk, :authorityEn, :body, :at, :person, :name, :answerBy)""")
                .param("id", id).param("inquiry", inquiry).param("unit", unit.id()).param("unitUk", unit.name().uk())
                .param("unitEn", unit.name().en()).param("authorityUk", unit.authority().uk()).param("authorityEn", unit.authority().en())
                .param("body", body).param("at", OffsetDateTime.now(clock)).param("person", Inquiries.demand(ombudsman))
                .param("name", ombudsman.name()).param("answerBy", answerBy).update();
        heads(unit.id()).stream().flatMap(three -> Stream.of(three.official(), three.superior())).forEach(seat -> notices.tellInPortal(
                new News(seat.personId(), id, "/office/recommendations/" + id, Message.of("ombudsman.notice.recommended.subject"),
                        Message.of("ombudsman.notice.recommended", unit.name(), answerBy))));
        return id;
    }

    /** All, the newest first: for everybody. */
    public List<Recommendation> all() {
        return select("order by id desc limit 500", Map.of());
    }

    /** Those to which the viewer answers, or has to: as head of the unit, as whoever stands in, as superior. */
    List<Recommendation> of(Viewer official) {
        return all().stream().filter(one -> seat(one, official).isPresent()).toList();
    }

    /** @throws NotFound if it is not for the viewer to answer */
    Recommendation get(UUID id, Viewer official) {
        return select("where id = :id", Map.of("id", id)).stream().filter(one -> seat(one, official).isPresent()).findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Answers, by name, once, and in public. */
    void answer(UUID id, boolean follows, String answer, Viewer official) {
        var seat = seat(get(id, official), official).orElseThrow(NotFound::new);
        var answered = db.sql("""
                update ombudsman.recommendation set answered_at = :at, answered_by_person_id = :person, answered_by = cast(:seat as jsonb),
                    follows = :follows, answer = :answer where id = :id and answered_at is null""")
                .param("at", OffsetDateTime.now(clock)).param("person", seat.personId())
                .param("seat", JsonMapper.shared().writeValueAsString(seat)).param("follows", follows).param("answer", answer)
                .param("id", id)
                .update();
        if (answered == 0) throw new ChangedMeanwhile(Message.of("ombudsman.answered-meanwhile"));
    }

    private Optional<Seat> seat(Recommendation one, Viewer official) {
        return heads(one.unitId()).stream().flatMap(three -> Stream.of(three.official(), three.deputy(), three.superior()))
                .filter(seat -> seat.personId().equals(official.personId())).findFirst();
    }

    Optional<InCharge> heads(UUID unitId) {
        try {
            return Optional.of(authorities.headOf(unitId));
        } catch (IllegalStateException | NoSuchElementException _) { // closed since, or everybody has left
            return Optional.empty();
        }
    }

    private List<Recommendation> select(String which, Map<String, Object> values) {
        return db.sql("select * from ombudsman.recommendation " + which).params(values).query(Recommendation.Row.class).list().stream()
                .map(Recommendation.Row::recommendation).toList();
    }
}
