package org.vidpovid.complaints;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.complaints.Complaint.*;
import org.vidpovid.law.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/** How a complaint is decided: by whoever had no hand in it, with reasons, and with what follows from it, in one transaction. */
@Service
@Transactional
class Reviews {

    static final String TOO_LATE = "too-late";
    static final int REASONED = 60;

    private final JdbcClient db;
    private final Complaints complaints;
    private final Cases cases;
    private final Outcomes outcomes;
    private final CaseSteps steps;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final ObjectProvider<Undoing> undoing;
    private final ComplaintNews news;
    private final LegalFigures figures;
    private final Clock clock;

    Reviews(JdbcClient db, Complaints complaints, Cases cases, Outcomes outcomes, CaseSteps steps, Catalogue catalogue,
            Authorities authorities, ObjectProvider<Undoing> undoing, ComplaintNews news, LegalFigures figures, Clock clock) {
        this.db = db;
        this.complaints = complaints;
        this.cases = cases;
        this.outcomes = outcomes;
        this.steps = steps;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.undoing = undoing;
        this.news = news;
        this.figures = figures;
        this.clock = clock;
    }

    /** What may become of it: an act is annulled or stays; anything else was right or wrong. */
    List<Outcome> outcomes(Complaint complaint) {
        return switch (complaint.about().what()) {
            case ACT, SUSPENSION -> undoing.stream().findAny().isPresent()
                    ? List.of(Outcome.UPHELD, Outcome.ANNULLED_RETURNED, Outcome.ANNULLED_DECIDED, Outcome.NOT_HEARD)
                    : List.of(Outcome.UPHELD, Outcome.NOT_HEARD);
            case CORRECTION, OVERDUE, WITHDRAWAL, CONDUCT -> List.of(Outcome.UPHELD, Outcome.SATISFIED, Outcome.NOT_HEARD);
        };
    }

    /** On what it may be left unheard: whoever was in time is not told that they were late. */
    List<Ground> grounds(Case matter, Complaint complaint) {
        return catalogue.procedure(matter.procedureId()).grounds().stream()
                .filter(ground -> complaint.isLate() || !ground.id().equals(TOO_LATE)).toList();
    }

    /** Whether the viewer may decide it: in charge of it or standing in, and without a hand in what it is about. */
    boolean mayDecide(Case matter, Complaint complaint, Viewer viewer) {
        return viewer.personId() != null && matter.isOpen() && matter.isInChargeOf(viewer.personId())
                && !complaint.never().contains(viewer.personId()) && !viewer.personId().equals(complaint.applicantId());
    }

    /**
     * Decides it.
     *
     * @param seen the version that the reviewer had before their eyes
     * @throws NotFound if it is not for the viewer to decide
     * @throws ChangedMeanwhile if it is no longer as they saw it
     * @throws IllegalArgumentException if the verdict lacks what its outcome needs: the page asks for it
     */
    void decide(UUID caseId, int seen, Verdict verdict, Viewer reviewer) {
        var matter = cases.visibleTo(reviewer, DECISION).get(caseId);
        var complaint = complaints.of(matter).orElseThrow(NotFound::new);
        if (!matter.isOpen()) throw new ChangedMeanwhile(matter.status());
        if (!mayDecide(matter, complaint, reviewer)) throw new NotFound();
        var ground = verdict.ground().map(id -> grounds(matter, complaint).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a ground")));
        if (!outcomes(complaint).contains(verdict.outcome())) throw new IllegalArgumentException("not an outcome of this complaint");
        var seat = authorities.seatOf(Objects.requireNonNull(reviewer.personId()), matter.inCharge().official().unitId())
                .or(() -> Stream.of(matter.inCharge().official(), matter.inCharge().deputy())
                        .filter(one -> one.personId().equals(reviewer.personId())).findFirst()).orElseThrow(NotFound::new);
        var about = complaints.aboutOf(complaint, reviewer);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reinstated = complaint.isLate() ? Optional.of(ground.filter(one -> one.id().equals(TOO_LATE)).isEmpty())
                : Optional.<Boolean>empty();
        var right = verdict.outcome().isRight();
        var decision = new Decision(UuidCreator.getTimeOrderedEpoch(), at, verdict.outcome(), reinstated, ground, verdict.reasons(),
                right ? verdict.cause() : Optional.empty(), right ? Optional.of(verdict.puttingRight()) : Optional.empty(), seat, remedy());

        // the version is compared first: of two who decide at once one does
        outcomes.end(caseId, seen, new Stage.Reviewed(decision.id(), at, seat.name()), actor(seat));
        save(complaint, decision);
        follow(about, matter, complaint, decision);
        news.decided(complaint, decision, Stream.of(complaint.author(), about.inCharge().official(), about.inCharge().superior()));
    }

    private void follow(Case about, Case matter, Complaint complaint, Decision decision) {
        var number = matter.number().toString();
        var act = complaint.about().id();
        switch (decision.outcome()) {
            case ANNULLED_RETURNED -> undoing.getObject().annul(about, act, matter.id(), number, decision.signer(), decision.reasons());
            case ANNULLED_DECIDED -> undoing.getObject().grantInstead(about, act, matter.id(), number, decision.signer(),
                    decision.reasons());
            case UPHELD, SATISFIED, NOT_HEARD -> {
                if (!about.isOpen()) return;
                steps.taken(about.id(), actor(decision.signer()),
                        Message.of("complaints.journal.decided", number, decision.outcome().wording(),
                                decision.puttingRight().orElse("–")), Optional.empty());
            }
        }
    }

    private void save(Complaint complaint, Decision decision) {
        db.sql("""
                insert into complaints.decision (case_id, id, at, outcome, reinstated, ground, reasons, cause, putting_right, signer,
                    reviewer_person_id, author_person_id, remedy_uk, remedy_en)
                values (:case, :id, :at, :outcome, :reinstated, cast(:ground as jsonb), :reasons, :cause, :right, cast(:signer as jsonb),
                    :reviewer, :author, :remedyUk, :remedyEn)""")
                .param("case", complaint.caseId()).param("id", decision.id()).param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("outcome", decision.outcome().name()).param("reinstated", decision.reinstated().orElse(null))
                .param("ground", decision.ground().map(JsonMapper.shared()::writeValueAsString).orElse(null))
                .param("reasons", decision.reasons()).param("cause", decision.cause().map(Cause::name).orElse(null))
                .param("right", decision.puttingRight().orElse(null))
                .param("signer", JsonMapper.shared().writeValueAsString(decision.signer()))
                .param("reviewer", decision.signer().personId()).param("author", complaint.author().personId())
                .param("remedyUk", decision.remedy().uk()).param("remedyEn", decision.remedy().en()).update();
    }

    private static Actor actor(Seat seat) {
        return new Actor(seat.personId(), seat.name(), seat.post());
    }

    private Text remedy() {
        var court = figures.figure(FigureName.COURT_AFTER_COMPLAINT, LocalDate.now(clock));
        return Text.of(Message.of("complaints.remedy", court.wording(), court.source().wording()));
    }
}
