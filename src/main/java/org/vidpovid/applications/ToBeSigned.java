package org.vidpovid.applications;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.cases.*;
import org.vidpovid.cosigning.*;
import org.vidpovid.cosigning.Round.Ended;
import org.vidpovid.files.Files;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Applications that wait for signatures. Whoever locks, locks the round first and the draft then. */
@Service
@Transactional
public class ToBeSigned implements CaseFollower {

    private static final Period PATIENCE = Period.ofDays(90);
    private static final Period AFTER_WARNING = Period.ofDays(14);

    private final JdbcClient db;
    private final Applications applications;
    private final Sending sending;
    private final Signings signings;
    private final Files files;
    private final Notices notices;
    private final Clock clock;

    ToBeSigned(JdbcClient db, Applications applications, Sending sending, Signings signings, Files files, Notices notices, Clock clock) {
        this.db = db;
        this.applications = applications;
        this.sending = sending;
        this.signings = signings;
        this.files = files;
        this.notices = notices;
        this.clock = clock;
    }

    /** What a signer is asked to sign: it is theirs to see, whole, as long as it waits for them. */
    public Draft draft(Round round) {
        return applications.draft(round.matterId(), Viewer.withoutAccount(Set.of(round.matterId())));
    }

    /**
     * A signer signs, or declines for a reason. With the last signature the application is sent in this very transaction, once.
     *
     * @param reason null if they sign
     * @return the case, if it was the last
     * @throws LevelTooLow if they sign, and it must be known more surely who they are: as surely as of the applicant, for the
     *         codes are in the applicant's hands. To decline, the code is enough
     */
    public Optional<Case> answer(UUID signerId, String code, String name, @Nullable String reason, Viewer viewer) {
        if (reason == null) demandLevel(signings.by(signerId, code), viewer);
        var round = signings.answer(signerId, code, name, reason, viewer);
        if (round.ended() == Ended.SIGNED) return Optional.of(sending.sendSigned(draft(round), round));
        var signer = round.signer(signerId);
        if (round.ended() == Ended.DECLINED) {
            thaw(round);
            tell(round, Message.of("applications.notice.declined", signer.name(), reason == null ? "" : reason));
        } else {
            tell(round, Message.of("applications.notice.signed", signer.name(), round.signers().stream().filter(Signer::hasSigned).count(),
                    round.signers().size()));
        }
        return Optional.empty();
    }

    private void demandLevel(Round round, Viewer viewer) {
        if (round.isWaiting()) Levels.demand(viewer, draft(round).procedure().identity());
    }

    /** The applicant wants to change it: what was signed lapses. If it was sent meanwhile, nothing happens. */
    public void takeBack(UUID id, Viewer viewer) {
        end(applications.draft(id, viewer), Ended.TAKEN_BACK).ifPresent(this::thaw);
    }

    /** The applicant does not want it any more: it is gone with its files. One that the state has already is not. */
    public void withdraw(UUID id, Viewer viewer) {
        var draft = applications.draft(id, viewer);
        if (draft.matter().isPresent()) throw new NotFound();
        if (end(draft, Ended.WITHDRAWN).isEmpty()) return;
        db.sql("delete from applications.draft where case_id = :id and submissions = 0").param("id", id).update();
        files.dropAll(List.of(id));
    }

    /** The hour for which all signed is somebody else's by now: the applicant chooses another, and it is signed again. */
    public void hourTaken(Round round) {
        if (!signings.end(round.id(), Ended.TAKEN_BACK)) return;
        thaw(round);
        tell(round, Message.of("applications.notice.hour-taken"));
    }

    /** Whoever takes the case back while what they mended is being signed does not want it signed any more: nobody is to see or sign it. */
    @Override
    public void changed(Case matter) {
        switch (matter.stage()) {
            case Stage.Withdrawn _ -> signings.latest(matter.id()).filter(round -> signings.end(round.id(), Ended.WITHDRAWN))
                    .ifPresent(this::thaw);
            case Stage.Open _, Stage.Decided _ -> {}
        }
    }

    /** Those who have not signed are reminded, at most once a day. */
    public void remind(UUID id, Viewer viewer) {
        var draft = applications.draft(id, viewer);
        if (draft.signing() != null) signings.remind(draft.signing());
    }

    private Optional<Round> end(Draft draft, Ended how) {
        if (draft.signing() == null || !signings.end(draft.signing(), how)) return Optional.empty();
        return signings.latest(draft.id());
    }

    private void thaw(Round round) {
        db.sql("update applications.draft set signing = null, changed_at = :now where case_id = :id and signing = :round")
                .param("now", OffsetDateTime.now(clock)).param("id", round.matterId()).param("round", round.id()).update();
    }

    private void tell(Round round, Wording what) {
        notices.tell(round.applicantId(), round.matterId(), "/apply/" + round.matterId() + "/signatures",
                Message.of("applications.notice.subject"), what);
    }

    /** Nothing lapses silently: after 90 days everybody is told, and two weeks later it goes back to its applicant, who is told again. */
    void lapse() {
        var now = OffsetDateTime.now(clock);
        for (var round : signings.waitingSince(now.minus(PATIENCE).toInstant(), now.minus(AFTER_WARNING).toInstant())) {
            if (!signings.end(round.id(), Ended.LAPSED)) continue;
            thaw(round);
            tell(round, Message.of("applications.notice.lapsed"));
        }
        for (var round : signings.waitingSince(now.minus(PATIENCE).toInstant(), null)) {
            signings.warned(round.id());
            tell(round, Message.of("applications.notice.waiting", now.plus(AFTER_WARNING).toLocalDate()));
        }
    }
}
