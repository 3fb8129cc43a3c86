package org.vidpovid.cases;

import static org.vidpovid.people.Purpose.*;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.springframework.beans.factory.ObjectProvider;
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
    private final WorkingCalendar calendar;
    private final Notices notices;
    private final CaseRecords records;
    private final ObjectProvider<CaseFollower> followers; // they call this room, so they come to be after it
    private final Clock clock;

    Cases(JdbcClient db, AccessLog accessLog, Authorities authorities, Catalogue catalogue, WorkingCalendar calendar, Notices notices,
          CaseRecords records, ObjectProvider<CaseFollower> followers, Clock clock) {
        this.db = db;
        this.accessLog = accessLog;
        this.authorities = authorities;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.notices = notices;
        this.records = records;
        this.followers = followers;
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
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS); // as it will be read
        var today = WorkingCalendar.dayOf(at);
        var head = authorities.headOf(authorities.unit(procedure.unit()).id()); // but nobody decides their own
        var inCharge = head.official().personId().equals(applicantId) ? authorities.inCharge(head.deputy().postId()) : head;
        var due = due(today, procedure.term(), List.of());
        var matter = Case.opened(id, records.number(today.getYear(), id), procedure, applicantId, applicant, inCharge, at, due);
        records.insert(matter, applicantOf(matter), Message.of("cases.journal.received", inCharge.official().name()));
        tellApplicant(matter, Message.of("cases.notice.received", matter.service()));
        follow(matter);
        return matter;
    }

    /**
     * Asks the applicant, once and for all, for everything that is to be mended.
     *
     * @param seen the version that the official had before their eyes
     * @return the day by which it is to be mended
     */
    public Due requestCorrection(UUID id, int seen, List<ToMend> items, Viewer official) {
        var today = LocalDate.now(clock);
        var matter = seen(id, seen, official);
        var mendBy = due(today, catalogue.procedure(matter.procedureId()).correction(), List.of());
        var awaiting = matter.awaiting(new AwaitingCorrection(today, mendBy.on(), items));
        records.save(awaiting, seat(official, matter), Message.of("cases.journal.correction-requested", items.size(), mendBy.on()));
        notices.tell(matter.applicantId(), id, Message.of("cases.notice.subject-act", matter.number().toString(), mendBy.on()),
                Message.of("cases.notice.correction-requested", items.size(), mendBy.on()));
        follow(awaiting);
        return mendBy;
    }

    /**
     * The applicant has sent what they mended.
     *
     * @param name the name they apply under now
     */
    public Case mended(UUID id, String name, Viewer applicant) {
        var matter = visibleTo(applicant, OWN_AFFAIRS).get(id);
        var term = catalogue.procedure(matter.procedureId()).term();
        var mended = matter.mended(name, LocalDate.now(clock), stops -> due(matter.receivedOn(), term, stops));
        records.save(mended, applicantOf(mended), Message.of("cases.journal.mended", mended.due().on()));
        follow(mended);
        return mended;
    }

    /** Ends the case by an act. */
    public void decide(UUID id, int seen, Decided decision, Viewer official) {
        var matter = seen(id, seen, official);
        var decided = matter.decided(decision);
        records.save(decided, seat(official, matter), switch (decision) {
            case Granted _ -> Message.of("cases.journal.granted");
            case Refused _ -> Message.of("cases.journal.refused");
        });
        tellApplicant(decided, Message.of("cases.notice.decided", matter.service()));
        follow(decided);
    }

    /**
     * Takes the case back: the applicant's own act, as long as nobody has decided it. Both sides are told, and then nothing more is done.
     *
     * @param reason in the applicant's words, or empty: nobody has to give one
     */
    public void withdraw(UUID id, String reason, Viewer applicant) {
        var withdrawn = visibleTo(applicant, OWN_AFFAIRS).get(id).withdrawn(clock.instant());
        records.save(withdrawn, applicantOf(withdrawn),
                reason.isEmpty() ? Message.of("cases.journal.withdrawn") : Message.of("cases.journal.withdrawn-why", reason));
        tellApplicant(withdrawn, Message.of("cases.notice.withdrawn", withdrawn.service()));
        notices.tell(withdrawn.inCharge().official().personId(), id, "/office/cases/" + id, subject(withdrawn),
                Message.of("cases.notice.withdrawn-by", withdrawn.applicant(), withdrawn.service()));
        follow(withdrawn);
    }

    /** Writes to the other side. Whoever decides next must have seen it. */
    public void write(UUID id, String body, List<StoredFile> files, Viewer viewer, Purpose as) {
        var matter = visibleTo(viewer, as).get(id);
        var author = switch (as) {
            case OWN_AFFAIRS -> applicantOf(matter);
            case DECISION -> seat(viewer, matter);
            case OPINION -> throw new NotFound(); // who is asked for an opinion is no side of the case
        };
        var next = matter.spokenOf();
        records.save(next, author, Message.of("cases.journal.wrote"));
        db.sql("""
                insert into cases.message (case_id, id, at, author_person_id, author, official, body, files)
                values (:caseId, :id, :at, :authorId, :author, :official, :body, cast(:files as jsonb))""")
                .param("caseId", id).param("id", UuidCreator.getTimeOrderedEpoch()).param("at", OffsetDateTime.now(clock))
                .param("authorId", author.personId()).param("author", author.name()).param("official", author.isOfficial())
                .param("body", body).param("files", JsonMapper.shared().writeValueAsString(files)).update();
        if (author.isOfficial()) tellApplicant(next, Message.of("cases.notice.wrote", author.name()));
    }

    /** The case as the official saw it, if it still is so and in their hands. */
    private Case seen(UUID id, int seen, Viewer official) {
        var matter = visibleTo(official, DECISION).get(id);
        if (official.personId() == null || !matter.isInChargeOf(official.personId())) throw inOtherHands(matter);
        if (matter.version() != seen) throw new ChangedMeanwhile(matter.status());
        return matter;
    }

    static ChangedMeanwhile inOtherHands(Case matter) {
        return new ChangedMeanwhile(Message.of("cases.in-other-hands", matter.inCharge().official().name(),
                matter.inCharge().deputy().name()));
    }

    private Actor seat(Viewer official, Case matter) {
        return authorities.seatOf(Objects.requireNonNull(official.personId()), matter.inCharge().official().unitId())
                .map(Actor::at).orElseThrow(NotFound::new);
    }

    /** A day is never told without the norm that it rests on, nor that without whether anybody has verified it. */
    private Due due(LocalDate from, TimeLimit limit, List<Stop> stops) {
        var due = calendar.due(from, limit.term(), stops);
        return new Due(due.on(), Message.of("cases.due.norm", due.arithmetic(), limit.norm().wording()));
    }

    private static Actor applicantOf(Case matter) {
        return new Actor(matter.applicantId(), matter.applicant(), null);
    }

    private void tellApplicant(Case matter, Wording what) {
        notices.tell(matter.applicantId(), matter.id(), subject(matter), what);
    }

    static Message subject(Case matter) {
        return Message.of("cases.notice.subject", matter.number().toString());
    }

    private void follow(Case matter) {
        followers.orderedStream().forEach(follower -> follower.changed(matter));
    }
}
