package org.vidpovid.opinions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.files.StoredFile;
import org.vidpovid.law.WorkingCalendar;
import org.vidpovid.opinions.Opinion.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/**
 * What other authorities were asked and what they said. The term of the case neither waits nor grows for it: who says nothing in time has
 * no objection, and who says something later has said it too late to hold it against the applicant.
 */
@Service
@Transactional
public class Opinions {

    /** How many requests a page of the list has. */
    static final int PAGE = 50;

    private final JdbcClient db;
    private final Cases cases;
    private final CaseSteps steps;
    private final CaseClock days;
    private final Authorities authorities;
    private final Asking asking;
    private final Clock clock;

    Opinions(JdbcClient db, Cases cases, CaseSteps steps, CaseClock days, Authorities authorities, Asking asking, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.steps = steps;
        this.days = days;
        this.authorities = authorities;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * All that was asked in a case, in the order of its stages, and what was asked again behind that.
     *
     * @param matter a case that its holder was allowed to see
     */
    public List<Opinion> of(Case matter) {
        return db.sql("select * from opinions.request where case_id = :id order by stage, id").param("id", matter.id())
                .query(OpinionRow.class).list().stream().map(OpinionRow::opinion).toList();
    }

    /** Those of a case that count: of what was asked again, the latest. */
    public List<Opinion> counting(Case matter) {
        return List.copyOf(of(matter).stream().collect(Collectors.toMap(Opinion::stage, opinion -> opinion, (_, later) -> later,
                TreeMap::new)).values());
    }

    /** Those that there is still time for. A decision need not wait for them, and a refusal cannot rest on their lack. */
    public List<Opinion> awaited(Case matter) {
        return counting(matter).stream().filter(opinion -> opinion.standing(today()) instanceof Awaited).toList();
    }

    /** Those that stand against the applicant and so may be what a refusal rests on. */
    public List<Opinion> objections(Case matter) {
        return counting(matter).stream().filter(opinion -> opinion.isObjection(today())).toList();
    }

    /** What an act says of each. */
    public List<Wording> sentences(Case matter) {
        return counting(matter).stream().map(opinion -> opinion.sentence(today())).toList();
    }

    /**
     * Which of them may be asked again: an objection or conditions; whatever was said, or not said, of an application that was mended
     * since; and what there was time for when a case ended that was opened again. Silence in its term was an answer, and so was that there
     * is no objection: they are not asked away from the applicant.
     */
    public List<Opinion> askable(Case matter) {
        if (!(matter.stage() instanceof Stage.UnderWay)) return List.of();
        var mended = days.mendedOn(matter);
        return counting(matter).stream().filter(opinion -> switch (opinion.standing(today())) {
            case Given(var said) when said.proposed().verdict() != Verdict.NO_OBJECTION -> true;
            case Given(var said) -> isSince(mended, WorkingCalendar.dayOf(said.at()));
            case Silent _, Late _ -> isSince(mended, opinion.due().on());
            case Needless _ -> true; // it had ended, and is open again
            case Awaited _ -> false;
        }).toList();
    }

    private static boolean isSince(List<LocalDate> mended, LocalDate day) {
        return mended.stream().anyMatch(on -> !on.isBefore(day));
    }

    /**
     * Asks a unit once more, by the hand of whoever is in charge of the case.
     *
     * @param reason why; the unit and the applicant see it
     * @throws NotFound if it is not theirs to ask, or is not {@linkplain #askable askable}
     * @throws ChangedMeanwhile if the case is no longer as the official saw it
     */
    public void askAgain(UUID caseId, int seen, UUID opinionId, String reason, Viewer official) {
        var matter = cases.visibleTo(official, Purpose.DECISION).get(caseId);
        if (matter.version() != seen || !matter.isInChargeOf(Objects.requireNonNull(official.personId()))) {
            throw new ChangedMeanwhile(matter.status());
        }
        var before = askable(matter).stream().filter(opinion -> opinion.id().equals(opinionId)).findFirst().orElseThrow(NotFound::new);
        asking.again(matter, before.stage(), seat(official, matter.inCharge().official().unitId()), reason);
    }

    /** How many units' questions wait for the viewer's answer. */
    public int waiting(Viewer official) {
        return asked(official,
                "select count(*) from opinions.of_units(:units, :person, :held) where answered_at is null and ended_at is null")
                .query(Integer.class).single();
    }

    /**
     * A page of what the viewer's units were asked: what waits for an answer, the one due first first; or what does not any more, the
     * latest first.
     *
     * @param after the last one of the page before, or null for the first page
     */
    List<Opinion> askedOf(Viewer official, boolean open, @Nullable Opinion after) {
        return asked(official, open
                ? "select * from opinions.of_units(:units, :person, :held) where answered_at is null and ended_at is null and (due_on, id) "
                + "> (:dueOn, :id) order by due_on, id limit :page"
                : "select * from opinions.of_units(:units, :person, :held) where num_nonnulls(answered_at, ended_at) > 0 and (due_on, id) "
                + "< (:dueOn, :id) order by due_on desc, id desc limit :page")
                .param("dueOn", after == null ? LocalDate.of(open ? 1970 : 9999, 1, 1) : after.due().on())
                .param("id", after == null ? new UUID(open ? 0 : -1, open ? 0 : -1) : after.id()).param("page", PAGE)
                .query(OpinionRow.class).list().stream().map(OpinionRow::opinion).toList();
    }

    /**
     * What the viewer's unit was asked.
     *
     * @throws NotFound also if it was another unit
     */
    Opinion askedOf(Viewer official, UUID id) {
        return asked(official, "select * from opinions.of_units(:units, :person, :held) where id = :id").param("id", id)
                .query(OpinionRow.class).optional().map(OpinionRow::opinion).orElseThrow(NotFound::new);
    }

    /**
     * Gives the opinion, once. Whether it is in time is told by the day on which it is given, whatever was noted of it meanwhile.
     *
     * @throws Lacking if it has not what it must have
     * @throws ChangedMeanwhile if a colleague was first, or the case has ended
     */
    void say(UUID id, Proposed proposed, List<StoredFile> files, Viewer official) {
        var opinion = askedOf(official, id);
        var lacking = OpinionGuard.lacking(proposed);
        if (!lacking.isEmpty()) throw new Lacking(lacking);
        if (!opinion.isOpen()) throw new ChangedMeanwhile(opinion.sentence(today()));
        var by = seat(official, opinion.unitId());
        var late = opinion.isOver(today());
        var said = new Said(clock.instant(), by, !late, proposed, files);
        var words = Message.of(late ? "opinions.journal.said-late" : "opinions.journal.said", opinion.unit(), proposed.verdict().wording());
        steps.taken(opinion.caseId(), new Actor(by.personId(), by.name(), by.post()), words,
                Optional.of(Message.of(late ? "opinions.notice.said-late" : "opinions.notice.said", opinion.unit(),
                        proposed.verdict().wording())));
        var saved = db.sql("""
                update opinions.request set answered_at = :at, answered_by_person_id = :byId, answered_by = cast(:by as jsonb),
                in_time = :inTime, verdict = :verdict,
                    conditions = nullif(:conditions, ''), fact = nullif(:fact, ''), against = nullif(:norm, ''), reasons = nullif(:reasons,
                    ''), files = cast(:files as jsonb)
                where case_id = :caseId and id = :id and answered_at is null and ended_at is null and due_on = :dueOn
                  and (silent_at is null or not :inTime)""")
                .param("caseId", opinion.caseId()).param("id", id).param("dueOn", opinion.due().on())
                .param("at", said.at().atOffset(ZoneOffset.UTC))
                .param("byId", by.personId()).param("by", OpinionRow.JSON.writeValueAsString(by)).param("inTime", said.inTime())
                .param("verdict", proposed.verdict().name()).param("conditions", proposed.conditions()).param("fact", proposed.fact())
                .param("norm", proposed.norm()).param("reasons", proposed.reasons())
                .param("files", OpinionRow.JSON.writeValueAsString(files)).update();
        if (saved == 0) throw new ChangedMeanwhile(Message.of("opinions.changed")); // and the step is not taken either
    }

    private JdbcClient.StatementSpec asked(Viewer official, String sql) {
        return db.sql(sql).param("units", official.unitIds().toArray(UUID[]::new)).param("person", official.personId())
                .param("held", official.heldIds().toArray(UUID[]::new));
    }

    private Seat seat(Viewer official, UUID unitId) {
        return authorities.seatOf(Objects.requireNonNull(official.personId()), unitId).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
