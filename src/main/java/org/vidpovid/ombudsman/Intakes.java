package org.vidpovid.ombudsman;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Where what people bring to the ombudsman is kept, and answered. */
@Service
@Transactional
class Intakes {

    private final JdbcClient db;
    private final AccessLog accessLog;
    private final Codes codes;
    private final Notices notices;
    private final Clock clock;

    Intakes(JdbcClient db, AccessLog accessLog, Codes codes, Notices notices, Clock clock) {
        this.db = db;
        this.accessLog = accessLog;
        this.codes = codes;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param code by which whoever has no account reads the answer; empty if they need none */
    record Kept(UUID id, Optional<String> code) {}

    Kept bring(String what, String caseNumber, String contact, Viewer viewer) {
        var id = UuidCreator.getTimeOrderedEpoch();
        db.sql("""
                insert into ombudsman.intake (id, at, person_id, case_number, contact, what)
                values (:id, :at, :person, :number, :contact, :what)""")
                .param("id", id).param("at", OffsetDateTime.now(clock)).param("person", viewer.personId())
                .param("number", caseNumber.isEmpty() ? null : caseNumber).param("contact", contact.isEmpty() ? null : contact)
                .param("what", what).update();
        return new Kept(id, viewer.personId() == null ? Optional.of(codes.issue(id)) : Optional.empty());
    }

    /** What the viewer brought themselves. */
    Intake own(UUID id, Viewer viewer) {
        return db.sql("select * from ombudsman.intake where id = :id and (person_id = :person or id = any (:held))").param("id", id)
                .param("person", viewer.representedId()).param("held", viewer.heldIds().toArray(UUID[]::new)).query(Intake.Row.class)
                .optional().map(Intake.Row::intake).orElseThrow(NotFound::new);
    }

    /** What nobody has answered, the oldest first, and then what was answered last. */
    List<Intake> all(Viewer ombudsman) {
        Inquiries.demand(ombudsman);
        return looked(ombudsman, db.sql(
                "select * from ombudsman.intake order by answered_at is not null, case when answered_at is null then id "
                + "end, answered_at desc limit 200").query(Intake.Row.class).list().stream().map(Intake.Row::intake).toList());
    }

    Intake get(UUID id, Viewer ombudsman) {
        Inquiries.demand(ombudsman);
        return looked(ombudsman, db.sql("select * from ombudsman.intake where id = :id").param("id", id).query(Intake.Row.class).list()
                .stream()
                .map(Intake.Row::intake).toList()).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Answers, by name and once. */
    void answer(UUID id, String answer, Viewer ombudsman) {
        var intake = get(id, ombudsman);
        var answered = db.sql("""
                update ombudsman.intake set answered_at = :at, answered_by_person_id = :person, answered_by = :name, answer = :answer
                where id = :id and answered_at is null""")
                .param("at", OffsetDateTime.now(clock)).param("person", ombudsman.personId()).param("name", ombudsman.name())
                .param("answer", answer).param("id", id).update();
        if (answered == 0) throw new ChangedMeanwhile(Message.of("ombudsman.answered-meanwhile"));
        if (intake.personId() != null) {
            notices.tell(intake.personId(), id, "/ombudsman/" + id, Message.of("ombudsman.notice.subject"),
                    Message.of("ombudsman.notice.answered", ombudsman.name()));
        }
    }

    private List<Intake> looked(Viewer ombudsman, List<Intake> intakes) {
        accessLog.looked(ombudsman, Purpose.INQUIRY, intakes.stream().flatMap(one -> Optional.ofNullable(one.personId())
                .map(person -> new AccessLog.Look(one.id(), person)).stream()).toList());
        return intakes;
    }
}
