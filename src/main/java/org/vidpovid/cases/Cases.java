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
