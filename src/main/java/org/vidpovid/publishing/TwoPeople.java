package org.vidpovid.publishing;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/**
 * Who may make a proposal the version that decides: two people, both editors still, and not both of the authority that will decide by it.
 */
@Component
record TwoPeople(Authorities authorities, Roles roles) {

    /** The door lets in editors only; this holds where there is no door. */
    static UUID editor(Viewer viewer) {
        if (viewer.personId() == null || !viewer.is(Role.EDITOR)) throw new CannotPublish(Message.of("publishing.not.editor"));
        return viewer.personId();
    }

    /**
     * Why this person cannot publish it, and what to do about that; empty if they can.
     *
     * @param units that decide by it, or have decided until now: who gives a service away cannot do that among themselves either
     */
    Optional<Wording> objection(Proposal proposal, Set<String> units, Viewer publisher) {
        if (publisher.personId() == null || !publisher.is(Role.EDITOR)) return Optional.of(Message.of("publishing.not.editor"));
        if (proposal.proposer() == null) return Optional.of(Message.of("publishing.not.taken-up"));
        if (proposal.isBy(publisher.personId())) return Optional.of(Message.of("publishing.not.own"));
        var proposer = proposal.proposer();
        if (!roles.of(proposer.personId()).contains(Role.EDITOR)) {
            return Optional.of(Message.of("publishing.not.lost-role", proposer.name()));
        }
        return units.stream().anyMatch(unit -> decidesThere(proposer.personId(), unit) && decidesThere(publisher.personId(), unit))
                ? Optional.of(Message.of("publishing.not.both-inside", proposer.name())) : Optional.empty();
    }

    /** Whether somebody holds a post in the authority of a unit: one whose own work the procedure orders. */
    boolean decidesThere(UUID personId, String unit) {
        var authority = authorities.find(unit).map(Unit::authority);
        return authority.isPresent() && authorities.seatsOf(personId).stream().anyMatch(seat -> seat.authority().equals(authority.get()));
    }
}
