package org.vidpovid.assignments;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.draws.Pool;
import org.vidpovid.draws.Pool.Member;

/**
 * Who of the deciding unit is drawn among: whoever holds a post there and is at work today. Who is missing was away, and everybody can see
 * it: a pool that can be checked cannot hide that. Whoever applied themselves is not missing: their post is drawn among like any other, and
 * a lot that falls on it does not stand, as one that falls on somebody who has gone since. So no pool tells whose case it is.
 */
@Component
record Eligible(Authorities authorities, Catalogue catalogue, HandOvers handOvers, CaseSteps cases, Pending pending) {

    /** So many tickets at most: whoever comes back to an empty desk does not get every case of that day. */
    static final int MOST_TICKETS = 10;

    /**
     * Among whom it is drawn.
     *
     * @param without posts that were drawn for it and could not take it
     */
    Pool pool(Case matter, Set<UUID> without) {
        var seats = seats(matter).stream().filter(seat -> !without.contains(seat.postId())).toList();
        var open = load(seats, matter);
        var least = open.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        return new Pool(open.entrySet().stream().map(each ->
                new Member(each.getKey().postId(), weight(each.getValue(), least), each.getKey().post())).toList());
    }

    /** Open cases of each, but for those that wait for their lot, of which the one that is drawn for is one. */
    private SequencedMap<Seat, Integer> load(List<Seat> seats, Case matter) {
        var people = seats.stream().map(Seat::personId).toList();
        var open = cases.load(people);
        var waiting = pending.load(people, matter.id());
        var hasIt = matter.inCharge().official().personId();
        var each = new LinkedHashMap<Seat, Integer>();
        for (var seat : seats) {
            var id = seat.personId();
            each.put(seat, open.getOrDefault(id, 0) - waiting.getOrDefault(id, 0) - (id.equals(hasIt) ? 1 : 0));
        }
        return each;
    }

    /** All tickets for whoever has the fewest open cases, and one less for each that another has more, down to one. */
    static int weight(int open, int least) {
        return Math.max(1, MOST_TICKETS - (open - least));
    }

    /** Who answers for this post just now, if they may be given the case: see {@link HandOvers#mayNotHave}. */
    Optional<InCharge> answering(Case matter, UUID postId) {
        return seats(matter).stream().filter(seat -> seat.postId().equals(postId)
                && !handOvers.mayNotHave(matter).contains(seat.personId()))
                .findFirst().map(seat -> authorities.inCharge(seat.postId()));
    }

    /** The one that the procedure names, though somebody of another may stand in for its head; of a complaint, that of who hears it. */
    UUID unit(Case matter) {
        var procedure = catalogue.procedure(matter.procedureId());
        return procedure.isOffered() ? authorities.unit(procedure.unit()).id() : matter.inCharge().official().unitId();
    }

    /** Of a person with two posts one, as one person cannot work for two; a post that two people hold by mistake is one post. */
    private List<Seat> seats(Case matter) {
        var seats = new ArrayList<Seat>();
        authorities.seatsIn(unit(matter)).stream().filter(seat -> authorities.absenceOf(seat.personId()).isEmpty())
                .filter(this::isAnsweredFor)
                .filter(seat -> seats.stream().noneMatch(one -> one.personId().equals(seat.personId())
                        || one.postId().equals(seat.postId())))
                .forEach(seats::add);
        return List.copyOf(seats);
    }

    /** Nobody can be in charge without a deputy and a superior. */
    private boolean isAnsweredFor(Seat seat) {
        try {
            return authorities.inCharge(seat.postId()).official().personId().equals(seat.personId());
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
