package org.vidpovid.guard;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.Answer;
import org.vidpovid.catalogue.*;
import org.vidpovid.guard.Grounded.Source;
import org.vidpovid.guard.Judged.*;
import org.vidpovid.guard.Standing.Heard;
import org.vidpovid.law.Text;
import org.vidpovid.opinions.Opinion;
import org.vidpovid.web.*;

/**
 * What an act against the applicant must have. It says everything that is lacking at once, each in a sentence to the official that says
 * what to do. The database holds the same nine rules; here they are said in words.
 */
@Component
public class Guard {

    /** In letters and digits, as everywhere here. */
    public static final int SHORTEST_REASONS = 60;
    public static final int SHORTEST_REPLY = 20;
    /** Of an explanation why words are the same, or why a like case was decided otherwise. */
    public static final int SHORTEST_EXPLANATION = 40;
    /** In percent: from here on it must be said why an act has the words of another. */
    public static final int COPIED = 60;

    private static final int SMALLEST_POOL = 2;
    /** As long as these are lacking, there is nothing that anybody could have been heard on. */
    private static final Set<Lacking> ABOUT_WHAT = Set.of(Lacking.GROUND, Lacking.FORMAL, Lacking.FACT);

    private final Exits exits;

    Guard(Exits exits) {
        this.exits = exits;
    }

    /** What a case may be ended by in this way, under this procedure. Formal ones are among them, so that it can be said why not. */
    public List<Ground> grounds(Way way, Procedure procedure) {
        return switch (way) {
            case REFUSED -> procedure.grounds();
            case RETURNED, TRANSFERRED, CLOSED -> exits.of(way, procedure.regime());
        };
    }

    /** Whether it may be told to the applicant, so that they answer. */
    public Judged<Hearable> toBeHeard(Intent intent, Standing standing) {
        var objections = new ArrayList<Objection>();
        var grounds = told(intent, standing, objections);
        return objections.isEmpty() ? new Stands<>(new Hearable(intent, grounds)) : new Lacks<>(List.copyOf(objections));
    }

    /** Whether it may go to the second official. */
    public Judged<Whole> toBeConfirmed(Intent intent, Standing standing) {
        var objections = new ArrayList<Objection>();
        var grounds = told(intent, standing, objections);
        var isKnownWhat = objections.stream().map(Objection::lacking).noneMatch(ABOUT_WHAT::contains);
        if (isKnownWhat) heard(new Hearable(intent, grounds), standing, objections);
        if (standing.likeness().percent() >= COPIED && Signs.said(intent.justification()) < SHORTEST_EXPLANATION) {
            objections.add(lacks(Lacking.LIKENESS, "guard.likeness", standing.likeness().percent(),
                    standing.alike().orElse(standing.today())));
        }
        standing.like().filter(_ -> Signs.said(intent.departure()) < SHORTEST_EXPLANATION)
                .ifPresent(like -> objections.add(lacks(Lacking.DEPARTURE, "guard.departure", like.on())));
        return objections.isEmpty() ? new Stands<>(new Whole(intent, grounds, standing)) : new Lacks<>(List.copyOf(objections));
    }

    private List<Grounded> told(Intent intent, Standing standing, List<Objection> objections) {
        var grounds = grounded(intent, standing, objections);
        if (Signs.said(intent.reasons()) < SHORTEST_REASONS) {
            objections.add(lacks(Lacking.REASONS, "guard.reasons", SHORTEST_REASONS));
        }
        if (!standing.wasAskedToMend() && Signs.said(intent.nothingMendable()) < SHORTEST_REPLY) {
            objections.add(lacks(Lacking.MENDING, "guard.mending"));
        }
        standing.demanded().forEach(document -> document.holder().ifPresent(holder ->
                objections.add(lacks(Lacking.HELD_BY_STATE, "guard.held-by-state", document.title(), holder))));
        if (standing.pool() < SMALLEST_POOL) objections.add(lacks(Lacking.POOL, "guard.pool"));
        if (!standing.isReviewable()) objections.add(lacks(Lacking.REMEDY, "guard.remedy"));
        return grounds;
    }

    private List<Grounded> grounded(Intent intent, Standing standing, List<Objection> objections) {
        var listed = grounds(intent.way(), standing.procedure()).stream().collect(Collectors.toMap(Ground::id, ground -> ground));
        var grounds = new ArrayList<Grounded>();
        var taken = new HashSet<String>();
        if (intent.grounds().isEmpty()) objections.add(noGround(0, standing));
        for (int i = 0; i < intent.grounds().size(); i++) {
            var chosen = intent.grounds().get(i);
            var ground = listed.get(chosen.ground());
            if (ground == null || !taken.add(chosen.ground())) objections.add(noGround(i, standing));
            else if (ground.kind() == Ground.Kind.FORMAL) objections.add(new Objection(Lacking.FORMAL, i, Message.of("guard.formal")));
            var facts = chosen.facts().stream().flatMap(fact -> shown(fact, standing).stream()).toList();
            if (facts.isEmpty() || facts.size() < chosen.facts().size()) {
                objections.add(new Objection(Lacking.FACT, i, unshown(chosen, ground, standing)));
            } else if (ground != null) {
                grounds.add(new Grounded(ground, facts));
            }
        }
        return grounds;
    }

    private static Objection noGround(int at, Standing standing) {
        return new Objection(Lacking.GROUND, at, Message.of(standing.procedure().imported() ? "guard.imported" : "guard.ground"));
    }

    private static Wording unshown(Intent.OnGround chosen, @Nullable Ground ground, Standing standing) {
        var given = standing.opinions().stream().map(Opinion::evidence).collect(Collectors.toSet());
        if (chosen.facts().stream().anyMatch(fact -> Signs.said(fact.fact()) > 0 && given.contains(fact.evidence())
                && shown(fact, standing).isEmpty())) return Message.of("guard.opinion");
        return ground == null ? Message.of("guard.fact.any") : Message.of("guard.fact", ground.title());
    }

    /** The fact with its evidence as it is in the case; nothing if the case has no such evidence, or nothing is said of it. */
    private static Optional<Grounded.Fact> shown(Intent.Fact fact, Standing standing) {
        if (Signs.said(fact.fact()) == 0) return Optional.empty();
        var opinion = standing.opinions().stream().filter(given -> given.evidence().equals(fact.evidence())).findFirst();
        if (opinion.isPresent()) {
            return opinion.filter(given -> given.isObjection(standing.today())).flatMap(given -> given.said().map(said ->
                    new Grounded.Fact(Source.OPINION, given.evidence(), Text.of(Message.of("guard.evidence.opinion", given.unit(),
                            given.authority())), Text.of(said.words()), fact.fact())));
        }
        var form = standing.procedure().form();
        return form.question(fact.evidence()).filter(question -> !form.asides().contains(question)) // none is refused for needing help
                .flatMap(question -> standing.answers().to(question).map(answer -> new Grounded.Fact(
                        answer instanceof Answer.Files ? Source.DOCUMENT : Source.ANSWER, question.id(), question.label(),
                        Text.of(question.shown(answer)), fact.fact())));
    }

    private static void heard(Hearable told, Standing standing, List<Objection> objections) {
        var heard = standing.heard().orElse(null);
        if (heard == null) {
            objections.add(lacks(Lacking.HEARING, "guard.hearing"));
        } else if (!heard.digest().equals(HexFormat.of().formatHex(told.digest()))) {
            objections.add(lacks(Lacking.HEARING, "guard.hearing-again"));
        } else if (heard.arguments().isEmpty() && !standing.today().isAfter(heard.until())) {
            objections.add(lacks(Lacking.HEARING_LASTS, "guard.hearing-lasts", heard.until()));
        } else {
            unanswered(told.intent(), heard, objections);
        }
    }

    private static void unanswered(Intent intent, Heard heard, List<Objection> objections) {
        for (int i = 0; i < heard.arguments().size(); i++) {
            if (i < intent.replies().size() && Signs.said(intent.replies().get(i)) >= SHORTEST_REPLY) continue;
            objections.add(new Objection(Lacking.ARGUMENT, i, Message.of("guard.argument", heard.arguments().size(), i + 1)));
        }
    }

    private static Objection lacks(Lacking lacking, String key, Object... arguments) {
        return new Objection(lacking, 0, Message.of(key, arguments));
    }
}
