package org.vidpovid.cases;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** How cases come into the hands of other officials. However many they are, it is a handful of statements, and one transaction. */
@Service
@Transactional
public class HandOvers {

    private final Cases cases;
    private final CaseRecords records;
    private final Authorities authorities;
    private final Notices notices;
    private final ObjectProvider<CaseFollower> followers;

    HandOvers(Cases cases, CaseRecords records, Authorities authorities, Notices notices, ObjectProvider<CaseFollower> followers) {
        this.cases = cases;
        this.records = records;
        this.authorities = authorities;
        this.notices = notices;
        this.followers = followers;
    }

    /** Gives the case into the hands of another official of the unit, who is told to the applicant at once. */
    public void handOver(UUID id, int seen, UUID postId, String reason, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(id);
        if (matter.version() != seen) throw new ChangedMeanwhile(matter.status());
        handOver(List.of(matter), authorities.inCharge(postId), reason, official);
    }

    /**
     * Gives all open cases of one official into the hands of another, as before a leave: all of them or none.
     * Cases in which the other is the applicant stay.
     *
     * @return how many were given
     */
    public int handOverAll(UUID fromPersonId, UUID postId, String reason, Viewer official) {
        var to = authorities.inCharge(postId);
        var given = cases.visibleTo(official, DECISION).openOf(fromPersonId).stream()
                .filter(matter -> !matter.applicantId().equals(to.official().personId())).toList();
        if (!given.isEmpty()) handOver(given, to, reason, official);
        return given.size();
    }

    private void handOver(List<Case> matters, InCharge to, String reason, Viewer official) {
        for (var matter : matters) {
            if (!mayHandOver(matter, official)) throw Cases.inOtherHands(matter);
            if (!to.official().unitId().equals(matter.inCharge().official().unitId())) throw new NotFound();
            if (to.official().personId().equals(matter.applicantId())) throw new NotFound(); // nobody decides their own
        }
        var actor = authorities.seatOf(Objects.requireNonNull(official.personId()), to.official().unitId()).map(Actor::at)
                .orElseThrow(NotFound::new);
        var what = Message.of("cases.journal.handed-over", to.official().name(), to.official().post(), reason);
        var handedOver = matters.stream().map(matter -> matter.handedOver(to)).toList();
        records.handOver(handedOver, to, actor, what);
        followers.orderedStream().forEach(follower -> follower.handedOver(handedOver));
        var told = Message.of("cases.notice.handed-over", to.official().name());
        notices.tell(matters.stream().map(matter -> Notices.News.of(matter.applicantId(), matter.id(), Cases.subject(matter), told))
                .toList());
    }

    /** Those in charge, and the present head of the unit: a case whose people have gone must not be stuck. */
    public boolean mayHandOver(Case matter, Viewer official) {
        var personId = official.personId();
        if (personId == null || !matter.isOpen()) return false;
        return matter.isInChargeOf(personId) || authorities.headOf(matter.inCharge().official().unitId()).official().personId()
                .equals(personId);
    }
}
