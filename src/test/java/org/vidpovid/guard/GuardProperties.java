package org.vidpovid.guard;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import net.jqwik.api.*;
import org.vidpovid.answers.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.forms.Sample;
import org.vidpovid.guard.Judged.*;
import org.vidpovid.guard.Standing.*;
import org.vidpovid.law.*;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.*;
import org.vidpovid.words.Likeness;

/**
 * Whatever is intended, and however things stand: it stands if and only if nothing is lacking, and what is lacking is said. What must be
 * there is written down here a second time, in another way.
 */
class GuardProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Text ANY = new Text("щось", "anything");
    private static final Norm NORM = new Norm(ANY, Mark.M);
    private static final String LONG = "а".repeat(60);
    private static final String QUESTION = "born";
    private static final Procedure PROCEDURE = procedure();
    private static final Answers ANSWERS = Answers.none().with(QUESTION, new Answer.Day(LocalDate.of(2000, 1, 1)));
    private static final Guard GUARD = new Guard(new Exits());

    /** All that can be lacking, one at a time or together; a bit is a hole. */
    enum Hole {
        NO_GROUND(Lacking.GROUND), UNKNOWN_GROUND(Lacking.GROUND), FORMAL(Lacking.FORMAL), NO_FACT(Lacking.FACT),
        NO_EVIDENCE(Lacking.FACT), SHORT_REASONS(Lacking.REASONS), UNMENDED(Lacking.MENDING), HELD_BY_STATE(Lacking.HELD_BY_STATE),
        UNHEARD(Lacking.HEARING), OTHER_FACTS(Lacking.HEARING), STILL_TIME(Lacking.HEARING_LASTS), NO_REPLY(Lacking.ARGUMENT),
        POOL(Lacking.POOL), COPIED(Lacking.LIKENESS), LIKE_CASE(Lacking.DEPARTURE), NOBODY_TO_COMPLAIN_TO(Lacking.REMEDY);

        private final Lacking lacking;

        Hole(Lacking lacking) {
            this.lacking = lacking;
        }
    }

    @Example
    void withoutAHoleItStands() {
        assertThat(judge(Set.of())).isInstanceOf(Stands.class);
        assertThat(GUARD.toBeHeard(intent(Set.of()), standing(Set.of()))).isInstanceOf(Stands.class);
    }

    @Example
    void eachHoleHasItsOwnSentenceInBothLanguages() {
        for (var hole : Hole.values()) {
            assertThat(judge(Set.of(hole))).as(hole.name()).isInstanceOfSatisfying(Lacks.class, lacks -> {
                assertThat(lacking(lacks)).containsExactly(hole.lacking);
                for (var objection : ((Lacks<?>) lacks).objections()) {
                    assertThat(objection.sentence().in(Language.UK)).isNotBlank().isNotEqualTo(objection.sentence().in(Language.EN));
                }
            });
        }
    }

    @Property(tries = 5000)
    void itStandsIfAndOnlyIfNothingIsLacking(@ForAll Set<Hole> holes) {
        var judged = judge(holes);
        assertThat(judged instanceof Stands).isEqualTo(holes.isEmpty());
        if (judged instanceof Lacks<?> lacks) assertThat(lacking(lacks)).isEqualTo(expected(holes));
    }

    /** What is told to the applicant lacks nothing but what comes of the hearing and after it. */
    @Property
    void whatIsToldLacksNothingThatCouldBeKnownBefore(@ForAll Set<Hole> holes) {
        var early = EnumSet.of(Lacking.GROUND, Lacking.FORMAL, Lacking.FACT, Lacking.REASONS, Lacking.MENDING, Lacking.HELD_BY_STATE,
                Lacking.POOL, Lacking.REMEDY);
        var expected = expected(holes);
        expected.retainAll(early);
        assertThat(GUARD.toBeHeard(intent(holes), standing(holes)) instanceof Stands).isEqualTo(expected.isEmpty());
    }

    @Property
    void anyOtherWayFactOrGroundIsAnotherDigest(@ForAll Way one, @ForAll Way other) {
        assertThat(Arrays.equals(told(one, "fact").digest(), told(other, "fact").digest())).isEqualTo(one == other);
        assertThat(told(one, "fact").digest()).isNotEqualTo(told(one, "another fact").digest());
    }

    private static Hearable told(Way way, String fact) {
        return new Hearable(Intent.first(way, List.of(), LONG, ""), List.of(new Grounded(PROCEDURE.ground("good"),
                List.of(new Grounded.Fact(Grounded.Source.ANSWER, QUESTION, ANY, ANY, fact)))));
    }

    private static Set<Lacking> lacking(Lacks<?> lacks) {
        return lacks.objections().stream().map(Objection::lacking).collect(Collectors.toSet());
    }

    /** One hole may hide another: nobody is heard on facts that are not there. */
    private static Set<Lacking> expected(Set<Hole> holes) {
        var lacking = holes.stream().map(hole -> hole.lacking).collect(Collectors.toCollection(() -> EnumSet.noneOf(Lacking.class)));
        if (holes.contains(Hole.NO_GROUND)) lacking.removeAll(Set.of(Lacking.FORMAL, Lacking.FACT));
        if (holes.contains(Hole.UNKNOWN_GROUND) && !holes.contains(Hole.NO_GROUND)) lacking.remove(Lacking.FORMAL);
        if (Stream.of(Lacking.GROUND, Lacking.FORMAL, Lacking.FACT).anyMatch(lacking::contains)) {
            lacking.removeAll(Set.of(Lacking.HEARING, Lacking.HEARING_LASTS, Lacking.ARGUMENT));
        } else if (lacking.contains(Lacking.HEARING)) {
            lacking.removeAll(Set.of(Lacking.HEARING_LASTS, Lacking.ARGUMENT));
        } else if (holes.contains(Hole.STILL_TIME)) {
            lacking.remove(Lacking.ARGUMENT);
        }
        return lacking;
    }

    private static Judged<Whole> judge(Set<Hole> holes) {
        return GUARD.toBeConfirmed(intent(holes), standing(holes));
    }

    private static Intent intent(Set<Hole> holes) {
        var ground = holes.contains(Hole.UNKNOWN_GROUND) ? "unheard-of" : holes.contains(Hole.FORMAL) ? "formal" : "good";
        var fact = new Intent.Fact(holes.contains(Hole.NO_EVIDENCE) ? "unheard-of" : QUESTION,
                holes.contains(Hole.NO_FACT) ? " \u00A0·" : "fact");
        var grounds = holes.contains(Hole.NO_GROUND) ? List.<Intent.OnGround>of() : List.of(new Intent.OnGround(ground, List.of(fact)));
        var replies = holes.contains(Hole.NO_REPLY) ? List.of(LONG) : List.of(LONG, LONG);
        return new Intent(Way.REFUSED, grounds, holes.contains(Hole.SHORT_REASONS) ? "а".repeat(59) + " ".repeat(99) : LONG,
                holes.contains(Hole.UNMENDED) ? "" : LONG, replies, holes.contains(Hole.COPIED) ? "" : LONG,
                holes.contains(Hole.LIKE_CASE) ? "а".repeat(39) : LONG);
    }

    private static Standing standing(Set<Hole> holes) {
        var digest = HexFormat.of().formatHex(new Hearable(intent(Set.of()), List.of(new Grounded(PROCEDURE.ground("good"),
                List.of(new Grounded.Fact(Grounded.Source.ANSWER, QUESTION, question().label(), Text.of(question().shown(
                        new Answer.Day(LocalDate.of(2000, 1, 1)))), "fact"))))).digest());
        var heard = new Heard(holes.contains(Hole.OTHER_FACTS) ? "00" : digest,
                holes.contains(Hole.STILL_TIME) ? TODAY : TODAY.minusDays(1),
                holes.contains(Hole.STILL_TIME) ? List.of() : List.of("one", "two"));
        return new Standing(PROCEDURE, ANSWERS, List.of(), false, List.of(new Demanded("photo", ANY,
                holes.contains(Hole.HELD_BY_STATE) ? Optional.of(ANY) : Optional.empty())),
                holes.contains(Hole.UNHEARD) ? Optional.empty() : Optional.of(heard),
                new Likeness.Share(60, OptionalInt.of(0)), Optional.of(TODAY),
                Optional.of(new LikeCase(new UUID(0, 1), TODAY)), holes.contains(Hole.POOL) ? 1 : 2,
                !holes.contains(Hole.NOBODY_TO_COMPLAIN_TO), TODAY);
    }

    private static org.vidpovid.questions.Question question() {
        return Sample.FORM.question(QUESTION).orElseThrow();
    }

    private static Procedure procedure() {
        var term = new TimeLimit(Term.calendar(30), NORM);
        return new Procedure(new UUID(0, 0), "sample", 1, Instant.EPOCH, ANY, ANY, Assurance.NONE,
                Procedure.Regime.ADMINISTRATIVE_PROCEDURE,
                "unit", term, term, ANY, new Silence(Silence.Meaning.NONE, NORM), List.of(), List.of(),
                List.of(new Ground("good", Ground.Kind.SUBSTANTIVE, ANY, NORM), new Ground("formal", Ground.Kind.FORMAL, ANY, NORM)),
                List.of(QUESTION), Set.of(), false, new ResultDocument(ANY, ANY, Optional.empty()), Sample.FORM);
    }
}
