package org.vidpovid.decisions;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.applications.Applications;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.ToMend;
import org.vidpovid.catalogue.*;
import org.vidpovid.decisions.Act.Granted;
import org.vidpovid.guard.*;
import org.vidpovid.law.*;
import org.vidpovid.opinions.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/**
 * What the state answers. An act and the step of the case that it causes are one transaction: there is no decided case without its act, and
 * no act without its case.
 */
@Service
@Transactional
public class Decisions {

    /** One list of everything to mend, and how, and by when; signed like an act. */
    public record CorrectionRequest(UUID caseId, Instant at, Actor official, List<ToMend> items, Due mendBy) {}

    /** How long an answer in words may be, in letters. */
    public static final int LONGEST_REPLY = 20_000;

    private final IssuedActs acts;
    private final Corrections corrections;
    private final CaseStandings standings;
    private final Cases cases;
    private final Outcomes outcomes;
    private final Applications applications;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Remedies remedies;
    private final Phrases phrases;
    private final Opinions opinions;
    private final Clock clock;

    Decisions(IssuedActs acts, Corrections corrections, CaseStandings standings, Cases cases, Outcomes outcomes, Applications applications,
              Catalogue catalogue, Authorities authorities, Remedies remedies, Phrases phrases, Opinions opinions, Clock clock) {
        this.acts = acts;
        this.corrections = corrections;
        this.standings = standings;
        this.cases = cases;
        this.outcomes = outcomes;
        this.applications = applications;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.remedies = remedies;
        this.phrases = phrases;
        this.opinions = opinions;
        this.clock = clock;
    }

    /**
     * Asks for everything that is to be mended, once.
     *
     * @param howToMend what is wrong and how to put it right, by question; what the applicant was never asked is left out of it
     * @throws Objections if there is nothing to mend, or it was asked for before
     * @throws ChangedMeanwhile if the case is no longer as the official saw it
     */
    public void requestCorrection(UUID caseId, int seen, Map<String, String> howToMend, Viewer official) {
        var matter = cases.visibleTo(official, Purpose.DECISION).get(caseId);
        if (correctionOf(matter).isPresent()) throw new Objections(Map.of(Objections.Part.ITEMS, Message.of("decisions.guard.once")));
        var asked = catalogue.procedure(matter.procedureId()).form().asked(applications.submitted(matter), matter.receivedOn());
        var items = asked.stream().filter(question -> howToMend.containsKey(question.id()))
                .map(question -> new ToMend(question.id(), question.label(), requireNonNull(howToMend.get(question.id())), null))
                .toList();
        if (items.isEmpty() || items.stream().anyMatch(item -> Signs.said(item.how()) == 0)) {
            throw new Objections(Map.of(Objections.Part.ITEMS, Message.of("decisions.guard.items")));
        }
        var procedure = catalogue.procedure(matter.procedureId());
        items.stream().flatMap(item -> standings.heldByState(procedure, item.how()).stream()).findFirst().ifPresent(document -> {
            throw new Objections(Map.of(Objections.Part.ITEMS, Message.of("guard.held-by-state", document.title(),
                    document.holder().orElseThrow())));
        });
        var mendBy = cases.requestCorrection(caseId, seen, items, official);
        var signer = signer(matter, official);
        corrections.save(matter, new CorrectionRequest(caseId, clock.instant(), new Actor(signer.personId(), signer.name(), signer.post()),
                items, mendBy));
    }

    /**
     * The document that a grant would issue just now, by this official.
     *
     * @param reply what they answer in their own words; empty if nothing yet, and passed over if the procedure asks for nothing
     */
    public Granted document(Case matter, String reply, Viewer official) {
        return document(matter, reply, signer(matter, official));
    }

    /** The same, by whoever signs it. */
    Granted document(Case matter, String reply, Seat signer) {
        var procedure = catalogue.procedure(matter.procedureId());
        var answers = applications.submitted(matter);
        var values = new HashMap<String, Wording>();
        for (var question : procedure.form().questions()) {
            values.put(question.id(), answers.to(question).map(question::shown).orElse(Message.of("decisions.left-out")));
        }
        values.put("number", Text.same(matter.number().toString()));
        values.put("date", Message.of("decisions.date", LocalDate.now(clock)));
        values.put("applicant", Text.same(matter.applicant()));
        values.put("official", Text.same(signer.name()));
        values.put("authority", signer.authority());
        values.put("reply", reply.isBlank() ? Message.of("decisions.reply.here") : Text.same(reply));
        return new Granted(procedure.result().title(), procedure.result().filled(values),
                procedure.result().reply().isPresent() ? reply : null);
    }

    /**
     * Grants what was asked for and issues the document.
     *
     * @param reply what the official answers in their own words, where the procedure asks for it; else it is passed over
     * @param withoutOpinions whether the official decides knowingly before opinions that may still come
     * @throws Objections if the procedure wants a reply and there is none, or it is longer than {@link #LONGEST_REPLY}; if an answer in the
     * document is gone, as of a visit that was cancelled; or if an opinion may still come and the official has not said that they do not
     * wait
     * @throws ChangedMeanwhile if the case is no longer as the official saw it
     */
    public void grant(UUID caseId, int seen, String reply, boolean withoutOpinions, Viewer official) {
        var matter = cases.visibleTo(official, Purpose.DECISION).get(caseId);
        var granted = document(matter, reply.strip(), official);
        if (granted.reply() != null) {
            if (Signs.said(reply) == 0) throw new Objections(Map.of(Objections.Part.REPLY, Message.of("decisions.guard.reply")));
            if (reply.length() > LONGEST_REPLY) {
                throw new Objections(Map.of(Objections.Part.REPLY, Message.of("decisions.guard.reply-long", LONGEST_REPLY)));
            }
        }
        var procedure = catalogue.procedure(matter.procedureId());
        var answers = applications.submitted(matter);
        var holes = procedure.form().questions().stream()
                .filter(question -> procedure.result().placeholders().contains(question.id()) && answers.to(question).isEmpty()).toList();
        if (!holes.isEmpty()) {
            throw new Objections(Map.of(Objections.Part.DOCUMENT, Message.of("decisions.guard.hole", holes.getFirst().label())));
        }
        if (!withoutOpinions && !opinions.awaited(matter).isEmpty()) {
            throw new Objections(Map.of(Objections.Part.OPINIONS, Message.of("decisions.guard.opinions-awaited")));
        }
        var act = act(matter, granted, signer(matter, official));
        var ended = outcomes.end(caseId, seen, new Stage.Granted(act.id(), act.issuedAt(), act.signer().name()), official);
        acts.save(ended, act, Facts.digest(procedure, answers));
    }

    /**
     * The act that ended a case, if one has.
     *
     * @param matter a case that its holder was allowed to see
     */
    public Optional<Act> actOf(Case matter) {
        return acts.of(matter);
    }

    /**
     * All acts of a case, the one that counts first: those before it were undone.
     *
     * @param matter a case that its holder was allowed to see
     */
    public List<Act> actsOf(Case matter) {
        return acts.all(matter);
    }

    /**
     * What was asked to be mended in a case, if anything was.
     *
     * @param matter a case that its holder was allowed to see
     */
    public Optional<CorrectionRequest> correctionOf(Case matter) {
        return corrections.of(matter);
    }

    /** The act that gives it. */
    Act act(Case matter, Granted granted, Seat signer) {
        var written = granted.paragraphs().stream().map(Text::uk).collect(Collectors.joining("\n")); // all that may hold kept wording
        return new Act(matter.id(), UuidCreator.getTimeOrderedEpoch(), matter.number() + "/" + (acts.all(matter).size() + 1),
                clock.instant(), matter.applicantId(), matter.applicant(), signer, Optional.of(matter.inCharge()),
                matter.service(), matter.receivedOn(), matter.procedureId(),
                Text.of(remedies.wording(matter, catalogue.procedure(matter.procedureId()).regime(), LocalDate.now(clock))),
                granted, phrases.in(written, matter.inCharge().official().unitId()),
                opinions.sentences(matter).stream().map(Text::of).toList());
    }

    /** By which a like case is found. */
    Optional<byte[]> facts(Case matter) {
        return Facts.digest(catalogue.procedure(matter.procedureId()), applications.submitted(matter));
    }

    private Seat signer(Case matter, Viewer official) {
        return authorities.seatOf(requireNonNull(official.personId()), matter.inCharge().official().unitId()).orElseThrow(NotFound::new);
    }
}
