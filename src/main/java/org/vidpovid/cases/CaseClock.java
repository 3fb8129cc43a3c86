package org.vidpovid.cases;

import static org.vidpovid.law.FigureName.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vidpovid.cases.CaseRow.Halt;
import org.vidpovid.cases.Stage.Cause;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.*;
import org.vidpovid.web.*;

/**
 * The clock of a case: by when the state must answer, why it stood still, and why its term is longer. It stands still, or is longer, for
 * the causes that the law knows and for nothing else, and each has its row.
 */
@Service
public class CaseClock {

    private final JdbcClient db;
    private final Catalogue catalogue;
    private final WorkingCalendar calendar;
    private final LegalFigures figures;
    private final Clock clock;

    CaseClock(JdbcClient db, Catalogue catalogue, WorkingCalendar calendar, LegalFigures figures, Clock clock) {
        this.db = db;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * The times when it stood still, and the day to which they lead.
     *
     * @param on the day as of which it was counted
     */
    record Counted(LocalDate on, List<Stop> stops, Due due) {}

    /**
     * Today, as far as a case can tell: a clock of the server that went back never makes its last step younger than the one before.
     */
    public LocalDate today(Case matter) {
        return today(matter, halts(matter.id()));
    }

    private LocalDate today(Case matter, List<Halt> halts) {
        var known = halts.stream().flatMap(halt -> Stream.of(halt.stoppedOn(), halt.until(halt.stoppedOn()).wentOnOn()));
        return Stream.concat(Stream.of(LocalDate.now(clock), matter.receivedOn()), known.filter(Objects::nonNull))
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    /** On which days what was asked to be mended was mended. */
    public List<LocalDate> mendedOn(Case matter) {
        return halts(matter.id()).stream().filter(halt -> halt.of() == Cause.CORRECTION)
                .flatMap(halt -> Stream.ofNullable(halt.wentOnOn())).toList();
    }

    int corrections(UUID caseId) {
        return (int) halts(caseId).stream().filter(halt -> halt.of() == Cause.CORRECTION).count();
    }

    /** The longest term there may be with an extension, however long it is by itself. */
    Term longest(Procedure procedure, LocalDate on) {
        if (procedure.regime() == Procedure.Regime.INFORMATION) return figures.figure(INFORMATION_EXTENDED, on).term();
        return figures.figure(procedure.regime() == Procedure.Regime.APPEAL ? APPEAL_EXTENDED : GENERAL_TERM_WITH_HEARING, on).term();
    }

    /**
     * By when the state would have to answer, if the clock stood still for a cause until a day, or went on anew on it after a complaint.
     *
     * @param until not before today
     */
    public Due with(Case matter, Cause cause, LocalDate until) {
        var halts = halts(matter.id());
        var still = halts.stream().map(halt -> halt.until(until));
        var further = halts.stream().anyMatch(Halt::isOpen) ? Stream.<Halt>empty() : Stream.of(cause == Cause.HEARING
                ? heard(matter, today(matter, halts), until) : new Halt(cause.name(), today(matter, halts), until, true, null));
        return counted(matter, Stream.concat(still, further).toList(), 0);
    }

    /** By which a term ends, told with its norm and whether anybody has verified that: no day is told without. */
    Due due(LocalDate from, TimeLimit limit, List<Stop> stops) {
        var due = calendar.due(from, limit.term(), stops);
        return new Due(due.on(), Message.of("cases.due.norm", due.arithmetic(), limit.norm().wording()));
    }

    /** As it is if whatever stands still goes on today. */
    Counted goingOn(Case matter) {
        return goingOn(matter, _ -> true);
    }

    /** As {@link #goingOn(Case)}, without the time of hearings: what came to nothing bought the state no time. */
    Counted unheard(Case matter) {
        return goingOn(matter, halt -> halt.of() != Cause.HEARING);
    }

    private Counted goingOn(Case matter, Predicate<Halt> counts) {
        var halts = halts(matter.id());
        var today = today(matter, halts);
        return counted(matter, today, halts.stream().map(halt -> halt.until(today)).filter(counts).toList());
    }

    /** Whether a hearing makes the term longer by law; otherwise the clock stands still for it. */
    boolean isLongerForHearing(Case matter, LocalDate on) {
        return heard(matter, on, null).longerBy() != null;
    }

    /** The clock stands still. Call this, as all that follows, once the step is saved: then nobody else takes one. */
    void stop(UUID caseId, LocalDate on, Cause cause, String evidence, Wording norm) {
        write(caseId, new Halt(cause.name(), on, null, true, null), evidence, norm);
    }

    /** The applicant is heard: the clock stands still, or the term is longer, as the regime wants it. */
    void hear(Case matter, LocalDate on, UUID intent) {
        write(matter.id(), heard(matter, on, null), intent.toString(), figures.figure(GENERAL_TERM_WITH_HEARING, on).source().wording());
    }

    /** It was decided, and by that complaint it goes on anew. */
    void anew(UUID caseId, LocalDate decidedOn, LocalDate today, String complaint) {
        var since = decidedOn.isAfter(today) ? today : decidedOn;
        write(caseId, new Halt(Cause.COMPLAINT.name(), since, today, true, null), complaint,
                figures.figure(COMPLAINT_DECISION, today).source().wording());
    }

    private void write(UUID caseId, Halt halt, String evidence, Wording norm) {
        var why = Text.of(norm);
        db.sql("""
                insert into cases.halt (case_id, position, cause, evidence, norm_uk, norm_en, stopped_on, went_on_on, longer_by)
                values (:id, (select count(*) + 1 from cases.halt where case_id = :id), :cause, :evidence, :uk, :en, :since, :until,
                    :longer)""")
                .param("id", caseId).param("cause", halt.cause()).param("evidence", evidence).param("uk", why.uk()).param("en", why.en())
                .param("since", halt.stoppedOn()).param("until", halt.wentOnOn()).param("longer", halt.longerBy()).update();
    }

    /** What stood still went on that day. */
    void goOn(UUID caseId, LocalDate on) {
        db.sql("update cases.halt set went_on_on = ? where case_id = ? and went_on_on is null").param(on).param(caseId).update();
    }

    /** The hearings of a case do not count. */
    void forgetHearings(UUID caseId) {
        db.sql("update cases.halt set counts = false where case_id = ? and cause = 'HEARING' and counts").param(caseId).update();
    }

    private Halt heard(Case matter, LocalDate since, @Nullable LocalDate until) {
        var longer = longer(catalogue.procedure(matter.procedureId()), since);
        return new Halt(Cause.HEARING.name(), since, longer == null ? until : since, true, longer);
    }

    /** Only the general law's own term has a longer one for hearings. */
    private @Nullable Integer longer(Procedure procedure, LocalDate on) {
        var general = figures.figure(GENERAL_TERM, on);
        if (procedure.regime() != Procedure.Regime.ADMINISTRATIVE_PROCEDURE || !procedure.term().term().equals(general.term())) return null;
        return figures.figure(GENERAL_TERM_WITH_HEARING, on).value() - general.value();
    }

    private Counted counted(Case matter, LocalDate on, List<Halt> halts) {
        return new Counted(on, stops(halts), counted(matter, halts, 0));
    }

    private static List<Stop> stops(List<Halt> halts) {
        return halts.stream().filter(halt -> halt.counts() && halt.of() != Cause.COMPLAINT && halt.longerBy() == null)
                .flatMap(halt -> Stream.ofNullable(halt.wentOnOn()).map(until -> new Stop(halt.stoppedOn(), until))).toList();
    }

    /** @param extension by how many days the term would be longer; 0 if it is asked by how many it is */
    Due counted(Case matter, List<Halt> halts, int extension) {
        var counting = halts.stream().filter(Halt::counts).toList();
        var from = counting.stream().filter(halt -> halt.of() == Cause.COMPLAINT).flatMap(halt -> Stream.ofNullable(halt.wentOnOn()))
                .max(Comparator.naturalOrder()).orElse(matter.receivedOn());
        var longer = Math.max(extension > 0 ? extension : extendedBy(matter.id(), from), 
                counting.stream().filter(halt -> !halt.stoppedOn().isBefore(from))
                .mapToInt(halt -> Objects.requireNonNullElse(halt.longerBy(), 0)).max().orElse(0));
        var limit = catalogue.procedure(matter.procedureId()).term();
        var term = new Term(limit.term().days() + longer, limit.term().kind());
        var due = due(from, new TimeLimit(term, limit.norm()),
                stops(halts).stream().filter(stop -> !stop.stoppedOn().isBefore(from)).toList());
        return longer == 0 ? due : new Due(due.on(),
                Message.of("cases.due.longer", due.arithmetic(), new Term(longer, term.kind()).wording()));
    }

    private int extendedBy(UUID caseId, LocalDate from) {
        return db.sql("select days from cases.extension where case_id = ? and at >= ?").param(caseId)
                .param(from.atStartOfDay(Language.KYIV).toOffsetDateTime()).query(Integer.class).optional().orElse(0);
    }

    List<Halt> halts(UUID caseId) {
        return db.sql("select cause, stopped_on, went_on_on, counts, longer_by from cases.halt where case_id = ? order by position")
                .param(caseId).query(Halt.class).list();
    }
}
