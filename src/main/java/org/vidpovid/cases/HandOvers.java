package org.vidpovid.cases;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.CaseFollower.HandOver;
import org.vidpovid.notices.Notices;
import org.vidpovid.notices.Notices.News;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * How cases come into the hands of other officials: because two people agreed, or because the lot fell so. However many they are, it is a
 * handful of statements, and one transaction. Who the two are, and among whom the lot was drawn, is for the room above to say.
 */
@Service
public class HandOvers {

    private static final String[] OPEN = InboxFilter.Which.OPEN.stages();

    private final JdbcClient db;
    private final Cases cases;
    private final CaseRecords records;
    private final Authorities authorities;
    private final Notices notices;
    private final ObjectProvider<CaseFollower> followers;

    HandOvers(JdbcClient db, Cases cases, CaseRecords records, Authorities authorities, Notices notices,
            ObjectProvider<CaseFollower> followers) {
        this.db = db;
        this.cases = cases;
        this.records = records;
        this.authorities = authorities;
        this.notices = notices;
        this.followers = followers;
    }

    /**
     * The case, if the official may propose to give it to whoever holds that post; nothing is done yet.
     *
     * @param seen the version that they had before their eyes
     */
    @Transactional
    public Case proposable(UUID id, int seen, UUID postId, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(id);
        if (matter.version() != seen) throw new ChangedMeanwhile(matter.status());
        var to = authorities.inCharge(postId).official();
        if (mayNotHave(matter).contains(to.personId())) throw new NotFound();
        return proposable(matter, to, official);
    }

    /**
     * All open cases of one official that may be proposed to be given to whoever holds that post, as before a leave. Cases in which the
     * other is the applicant, or may not act, stay.
     */
    @Transactional
    public List<Case> allProposable(UUID fromPersonId, UUID postId, Viewer official) {
        var to = authorities.inCharge(postId).official();
        return cases.visibleTo(official, DECISION).openOf(fromPersonId).stream()
                .filter(matter -> !mayNotHave(matter).contains(to.personId())).map(matter -> proposable(matter, to, official)).toList();
    }

    private Case proposable(Case matter, Seat to, Viewer official) {
        if (!mayPropose(matter, official)) throw CaseRecords.inOtherHands(matter);
        if (!to.unitId().equals(matter.inCharge().official().unitId())) throw new NotFound();
        return matter;
    }

    /** In whose hands it may not come, whatever post they hold: nobody decides their own, nor what they are barred from. */
    public Set<UUID> mayNotHave(Case matter) {
        return Stream.concat(Stream.of(matter.applicantId()), records.barred(matter).stream()).collect(Collectors.toSet());
    }

    /** Those in charge, and the present head of the unit: a case whose people have gone must not be stuck. */
    public boolean mayPropose(Case matter, Viewer official) {
        var personId = official.personId();
        if (personId == null || !matter.isOpen()) return false;
        return matter.isInChargeOf(personId) || authorities.headOf(matter.inCharge().official().unitId()).official().personId()
                .equals(personId);
    }

    /**
     * Gives these cases into the hands of whoever answers for a post, as two people have agreed. Those that have ended or come into other
     * hands meanwhile stay, and so does each whose applicant would be its official, or has confirmed it.
     *
     * @param from in whose hands they were when it was proposed
     * @param toPersonId who was to get them when it was proposed, and is neither of the two
     * @return how many were given
     * @throws ChangedMeanwhile if somebody else answers for the post by now: nobody has agreed on them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int handOver(Collection<UUID> ids, UUID from, UUID postId, UUID toPersonId, HandOver.Agreed agreed) {
        if (Stream.of(agreed.proposer().personId(), agreed.confirmer().personId(), toPersonId).distinct().count() < 3) {
            throw new IllegalArgumentException("it takes two, and neither is who gets it");
        }
        var to = authorities.inCharge(postId);
        if (!to.official().personId().equals(toPersonId)) {
            throw new ChangedMeanwhile(Message.of("cases.other-answers", to.official().post(), to.official().name()));
        }
        var given = locked(ids, from).stream().filter(matter -> !mayNotHave(matter).contains(to.official().personId())
                && !matter.applicantId().equals(agreed.confirmer().personId())).toList();
        if (given.isEmpty()) return 0;
        var proposer = agreed.proposer();
        var confirmer = agreed.confirmer();
        give(given, to, Actor.at(proposer), Message.of("cases.journal.handed-over", to.official().name(), to.official().post(),
                agreed.reason(), confirmer.name(), confirmer.post()), Message.of("cases.notice.handed-over", to.official().name()), agreed);
        return given.size();
    }

    /** An open case, locked until the transaction ends, for the room that has lots drawn: nobody looks at it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Case> toAssign(UUID id) {
        return locked(List.of(id), null).stream().findFirst();
    }

    /**
     * Gives a case into the hands of whoever was drawn.
     *
     * @param matter from {@link #toAssign}
     * @param portal by whose hand
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drawn(Case matter, InCharge to, UUID draw, Actor portal) {
        var drawn = to.official().personId();
        if (mayNotHave(matter).contains(drawn)) throw new IllegalArgumentException("nobody decides their own, or against a bar");
        give(List.of(matter), to, portal, Message.of("cases.journal.drawn", to.official().name(), to.official().post()),
                Message.of("cases.notice.drawn", to.official().name()), new HandOver.Drawn(draw));
        if (drawn.equals(matter.inCharge().official().personId())) return; // who has it anyhow
        tellHolder(matter, drawn, Message.of("cases.notice.drawn-you", matter.service(), matter.due().on()));
    }

    /**
     * Gives a case to whoever stands in for an official who may not act in it: their deputy, else a colleague, else the superior.
     *
     * @param decider who found that they may not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recused(UUID id, Seat decider, String reasons) {
        var matter = records.locked(id);
        var three = matter.inCharge();
        var not = mayNotHave(matter);
        var to = Stream.concat(Stream.concat(Stream.of(three.deputy()), authorities.seatsIn(three.official().unitId()).stream()),
                Stream.of(three.superior())).filter(seat -> !not.contains(seat.personId())).map(seat -> authorities.inCharge(seat.postId()))
                .filter(in -> !not.contains(in.official().personId())).findFirst();
        if (to.isEmpty()) return; // nobody is left who may: it stays, and whoever looks at it sees why
        var official = to.get().official();
        give(List.of(matter), to.get(), Actor.at(decider), Message.of("cases.journal.recused", official.name(), official.post()),
                Message.of("cases.notice.handed-over", official.name()), new HandOver.Recused(decider, reasons));
        tellHolder(matter, official.personId(), Message.of("cases.notice.recused-you", matter.service(), matter.due().on()));
    }

    private void tellHolder(Case matter, UUID personId, Wording news) {
        notices.tellInPortal(new News(personId, matter.id(), "/office/cases/" + matter.id(), CaseRecords.subject(matter), news));
    }

    /**
     * Gives these cases to whoever stands in for an official who is away, or back to them. Those that have ended, that have come into other
     * hands, or that the other may not have, stay.
     *
     * @param from in whose hands they are; null if that does not matter
     * @return those that were given
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Case> stoodInFor(Collection<UUID> ids, @Nullable UUID from, InCharge to, Optional<LocalDate> until, Actor portal) {
        var official = to.official();
        var given = locked(ids, from).stream().filter(matter -> !mayNotHave(matter).contains(official.personId())).toList();
        if (given.isEmpty()) return given;
        give(given, to, portal, until.isPresent() ? Message.of("cases.journal.away", official.name(), official.post(), until.get())
                : Message.of("cases.journal.back", official.name(), official.post()),
                Message.of("cases.notice.handed-over", official.name()),
                until.<HandOver>map(HandOver.Away::new).orElseGet(HandOver.Back::new));
        return given;
    }

    /** Open cases as they are now: nobody takes a step in them until the transaction ends. */
    private List<Case> locked(Collection<UUID> ids, @Nullable UUID from) {
        return db.sql("""
                select * from cases.case_record where case_id = any (:ids) and stage = any (:open)
                    and (cast(:holder as uuid) is null or official_person_id = :holder)
                order by case_id for update""")
                .param("ids", ids.toArray(UUID[]::new)).param("holder", from).param("open", OPEN).query(CaseRow.class).list().stream()
                .map(CaseRow::matter).toList();
    }

    private void give(List<Case> matters, InCharge to, Actor actor, Wording what, Wording told, HandOver why) {
        var given = matters.stream().map(matter -> matter.handedOver(to)).toList();
        records.handOver(given, to, actor, what);
        followers.orderedStream().forEach(follower -> follower.handedOver(given, why));
        notices.tell(given.stream().map(matter -> News.of(matter.applicantId(), matter.id(), CaseRecords.subject(matter),
                matter.told(told))).toList());
    }
}
