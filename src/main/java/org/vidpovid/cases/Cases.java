package org.vidpovid.cases;

import static org.vidpovid.people.Purpose.*;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.files.StoredFile;
import org.vidpovid.law.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where cases are kept. There is no way to one but {@link #visibleTo}. Every step is one transaction: the case, its journal row and the
 * notice to the applicant are there together, or none of them is.
 */
@Service
@Transactional
public class Cases {

    private final JdbcClient db;
    private final AccessLog accessLog;
    private final Authorities authorities;
    private final Catalogue catalogue;
    private final Notices notices;
    private final CaseRecords records;
    private final CaseClock days;
    private final Clock clock;

    Cases(JdbcClient db, AccessLog accessLog, Authorities authorities, Catalogue catalogue, Notices notices, CaseRecords records,
            CaseClock days, Clock clock) {
        this.db = db;
        this.accessLog = accessLog;
        this.authorities = authorities;
        this.catalogue = catalogue;
        this.notices = notices;
        this.records = records;
        this.days = days;
        this.clock = clock;
    }

    public VisibleCases visibleTo(Viewer viewer, Purpose purpose) {
        return new VisibleCases(db, accessLog, viewer, purpose);
    }

    /** Who applied in a case: for commands on the server, which have no viewer and note in the access log themselves what they take out. */
    public Optional<UUID> applicantOf(CaseNumber number) {
        return records.applicantOf(number);
    }

    /** Which case has this number, for rooms that answer for who may ask; it shows nothing of it. */
    public Optional<UUID> idOf(CaseNumber number) {
        return db.sql("select case_id from cases.number where year = :year and serial = :serial").param("year", number.year())
                .param("serial", number.serial()).query(UUID.class).optional();
    }

    /** The cases of an applicant, for rooms that gather what they keep about a person; it shows nothing of them. */
    public Set<UUID> ofApplicant(UUID personId) {
        return records.ofApplicant(personId);
    }

    /**
     * Opens a case. From its first second it belongs to the head of the deciding unit, by name, until they hand it over.
     * Call it once for an id: the application that calls it is what may be sent twice.
     */
    public Case open(UUID id, Procedure procedure, UUID applicantId, String applicant) {
        var head = authorities.headOf(authorities.unit(procedure.unit()).id()); // but nobody decides their own
        return open(id, procedure, applicantId, applicant,
                head.official().personId().equals(applicantId) ? authorities.inCharge(head.deputy().postId()) : head);
    }

    /** Opens a case in the hands of these three: see {@link #open(UUID, Procedure, UUID, String)}. */
    public Case open(UUID id, Procedure procedure, UUID applicantId, String applicant, InCharge first) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS); // as it will be read
        var today = WorkingCalendar.dayOf(at);
        var due = days.due(today, procedure.term(), List.of());
        var matter = Case.opened(id, records.number(today.getYear(), id), procedure, applicantId, applicant, first, at, due);
        records.insert(matter, CaseRecords.applicantOf(matter), Message.of("cases.journal.received", first.official().name()));
        records.tell(matter, Message.of("cases.notice.received", matter.service()));
        records.follow(null, matter);
        return matter;
    }

    /**
     * Asks the applicant, once and for all, for everything that is to be mended.
     *
     * @param seen the version that the official had before their eyes
     * @return the day by which it is to be mended
     */
    public Due requestCorrection(UUID id, int seen, List<ToMend> items, Viewer official) {
        var matter = records.actable(visibleTo(official, DECISION).get(id), seen, official);
        var today = days.today(matter);
        var limit = catalogue.procedure(matter.procedureId()).correction();
        var mendBy = days.due(today, limit, List.of());
        var awaiting = matter.awaiting(new AwaitingCorrection(today, mendBy.on(), items));
        records.save(awaiting, records.seat(official, matter), Message.of("cases.journal.correction-requested", items.size(), mendBy.on()));
        days.stop(id, today, Cause.CORRECTION, Integer.toString(days.corrections(id) + 1), limit.norm().wording());
        notices.tell(matter.applicantId(), id, Message.of("cases.notice.subject-act", matter.number().toString(), mendBy.on()),
                matter.told(Message.of("cases.notice.correction-requested", items.size(), mendBy.on())));
        records.follow(matter.stage(), awaiting);
        return mendBy;
    }

    /**
     * The applicant has sent what they mended.
     *
     * @param name the name they apply under now
     */
    public Case mended(UUID id, String name, Viewer applicant) {
        var matter = visibleTo(applicant, OWN_AFFAIRS).get(id);
        var counted = days.goingOn(matter);
        var mended = matter.mended(name, counted.stops(), counted.due());
        records.save(mended, CaseRecords.applicantOf(mended), Message.of("cases.journal.mended", mended.due().on()));
        days.goOn(id, counted.on());
        records.follow(matter.stage(), mended);
        return mended;
    }

    /**
     * By how many days at most the term may be made longer, in days of its kind: once, before it is over, as long as the clock runs, and by
     * no more than the regime allows. 0 if not at all.
     */
    public int mostExtension(Case matter) {
        var procedure = catalogue.procedure(matter.procedureId());
        var today = days.today(matter);
        var extended = db.sql("select count(*) from cases.extension where case_id = ?").param(matter.id()).query(Integer.class)
                .single() > 0;
        if (extended || !matter.isRunning() || today.isAfter(matter.due().on())) return 0;
        var last = days.due(matter.receivedOn(), new TimeLimit(days.longest(procedure, today), procedure.term().norm()), matter.stops())
                .on();
        var most = procedure.regime() == Procedure.Regime.SPECIAL ? procedure.term().term().days() : 60;
        var halts = days.halts(matter.id());
        return IntStream.rangeClosed(1, most).filter(more -> {
            var due = days.counted(matter, halts, more).on();
            return due.isAfter(matter.due().on()) && !due.isAfter(last);
        }).max().orElse(0);
    }

    /**
     * Makes the term longer, once, with reasons that both sides and everybody who reviews it see.
     *
     * @param reason at least sixty letters
     */
    public Case extend(UUID id, int seen, int more, String reason, Viewer official) {
        var matter = records.actable(visibleTo(official, DECISION).get(id), seen, official);
        if (more < 1 || more > mostExtension(matter)) throw matter.elsewhere();
        var procedure = catalogue.procedure(matter.procedureId());
        var next = matter.extended(days.counted(matter, days.halts(id), more));
        var by = records.seat(official, matter);
        var norm = Text.of(procedure.term().norm().wording());
        records.save(next, by, Message.of("cases.journal.extended", next.due().on(), reason));
        db.sql("""
                insert into cases.extension (case_id, at, official_person_id, by_name, days, reason, due_before, due_after, norm_uk,
                norm_en)
                values (:id, :at, :byId, :by, :days, :reason, :before, :after, :uk, :en)""")
                .param("id", id).param("at", OffsetDateTime.now(clock)).param("byId", by.personId()).param("by", by.name())
                .param("days", more).param("reason", reason).param("before", matter.due().on()).param("after", next.due().on())
                .param("uk", norm.uk()).param("en", norm.en()).update();
        records.tell(next, Message.of("cases.notice.extended", next.due().on(), reason));
        records.extended(next, more);
        return next;
    }

    /** Writes to the other side. Whoever decides next must have seen it. */
    public void write(UUID id, String body, List<StoredFile> files, Viewer viewer, Purpose as) {
        var matter = visibleTo(viewer, as).get(id);
        var author = switch (as) {
            case OWN_AFFAIRS -> CaseRecords.applicantOf(matter);
            case DECISION -> records.seat(viewer, matter);
            case OPINION, CONFIRMATION, REVIEW, INQUIRY -> throw new NotFound(); // they are no side of the case
        };
        var next = matter.spokenOf();
        records.save(next, author, Message.of("cases.journal.wrote"));
        db.sql("""
                insert into cases.message (case_id, id, at, author_person_id, author, official, body, files)
                values (:caseId, :id, :at, :authorId, :author, :official, :body, cast(:files as jsonb))""")
                .param("caseId", id).param("id", UuidCreator.getTimeOrderedEpoch()).param("at", OffsetDateTime.now(clock))
                .param("authorId", author.personId()).param("author", author.name()).param("official", author.isOfficial())
                .param("body", body).param("files", JsonMapper.shared().writeValueAsString(files)).update();
        if (author.isOfficial()) records.tell(next, Message.of("cases.notice.wrote", author.name()));
    }
}
