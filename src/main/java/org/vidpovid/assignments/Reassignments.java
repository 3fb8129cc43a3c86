package org.vidpovid.assignments;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CaseFollower.HandOver;
import org.vidpovid.notices.Notices;
import org.vidpovid.notices.Notices.News;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a case comes from one official to another after it was drawn: one proposes it and says why; another of the unit, or the superior,
 * confirms it. Neither of the two is who gets it: they are three people. Even of a unit of two one is always left: the superior.
 */
@Service
@Transactional
public class Reassignments {

    /** Who may confirm or send back a proposal that is open. */
    private static final String MINE_TO_CONFIRM = """
            ended_at is null and (unit_id = any (:units) or superior_person_id = :me or unit_id = any (:under))
            and proposer_person_id <> :me and to_person_id <> :me""";

    private final JdbcClient db;
    private final HandOvers handOvers;
    private final Authorities authorities;
    private final Notices notices;
    private final Clock clock;

    Reassignments(JdbcClient db, HandOvers handOvers, Authorities authorities, Notices notices, Clock clock) {
        this.db = db;
        this.handOvers = handOvers;
        this.authorities = authorities;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Proposes to give a case to whoever holds a post in the same unit.
     *
     * @param seen the version that the official had before their eyes
     * @param reason the applicant will read it
     */
    public void propose(UUID caseId, int seen, UUID postId, String reason, Viewer official) {
        var matter = handOvers.proposable(caseId, seen, postId, official);
        if (!about(matter).isEmpty()) throw new ChangedMeanwhile(Message.of("assignments.already"));
        insert(List.of(matter), postId, reason, official);
    }

    /**
     * Proposes the same for all open cases of one official, as before a leave.
     *
     * @return how many there are
     */
    public int proposeAll(UUID fromPersonId, UUID postId, String reason, Viewer official) {
        var matters = handOvers.allProposable(fromPersonId, postId, official);
        if (!matters.isEmpty()) insert(matters, postId, reason, official);
        return matters.size();
    }

    private void insert(List<Case> matters, UUID postId, String reason, Viewer official) {
        var three = matters.getFirst().inCharge();
        var to = authorities.inCharge(postId).official();
        if (to.personId().equals(official.personId())) throw new ChangedMeanwhile(Message.of("assignments.to-oneself"));
        var head = authorities.headOf(to.unitId()); // as it is today, and not as it was when the case was opened
        var proposer = seat(official, to.unitId());
        var id = UuidCreator.getTimeOrderedEpoch();
        db.sql("""
                insert into assignments.reassignment (id, unit_id, post_id, from_person_id, from_seat, to_person_id, to_seat, reason,
                    proposer_person_id, proposer, superior_person_id, at, cases, case_ids)
                values (:id, :unit, :post, :fromId, cast(:fromSeat as jsonb), :toId, cast(:to as jsonb), :reason,
                    :proposerId, cast(:proposer as jsonb), :superiorId, :at, cast(:cases as jsonb), :caseIds)""")
                .param("id", id).param("unit", to.unitId()).param("post", postId).param("fromId", three.official().personId())
                .param("fromSeat", json(three.official())).param("toId", to.personId()).param("to", json(to)).param("reason", reason)
                .param("proposerId", proposer.personId()).param("proposer", json(proposer))
                .param("superiorId", head.superior().personId()).param("at", OffsetDateTime.now(clock))
                .param("cases", json(matters.stream().map(one -> new ReassignmentRow.Given(one.id(), one.number().toString())).toList()))
                .param("caseIds", matters.stream().map(Case::id).toArray(UUID[]::new)).update();
        notices.tell(Stream.of(three.official(), three.deputy(), head.official(), head.deputy(), head.superior()).map(Seat::personId)
                .distinct()
                .filter(personId -> !personId.equals(proposer.personId()) && !personId.equals(to.personId()))
                .map(personId -> new News(personId, id, HandOversPage.PATH, Message.of("assignments.notice.subject"),
                        Message.of("assignments.notice.proposed", proposer.name(), matters.size(), to.name()))).toList());
    }

    /** Open proposals to take a case out of the hands in which it is: for whoever was allowed to see it. */
    List<Reassignment> about(Case matter) {
        return db.sql("""
                select * from assignments.reassignment
                where ended_at is null and case_ids @> array[cast(:id as uuid)] and from_person_id = :holder order by id""")
                .param("id", matter.id()).param("holder", matter.inCharge().official().personId()).query(ReassignmentRow.class).list()
                .stream().map(ReassignmentRow::proposal).toList();
    }

    /** Those that wait for the viewer's word, the oldest first. */
    List<Reassignment> toConfirm(Viewer official) {
        return mine("select * from assignments.reassignment where " + MINE_TO_CONFIRM + " order by id limit 100", official);
    }

    /** The viewer's own that nobody has confirmed yet. */
    List<Reassignment> own(Viewer official) {
        return db.sql("select * from assignments.reassignment where ended_at is null and proposer_person_id = ? order by id limit 100")
                .param(official.personId()).query(ReassignmentRow.class).list().stream().map(ReassignmentRow::proposal).toList();
    }

    /**
     * The second person agrees: the cases go over, in this transaction.
     *
     * @return how many: those that have ended or changed hands meanwhile, and the confirmer's own, stay
     * @throws NotFound if it is not theirs to confirm, or no longer open
     * @throws ChangedMeanwhile if somebody else answers by now for the post to which they would go
     */
    int confirm(UUID id, Viewer official) {
        var proposal = end(id, "confirmed", official);
        var agreed = new HandOver.Agreed(proposal.proposer(), seat(official, proposal.to().unitId()), proposal.reason());
        var given = handOvers.handOver(proposal.caseIds(), proposal.from().personId(), proposal.postId(), proposal.to().personId(), agreed);
        tellProposer(proposal, Message.of("assignments.notice.confirmed", agreed.confirmer().name(), given));
        if (given > 0) tellOthers(proposal, agreed.confirmer(), given);
        return given;
    }

    /** The second person does not agree: everything stays as it is. */
    void sendBack(UUID id, Viewer official) {
        var proposal = end(id, "sent-back", official);
        tellProposer(proposal, Message.of("assignments.notice.sent-back", seat(official, proposal.to().unitId()).name()));
    }

    /** Whoever proposed it thinks better of it. */
    void withdraw(UUID id, Viewer official) {
        var ended = db.sql("""
                update assignments.reassignment set ended_at = :now, ended_as = 'withdrawn', ended_by_person_id = :me
                where id = :id and ended_at is null and proposer_person_id = :me""")
                .param("now", OffsetDateTime.now(clock)).param("me", official.personId()).param("id", id).update();
        if (ended == 0) throw new NotFound();
    }

    /** Of two that end it at once, the second finds nothing to end. */
    private Reassignment end(UUID id, String how, Viewer official) {
        return mine("update assignments.reassignment set ended_at = :now, ended_as = :how, ended_by_person_id = :me where id = :id and "
                + MINE_TO_CONFIRM + " returning *", official, Map.of("now", OffsetDateTime.now(clock), "how", how, "id", id)).stream()
                .findFirst().orElseThrow(NotFound::new);
    }

    private List<Reassignment> mine(String sql, Viewer official) {
        return mine(sql, official, Map.of());
    }

    private List<Reassignment> mine(String sql, Viewer official, Map<String, ?> further) {
        return db.sql(sql).params(further).param("units", official.unitIds().toArray(UUID[]::new)).param("me", official.personId())
                .param("under", authorities.unitsUnder(Objects.requireNonNull(official.personId())).toArray(UUID[]::new))
                .query(ReassignmentRow.class).list().stream().map(ReassignmentRow::proposal).toList();
    }

    /** Whoever has these cases from now on, and whoever has them no more. */
    private void tellOthers(Reassignment proposal, Seat confirmer, int given) {
        var to = proposal.to();
        var from = proposal.from();
        notices.tell(to.personId(), proposal.id(), "/office", Message.of("assignments.notice.subject"),
                Message.of("assignments.notice.yours", given, from.name(), proposal.proposer().name(), confirmer.name()));
        if (from.personId().equals(proposal.proposer().personId()) || from.personId().equals(confirmer.personId())) return;
        notices.tell(from.personId(), proposal.id(), "/office", Message.of("assignments.notice.subject"),
                Message.of("assignments.notice.no-longer-yours", given, to.name(), proposal.proposer().name(), confirmer.name()));
    }

    private void tellProposer(Reassignment proposal, Wording what) {
        notices.tell(proposal.proposer().personId(), proposal.id(), HandOversPage.PATH, Message.of("assignments.notice.subject"), what);
    }

    /** In the unit itself, or, for a superior, wherever else they hold a post. */
    private Seat seat(Viewer official, UUID unitId) {
        var personId = Objects.requireNonNull(official.personId());
        return authorities.seatOf(personId, unitId).or(() -> authorities.seatsOf(personId).stream().findFirst()).orElseThrow(NotFound::new);
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
