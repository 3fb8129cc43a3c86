package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.Answers;
import org.vidpovid.applications.Applications;
import org.vidpovid.authorities.Seat;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.catalogue.RequiredDocument.*;
import org.vidpovid.guard.*;
import org.vidpovid.guard.Standing.*;
import org.vidpovid.law.*;
import org.vidpovid.opinions.Opinions;
import org.vidpovid.web.*;
import org.vidpovid.words.Likeness;

/** Gathers all that the guard judges. */
@Component
record CaseStandings(Catalogue catalogue, Applications applications, Opinions opinions, Corrections corrections, IssuedActs acts,
        Registers registers, LegalWords words, Clock clock) {

    /** So long a case that was granted binds the next one like it. */
    private static final Period REMEMBERED = Period.ofYears(2);
    /** What is kept of a case that nobody has said what is like it. */
    private static final int DIGEST = 32;

    /**
     * How things stand, with what of it is kept beside the act.
     *
     * @param compared with how many earlier acts of the official
     * @param likeAct the one that most of the words stand in
     * @param facts what makes it like others; zeros if nobody has said what would
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Judging(Standing standing, int compared, @Nullable UUID likeAct, byte[] facts) {}

    /**
     * Gathers it.
     *
     * @param pool among how many a second official would be drawn
     */
    Judging of(Case matter, Seat author, String written, Optional<IntentView.Hearing> hearing, String digest, int pool,
            boolean isReviewable) {
        var procedure = catalogue.procedure(matter.procedureId());
        var answers = applications.submitted(matter);
        var earlier = acts.against(author.personId());
        var likeness = Likeness.of(written, earlier.stream().map(CaseStandings::written).toList(), given(procedure, answers));
        var most = likeness.most().isPresent() ? Optional.of(earlier.get(likeness.most().getAsInt())) : Optional.<Act>empty();
        var facts = Facts.digest(procedure, answers);
        var today = LocalDate.now(clock);
        var like = facts.flatMap(digits -> acts.granted(digits, matter.id(),
                today.minus(REMEMBERED).atStartOfDay(Language.KYIV).toInstant())
                .stream().findFirst());
        var standing = new Standing(procedure, answers, opinions.counting(matter), corrections.of(matter).isPresent(),
                demanded(matter, procedure, answers), hearing.map(held -> new Heard(digest, held.until(), held.arguments())), likeness,
                most.map(act -> WorkingCalendar.dayOf(act.issuedAt())), like, pool, isReviewable, today);
        return new Judging(standing, earlier.size(), most.map(Act::id).orElse(null), facts.orElse(new byte[DIGEST]));
    }

    private static String written(Act act) {
        return switch (act.outcome()) {
            case Act.Granted _ -> "";
            case Act.Negative negative -> negative.written();
            case Act.Refused refused -> refused.fact() + "\n" + refused.reasons();
        };
    }

    /** Titles, norms and answers: every act quotes them. */
    private static List<String> given(Procedure procedure, Answers answers) {
        var law = procedure.grounds().stream().flatMap(ground -> Stream.of(ground.title().uk(), ground.norm().text().uk()));
        var said = procedure.form().questions().stream().flatMap(question -> answers.to(question).stream()
                .map(answer -> question.shown(answer).in(Language.UK)));
        return Stream.concat(law, said).toList();
    }

    /** What the form asked for, and what the official asked for besides: in their own words, which may ask for what a register holds. */
    private List<Demanded> demanded(Case matter, Procedure procedure, Answers answers) {
        var asked = procedure.form().asked(answers, matter.receivedOn());
        var byForm = procedure.documents().stream().filter(FromApplicant.class::isInstance).map(FromApplicant.class::cast)
                .filter(document -> asked.stream().anyMatch(question -> question.id().equals(document.question())))
                .map(document -> new Demanded(document.id(), document.title(), Optional.empty()));
        var besides = corrections.of(matter).stream().flatMap(request -> request.items().stream())
                .flatMap(item -> heldByState(procedure, item.how()).stream());
        return Stream.concat(byForm, besides).toList();
    }

    /** The document that these words ask for, if the state holds it. */
    Optional<Demanded> heldByState(Procedure procedure, String words) {
        return this.words.kind(words).flatMap(kind -> procedure.documents().stream().filter(FromState.class::isInstance)
                .map(FromState.class::cast).filter(document -> document.what() == kind).findFirst()
                .map(document -> new Demanded(document.id(), document.title(), Optional.of(document.holder()))));
    }
}
