package org.vidpovid.feedback;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.Case;
import org.vidpovid.law.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Where remarks are kept. Each reaches the official whom it is about, whoever heads the unit, and their superior; one of them answers. */
@Service
@Transactional
public class Remarks {

    static final int PAGE = 50;

    /** How long an answer may take. No law sets it: it is the portal’s own word. */
    static final Term ANSWER = Term.working(10);

    private static final Purpose PURPOSE = Purpose.DECISION;

    private final JdbcClient db;
    private final AccessLog accessLog;
    private final Codes codes;
    private final Answering answering;
    private final Telling telling;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Remarks(JdbcClient db, AccessLog accessLog, Codes codes, Answering answering, Telling telling, WorkingCalendar calendar, Clock clock) {
        this.db = db;
        this.accessLog = accessLog;
        this.codes = codes;
        this.answering = answering;
        this.telling = telling;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What was just written.
     *
     * @param code by which whoever has no account reads the answer; empty if they need none
     */
    record Kept(UUID id, Optional<String> code) {}

    /** What somebody says at a page that is nobody's case. */
    Kept say(Written written, Viewer viewer) {
        var unit = written.unit();
        var id = keep(written, Channel.WEB, null, unit.id(), unit.name(), unit.authority(), answering.meant(unit.id(), written.about()),
                viewer.personId(), null);
        return new Kept(id, viewer.personId() == null ? Optional.of(codes.issue(id)) : Optional.empty());
    }

    /** What a clerk writes down for somebody who came, called or wrote. It always has a code: the person may have no account. */
    Kept record(Written written, Channel channel, Viewer clerk) {
        var unit = written.unit();
        var id = keep(written, channel, null, unit.id(), unit.name(), unit.authority(), answering.meant(unit.id(), written.about()), null,
                clerk);
        return new Kept(id, Optional.of(codes.issue(id)));
    }

    /**
     * What an applicant says of how their case was treated: of whoever is in charge of it.
     *
     * @param matter a case that came from {@code Cases.visibleTo}, as their own
     */
    void say(Kind kind, String body, Case matter) {
        var official = matter.inCharge().official();
        keep(new Written(kind, null, official.name(), body), Channel.CASE, matter, official.unitId(), official.unit(), official.authority(),
                Optional.of(official), matter.applicantId(), null);
    }

    private UUID keep(Written written, Channel channel, @Nullable Case matter, UUID unitId, Text unit, Text authority,
            Optional<Seat> official, @Nullable UUID personId, @Nullable Viewer clerk) {
        var id = UuidCreator.getTimeOrderedEpoch();
        db.sql("""
                insert into feedback.remark (id, kind, channel, at, case_id, case_number, unit_id, unit_uk, unit_en, authority_uk,
                    authority_en, about, official_person_id, official, person_id, recorded_by_person_id, recorded_by, body, answer_by)
                values (:id, :kind, :channel, :at, :caseId, :number, :unitId, :unitUk, :unitEn, :authorityUk,
                    :authorityEn, :about, :officialId, cast(:official as jsonb), :personId, :clerkId, :clerk, :body, :answerBy)""")
                .param("id", id).param("kind", written.kind().name()).param("channel", channel.name())
                .param("at", OffsetDateTime.now(clock)).param("caseId", matter == null ? null : matter.id())
                .param("number", matter == null ? null : matter.number().toString())
                .param("unitId", unitId).param("unitUk", unit.uk()).param("unitEn", unit.en()).param("authorityUk", authority.uk())
                .param("authorityEn", authority.en()).param("about", written.about())
                .param("officialId", official.map(Seat::personId).orElse(null))
                .param("official", official.map(RemarkRow::json).orElse(null)).param("personId", personId)
                .param("clerkId", clerk == null ? null : clerk.personId()).param("clerk", clerk == null ? null : clerk.name())
                .param("body", written.body()).param("answerBy", calendar.due(LocalDate.now(clock), ANSWER).on()).update();
        telling.said(get(id));
        return id;
    }

    /** What the viewer has said themselves. */
    Remark own(UUID id, Viewer viewer) {
        return db.sql("select * from feedback.of_author(:person, :held) where id = :id").param("person", viewer.representedId())
                .param("held", viewer.heldIds().toArray(UUID[]::new)).param("id", id).query(RemarkRow.class).optional()
                .map(RemarkRow::remark).orElseThrow(NotFound::new);
    }

    /**
     * What was said of a case, the oldest first.
     *
     * @param matter a case that came from {@code Cases.visibleTo}
     */
    List<Remark> of(Case matter) {
        return list(db.sql("select * from feedback.remark where case_id = :id order by id").param("id", matter.id()));
    }

    /** A page of what the viewer finds on their desk: what waits, the one due first first; or what was answered, the newest first. */
    List<Remark> desk(Viewer official, boolean waiting, @Nullable UUID after) {
        var order = waiting ? " where answered_at is null and (cast(:after as uuid) is null or (answer_by, id) > "
                + "(select answer_by, id from feedback.remark where id = :after)) order by answer_by, id"
                : " where answered_at is not null and (cast(:after as uuid) is null or id < :after) order by id desc";
        return looked(official, list(desk(official, order + " limit :page").param("after", after).param("page", PAGE)));
    }

    /**
     * One of them.
     *
     * @throws NotFound also if there is one that is not on their desk
     */
    Remark onDesk(UUID id, Viewer official) {
        return looked(official, list(desk(official, " where id = :id").param("id", id))).stream().findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Answers, by name and once.
     *
     * @throws NotFound if it is not for the viewer to answer
     * @throws ChangedMeanwhile if another has
     */
    void answer(UUID id, String answer, Viewer official) {
        var remark = onDesk(id, official);
        var seat = answering.seat(remark, official).orElseThrow(NotFound::new);
        var answered = db.sql("""
                update feedback.remark set answered_at = :at, answered_by_person_id = :person, answered_by = cast(:seat as jsonb),
                    answer = :answer where id = :id and answered_at is null""")
                .param("at", OffsetDateTime.now(clock)).param("person", seat.personId()).param("seat", RemarkRow.json(seat))
                .param("answer", answer).param("id", id).update();
        if (answered == 0) throw new ChangedMeanwhile(Message.of("feedback.answered-meanwhile"));
        telling.answered(get(id));
    }

    private JdbcClient.StatementSpec desk(Viewer official, String further) {
        return db.sql("select * from feedback.of_desk(:units, :person)" + further)
                .param("units", answering.read(official).toArray(UUID[]::new)).param("person", official.personId());
    }

    private Remark get(UUID id) {
        return db.sql("select * from feedback.remark where id = :id").param("id", id).query(RemarkRow.class).single().remark();
    }

    private static List<Remark> list(JdbcClient.StatementSpec statement) {
        return statement.query(RemarkRow.class).list().stream().map(RemarkRow::remark).toList();
    }

    /** Whoever said it reads in their access log who read it. */
    private List<Remark> looked(Viewer official, List<Remark> remarks) {
        accessLog.looked(official, PURPOSE, remarks.stream().flatMap(remark -> Optional.ofNullable(remark.personId())
                .map(person -> new AccessLog.Look(remark.matter().map(Remark.OfCase::id).orElse(remark.id()), person)).stream()).toList());
        return remarks;
    }
}
