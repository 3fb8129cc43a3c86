package org.vidpovid.independence;

import static org.vidpovid.people.Purpose.*;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.caselog.CaseLog;
import org.vidpovid.cases.*;
import org.vidpovid.independence.Conflict.Kind;
import org.vidpovid.law.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conflicts of interest: declared by officials of themselves, claimed by applicants of officials, decided by the superior in time. Until
 * then whoever it is about does not act in the case, and its clock runs: the deputy does.
 */
@Service
@Transactional
public class Conflicts {

    private static final String MINE = "ended_at is null and about_person_id <> :me and (superior_person_id = :me "
            + "or (about ->> 'unitId')::uuid = any (:under))";

    private final JdbcClient db;
    private final Cases cases;
    private final CaseSteps steps;
    private final HandOvers handOvers;
    private final Authorities authorities;
    private final CaseLog log;
    private final Notices notices;
    private final WorkingCalendar calendar;
    private final LegalFigures figures;
    private final Clock clock;

    Conflicts(JdbcClient db, Cases cases, CaseSteps steps, HandOvers handOvers, Authorities authorities, CaseLog log, Notices notices,
            WorkingCalendar calendar, LegalFigures figures, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.steps = steps;
        this.handOvers = handOvers;
        this.authorities = authorities;
        this.log = log;
        this.notices = notices;
        this.calendar = calendar;
        this.figures = figures;
        this.clock = clock;
    }

    /** An official in charge, or standing in, says that they may be partial. */
    public void declare(UUID caseId, String why, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(caseId);
        var me = whom(matter).stream().filter(seat -> seat.personId().equals(official.personId())).findFirst().orElseThrow(NotFound::new);
        open(matter, Kind.DECLARED, me, new Actor(me.personId(), me.name(), me.post()), why);
    }

    /**
     * The applicant says that an official may be partial.
     *
     * @param about who is in charge of the case, or stands in
     */
    public void claim(UUID caseId, UUID about, String why, Viewer applicant) {
        var matter = cases.visibleTo(applicant, OWN_AFFAIRS).get(caseId);
        var them = whom(matter).stream().filter(seat -> seat.personId().equals(about)).findFirst().orElseThrow(NotFound::new);
        open(matter, Kind.CLAIMED, them, new Actor(matter.applicantId(), matter.applicant(), null), why);
    }

    /** Of whom it may be said: who acts in the case, and of whom it has not been said yet. */
    List<Seat> whom(Case matter) {
        if (!matter.isOpen()) return List.of();
        var said = of(matter).stream().filter(conflict -> conflict.end().isEmpty()
                || conflict.end().get().upheld().orElse(false)).map(conflict -> conflict.about().personId()).collect(Collectors.toSet());
        return Stream.of(matter.inCharge().official(), matter.inCharge().deputy()).filter(seat -> !said.contains(seat.personId())).toList();
    }

    private void open(Case matter, Kind kind, Seat about, Actor by, String why) {
        var superior = matter.inCharge().superior();
        var decideBy = calendar.due(LocalDate.now(clock), figures.figure(FigureName.MOTION, LocalDate.now(clock))).on();
        var id = UuidCreator.getTimeOrderedEpoch();
        steps.taken(matter.id(), by, kind == Kind.DECLARED ? Message.of("independence.journal.declared", why, superior.name(), decideBy)
                : Message.of("independence.journal.claimed", about.name(), why, superior.name(), decideBy),
                Optional.of(Message.of("independence.notice.open", about.name(), superior.name(), decideBy)));
        db.sql("""
                insert into independence.conflict (case_id, id, number, kind, about_person_id, about, by_person_id, by_name, why, at,
                    decide_by, superior_person_id, superior)
                values (:case, :id, :number, :kind, :aboutId, cast(:about as jsonb), :byId, :by, :why, :at, :decideBy, :superiorId,
                    cast(:superior as jsonb))""")
                .param("case", matter.id()).param("id", id).param("number", matter.number().toString()).param("kind", kind.name())
                .param("aboutId", about.personId()).param("about", json(about)).param("byId", by.personId()).param("by", by.name())
                .param("why", why).param("at", OffsetDateTime.now(clock)).param("decideBy", decideBy)
                .param("superiorId", superior.personId()).param("superior", json(superior)).update();
        notices.tell(superior.personId(), id, "/office/conflicts/" + id,
                Message.of("independence.notice.subject", matter.number().toString()),
                Message.of("independence.notice.decide", about.name(), decideBy));
    }

    /** All that was said of a case, in order. */
    List<Conflict> of(Case matter) {
        return db.sql("select * from independence.conflict where case_id = ? order by id").param(matter.id()).query(Conflict.Row.class)
                .list()
                .stream().map(Conflict.Row::conflict).toList();
    }

    /** Those that wait for the viewer's word, the one to be decided first first. */
    List<Conflict> toDecide(Viewer superior) {
        return mine("select * from independence.conflict where " + MINE + " order by decide_by, id limit 100", superior, Map.of());
    }

    UUID applicantOf(Conflict conflict) {
        return handOvers.toAssign(conflict.caseId()).map(Case::applicantId).orElseThrow(NotFound::new);
    }

    /** @throws NotFound also if it is another's to decide, or was decided */
    Conflict toDecide(UUID id, Viewer superior) {
        return mine("select * from independence.conflict where id = :id and " + MINE, superior, Map.of("id", id)).stream().findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The superior decides. If there is a conflict, whoever stands in has the case from now on.
     *
     * @param reasons at least twenty letters
     */
    public void decide(UUID id, boolean upheld, String reasons, Viewer superior) {
        var conflict = toDecide(id, superior);
        var me = Objects.requireNonNull(superior.personId());
        var seat = authorities.seatsOf(me).stream().findFirst().orElseThrow(NotFound::new);
        end(conflict, upheld, Optional.of(seat), reasons);
    }

    /** What nobody has decided in time counts as upheld: safe to run twice, on any node. */
    int decideLate() {
        var late = db.sql("select * from independence.conflict where ended_at is null and decide_by < ? order by decide_by, id limit 1000")
                .param(LocalDate.now(clock)).query(Conflict.Row.class).list();
        late.forEach(row -> end(row.conflict(), true, Optional.empty(), ""));
        return late.size();
    }

    private void end(Conflict conflict, boolean upheld, Optional<Seat> by, String reasons) {
        var actor = by.map(seat -> new Actor(seat.personId(), seat.name(), seat.post()))
                .orElse(Actor.portal(Text.of(Message.of("independence.portal"))));
        var what = by.isEmpty() ? Message.of("independence.journal.silent", conflict.about().name(), conflict.superior().name())
                : Message.of(upheld ? "independence.journal.upheld" : "independence.journal.denied", conflict.about().name(), reasons);
        var matter = steps.taken(conflict.caseId(), actor, what, Optional.of(Message.of(upheld ? "independence.notice.upheld"
                : "independence.notice.denied", conflict.about().name())));
        var ended = db.sql("""
                update independence.conflict set ended_at = :now, upheld = :upheld, decided_by_person_id = :byId,
                    decided_by = cast(:by as jsonb), reasons = nullif(:reasons, '')
                where case_id = :case and id = :id and ended_at is null""")
                .param("now", OffsetDateTime.now(clock)).param("upheld", upheld).param("byId", by.map(Seat::personId).orElse(null))
                .param("by", by.map(Conflicts::json).orElse(null)).param("reasons", reasons).param("case", conflict.caseId())
                .param("id", conflict.id()).update();
        if (ended == 0) throw new ChangedMeanwhile(Message.of("independence.changed")); // and the step is not taken either
        log.say(matter, org.vidpovid.caselog.Kind.CONFLICT_DECIDED,
                Map.of("upheld", upheld, "post", conflict.superior().postId().toString()),
                Map.of("number", conflict.number(), "about", conflict.about().name(), "reasons", reasons));
        if (upheld && matter.inCharge().official().personId().equals(conflict.about().personId())) {
            handOvers.recused(matter.id(), by.orElse(conflict.superior()), reasons);
        }
    }

    private List<Conflict> mine(String sql, Viewer superior, Map<String, ?> further) {
        var me = Objects.requireNonNull(superior.personId());
        return db.sql(sql).params(further).param("me", me).param("under", authorities.unitsUnder(me).toArray(UUID[]::new))
                .query(Conflict.Row.class).list().stream().map(Conflict.Row::conflict).toList();
    }

    private static String json(Seat seat) {
        return JsonMapper.shared().writeValueAsString(seat);
    }
}
