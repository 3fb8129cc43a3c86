package org.vidpovid.applications;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.*;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.*;
import org.vidpovid.cosigning.*;
import org.vidpovid.forms.Questionnaire;
import org.vidpovid.people.*;
import org.vidpovid.questions.SignersQuestion;
import org.vidpovid.web.Language;

/** How a draft becomes a case, or waits for those who must sign it. Everything here happens in the transaction of whoever calls. */
@Component
record Sending(JdbcClient db, Cases cases, People people, Signings signings, Seals seals, Visits visits, CaseLog log,
        Clock clock) {

    /** How the row of a draft becomes that of one which is sent, or waits for the signatures of a round. */
    private interface Claim {

        /** @param applicantId whose it is from now on: who applied can mend it */
        void take(Draft draft, Answers answers, UUID applicantId, @Nullable UUID roundId);
    }

    /** Sends a draft in whose way nothing stands, and which nobody else can change before this transaction ends. */
    Submitted send(Draft draft, Viewer viewer, Language language) {
        return send(draft, viewer, language, this::claim);
    }

    /** Sends all answers at once: there was no draft, and its row is written as that of one which was sent. */
    Submitted sendWhole(Draft whole, Viewer viewer, Language language) {
        return send(whole, viewer, language, this::insert);
    }

    private Submitted send(Draft draft, Viewer viewer, Language language, Claim claim) {
        var answers = draft.procedure().form().kept(draft.answers(), LocalDate.now(clock)).answers();
        var signers = draft.procedure().form().questions().stream().filter(SignersQuestion.class::isInstance)
                .flatMap(question -> ((SignersQuestion) question).signers(answers).stream()).toList();
        var roundId = signers.isEmpty() ? null : UuidCreator.getTimeOrderedEpoch();
        var applicantId = applicant(draft, answers, viewer, language);
        claim.take(draft, answers, applicantId, roundId);
        if (roundId == null) return new Submitted.Received(deliver(draft, answers, applicantId, viewer));
        signings.request(roundId, draft.id(), applicantId, seals.digest(draft.with(answers)),
                signers.stream().map(signer -> new Wanted(signer.name().full(), signer.email(), signer.phone())).toList(), language);
        return new Submitted.ToSign(draft.id());
    }

    /** All have signed: it is sent as they saw it. */
    Case sendSigned(Draft draft, Round round) {
        if (!HexFormat.of().formatHex(seals.digest(draft)).equals(round.digest())) {
            throw new IllegalStateException("not what was signed: " + draft.id());
        }
        var claimed = db.sql(
                "update applications.draft set submissions = submissions + 1, signing = null, changed_at = :now where case_id = :id and "
                + "signing = :round")
                .param("now", OffsetDateTime.now(clock)).param("id", draft.id()).param("round", round.id()).update();
        if (claimed != 1) throw new IllegalStateException("nobody waited for " + round.id());
        return deliver(draft, draft.answers(), round.applicantId(), Viewer.withoutAccount(Set.of(draft.id())));
    }

    private void insert(Draft whole, Answers answers, UUID applicantId, @Nullable UUID roundId) {
        db.sql("""
                insert into applications.draft (case_id, procedure_id, holder_person_id, answers, started_at, changed_at, submissions,
                    signing)
                values (:id, :procedure, :applicant, cast(:answers as jsonb), :now, :now, :sent, :round)""")
                .param("id", whole.id()).param("procedure", whole.procedure().id()).param("applicant", applicantId)
                .param("answers", answers.toJson()).param("now", OffsetDateTime.now(clock)).param("sent", roundId == null ? 1 : 0)
                .param("round", roundId).update();
    }

    private void claim(Draft draft, Answers answers, UUID applicantId, @Nullable UUID roundId) {
        var claimed = db.sql("""
                update applications.draft set submissions = :next, signing = :round, answers = cast(:answers as jsonb), changed_at = :now,
                    holder_person_id = :applicant
                where case_id = :id and submissions = :seen and signing is null and answers = cast(:before as jsonb)""")
                .param("next", draft.submissions() + (roundId == null ? 1 : 0)).param("round", roundId)
                .param("applicant", applicantId).param("answers", answers.toJson()).param("now", OffsetDateTime.now(clock))
                .param("id", draft.id())
                .param("seen", draft.submissions())
                .param("before", draft.answers().toJson()).update();
        if (claimed != 1) throw new IllegalStateException("changed while it was held: " + draft.id());
    }

    /** The case of a draft from an account is that account's, whoever had its code; any other is that of whoever sends it. */
    private UUID applicant(Draft draft, Answers answers, Viewer viewer, Language language) {
        var form = draft.procedure().form();
        var contact = new Contact(form.email(answers).orElse(null), form.phone(answers).orElse(null), language);
        var known = draft.matter().map(Case::applicantId).orElse(draft.holderId() == null ? viewer.representedId() : draft.holderId());
        var applicantId = known == null ? people.register(name(form, answers), contact) : known;
        if (known != null) people.reach(known, contact);
        return applicantId;
    }

    private Case deliver(Draft draft, Answers answers, UUID applicantId, Viewer viewer) {
        var before = draft.submissions() == 0 ? Answers.none() : before(draft);
        db.sql("insert into applications.submission (case_id, position, at, answers) values (:id, :position, :at, cast(:answers as jsonb))")
                .param("id", draft.id()).param("position", draft.submissions() + 1).param("at", OffsetDateTime.now(clock))
                .param("answers", answers.toJson()).update();
        var name = name(draft.procedure().form(), answers).full();
        var matter = draft.matter().isPresent() ? cases.mended(draft.id(), name, viewer)
                : cases.open(draft.id(), draft.procedure(), applicantId, name);
        log.say(matter, Kind.SENT, Map.of(), Map.of("number", matter.number().toString(), "applicant", name,
                "sha256", HexFormat.of().formatHex(seals.digest(draft.with(answers)))));
        visits.book(matter, answers, before);
        return matter;
    }

    private Answers before(Draft draft) {
        return db.sql("select answers from applications.submission where case_id = :id order by position desc limit 1")
                .param("id", draft.id()).query(String.class).optional().map(Answers::of).orElse(Answers.none());
    }

    private static PersonName name(Questionnaire form, Answers answers) {
        return form.applicantName(answers).map(typed -> new PersonName(typed.last(), typed.first(), typed.middle())).orElseThrow();
    }
}
