package org.vidpovid.complaints;

import static org.vidpovid.people.Purpose.*;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.complaints.About.What;
import org.vidpovid.complaints.Complaint.Outcome;
import org.vidpovid.decisions.*;
import org.vidpovid.law.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where complaints are kept. A complaint is a case of its own, in the hands of somebody who had no hand in what it is about, and who sees
 * the whole file of that. Filed and the case opened are one transaction.
 */
@Service
@Transactional
public class Complaints {

    private final JdbcClient db;
    private final Cases cases;
    private final CaseSteps steps;
    private final Decisions decisions;
    private final Catalogue catalogue;
    private final Reviewers reviewers;
    private final ComplaintNews news;
    private final CaseLog log;
    private final Codes codes;
    private final LegalFigures figures;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Complaints(JdbcClient db, Cases cases, CaseSteps steps, Decisions decisions, Catalogue catalogue, Reviewers reviewers,
            ComplaintNews news, CaseLog log, Codes codes, LegalFigures figures, WorkingCalendar calendar, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.steps = steps;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.reviewers = reviewers;
        this.news = news;
        this.log = log;
        this.codes = codes;
        this.figures = figures;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A complaint that is there now.
     *
     * @param code by which whoever holds the other case without an account holds this one too; empty if they need none, or it was there
     * before
     */
    record Filed(UUID caseId, Optional<String> code) {}

    /**
     * All that can be challenged in a case just now; nothing in a complaint: what comes after it is a court.
     *
     * @param matter a case that came from {@code Cases.visibleTo}, as the viewer's own
     */
    List<About> about(Case matter) {
        return isComplaint(matter) ? List.of() : About.in(matter, LocalDate.now(clock));
    }

    boolean isComplaint(Case matter) {
        return !catalogue.procedure(matter.procedureId()).isOffered();
    }

    /**
     * The last day to file it; empty where there is none. The days are those of the regime, from the day on which one counts as notified.
     */
    Optional<LocalDate> fileBy(Case matter, What what) {
        var from = switch (what) {
            case OVERDUE, CONDUCT -> Optional.<LocalDate>empty();
            case ACT -> Optional.of(WorkingCalendar.dayOf(((Stage.Decided) matter.stage()).at()));
            case SUSPENSION -> Optional.of(((Stage.Suspended) matter.stage()).stoppedOn());
            case WITHDRAWAL -> Optional.of(WorkingCalendar.dayOf(((Stage.Withdrawn) matter.stage()).at()));
            case CORRECTION -> matter.unmended().map(Stage.AwaitingCorrection::stoppedOn);
        };
        return from.map(day -> {
            var notified = calendar.due(day, figures.figure(FigureName.DEEMED_NOTIFIED, day)).on();
            return calendar.due(notified, figures.figure(switch (catalogue.procedure(matter.procedureId()).regime()) {
                case ADMINISTRATIVE_PROCEDURE, SPECIAL, COMPLAINT -> FigureName.COMPLAINT;
                case APPEAL -> FigureName.APPEAL_COMPLAINT;
                case INFORMATION -> FigureName.INFORMATION_COMPLAINT;
            }, day)).on();
        });
    }

    boolean isLate(Case matter, What what) {
        return fileBy(matter, what).filter(LocalDate.now(clock)::isAfter).isPresent();
    }

    /**
     * Files it. Filed twice, from two windows or by two who hold the case, it is one.
     *
     * @param lateWhy why it comes after its term; empty if it does not
     * @throws NotFound if the case is not the viewer's, or is a complaint itself
     * @throws ChangedMeanwhile if what it is about is no longer so, as an act that another has replaced; or if nobody could hear it
     */
    Filed file(About about, String asks, String why, String lateWhy, Viewer applicant) {
        var matter = cases.visibleTo(applicant, OWN_AFFAIRS).get(about.caseId());
        if (isComplaint(matter)) throw new NotFound();
        var there = filed(about);
        if (there.isPresent()) return new Filed(there.get(), Optional.empty());
        if (!about(matter).contains(about)) throw new ChangedMeanwhile(matter.status());
        var late = isLate(matter, about.what());
        if (late && lateWhy.isBlank()) throw new ChangedMeanwhile(Message.of("complaints.late-now"));
        var act = about.what() == What.ACT ? decisions.actOf(matter) : Optional.<Act>empty();
        var author = act.map(Act::signer).orElse(matter.inCharge().official());
        var never = Reviewers.never(matter, act.map(Hands::of).orElse(List.of()));
        var procedure = catalogue.complaint();
        var three = reviewers.of(matter, procedure, never).orElseThrow(() -> new ChangedMeanwhile(Message.of("complaints.nobody")));

        var id = UuidCreator.getTimeOrderedEpoch();
        var inserted = db.sql("""
                insert into complaints.complaint (case_id, about_case_id, about_number, about, about_id, applicant_id, asks, why, filed_at,
                    file_by, late_why, never, author_person_id, author)
                values (:id, :aboutCase, :number, :about, :aboutId, :applicant, :asks, :why, :at, :fileBy, :lateWhy, :never, :authorId,
                    cast(:author as jsonb)) on conflict do nothing""")
                .param("id", id).param("aboutCase", matter.id()).param("number", matter.number().toString())
                .param("about", about.what().name()).param("aboutId", about.id()).param("applicant", matter.applicantId())
                .param("asks", asks).param("why", why).param("at", OffsetDateTime.now(clock))
                .param("fileBy", fileBy(matter, about.what()).orElse(null)).param("lateWhy", late ? lateWhy : null)
                .param("never", never.toArray(UUID[]::new)).param("authorId", author.personId())
                .param("author", JsonMapper.shared().writeValueAsString(author)).update();
        if (inserted == 0) return new Filed(filed(about).orElseThrow(), Optional.empty()); // another was first, and we waited for them

        // who is barred is written before the case is there: no lot falls on them
        var complaint = cases.open(id, procedure, matter.applicantId(), matter.applicant(), three);
        steps.letSee(matter.id(), REVIEW, three.official().unitId());
        log.say(complaint, Kind.COMPLAINT_FILED, Map.of(), Map.of("number", complaint.number().toString(), "about",
                matter.number().toString(), "what", about.what().name(), "asks", asks, "why", why));
        news.filed(matter, complaint, author);
        return new Filed(id, applicant.heldIds().contains(matter.id()) ? Optional.of(codes.issue(id)) : Optional.empty());
    }

    /** The complaint that a case is, if it is one. */
    public Optional<Complaint> of(Case complaint) {
        return db.sql(Complaint.Row.SELECT + "where c.case_id = :id").param("id", complaint.id()).query(Complaint.Row.class).optional()
                .map(Complaint.Row::complaint);
    }

    /** The complaints about a case, the oldest first. */
    public List<Complaint> aboutCase(Case matter) {
        return db.sql(Complaint.Row.SELECT + "where c.about_case_id = :id order by c.case_id").param("id", matter.id())
                .query(Complaint.Row.class).list().stream().map(Complaint.Row::complaint).toList();
    }

    /** What became of complaints about these acts, by act; of those that nobody decided nothing is said. */
    public Map<UUID, Outcome> outcomes(Collection<UUID> actIds) {
        record Row(UUID aboutId, Outcome outcome) {}
        return db.sql("""
                select distinct on (about_id) about_id, outcome from complaints.complaint c
                join complaints.decision d on d.case_id = c.case_id where about_id = any (:ids) order by about_id, d.at desc""")
                .param("ids", actIds.toArray(UUID[]::new)).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::aboutId, Row::outcome));
    }

    /** Who may not act in the case of a complaint. */
    Set<UUID> never(UUID caseId) {
        return db.sql("select unnest(never) from complaints.complaint where case_id = :id").param("id", caseId).query(UUID.class).set();
    }

    /** It was decided or taken back: the same may be challenged again if it comes again. */
    void ended(UUID caseId) {
        db.sql("update complaints.complaint set ended = true where case_id = :id and not ended").param("id", caseId).update();
    }

    /** What is filed, by whoever: of what is decided once, the decided one too. */
    private Optional<UUID> filed(About about) {
        return db.sql("""
                select c.case_id from complaints.complaint c left join complaints.decision d on d.case_id = c.case_id
                where about_case_id = :case and about = :about and about_id = :id and (not ended or :once and d.id is not null)
                order by c.case_id desc limit 1""")
                .param("case", about.caseId()).param("about", about.what().name()).param("id", about.id())
                .param("once", about.what().isOnce()).query(UUID.class).optional();
    }

    /** The case that a complaint is about, for whoever hears it: each look is recorded. */
    Case aboutOf(Complaint complaint, Viewer reviewer) {
        return cases.visibleTo(reviewer, REVIEW).get(complaint.about().caseId());
    }

}
