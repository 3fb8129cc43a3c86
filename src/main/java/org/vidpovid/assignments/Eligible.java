package org.vidpovid.assignments;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.draws.Pool;
import org.vidpovid.draws.Pool.Member;

/**
 * Who of the deciding unit may be drawn for a case: whoever holds a post there, is at work today, and is not the applicant. Whether
 * somebody is not in a pool because they are away or because it is their own matter, nobody can see from it.
 */
@Component
record Eligible(Authorities authorities, HandOvers handOvers) {

    /** So many tickets at most: whoever comes back to an empty desk does not get every case of that day. */
    static final int MOST_TICKETS = 10;

    Pool pool(Case matter) {
        var seats = seats(matter);
        var open = handOvers.load(seats.stream().map(Seat::personId).toList(), matter.id());
        var most = seats.stream().mapToInt(seat -> open.getOrDefault(seat.personId(), 0)).max().orElse(0);
        return new Pool(seats.stream().map(seat -> new Member(seat.postId(), weight(open.getOrDefault(seat.personId(), 0), most),
                seat.post())).toList());
    }

    /** One ticket for whoever has the most open cases, and one more for each that another has fewer, up to ten. */
    static int weight(int open, int most) {
        return 1 + Math.min(MOST_TICKETS - 1, most - open);
    }

    /** Whoever would answer for this post just now, if they may be given the case. */
    Optional<InCharge> answering(Case matter, UUID postId) {
        return seats(matter).stream().filter(seat -> seat.postId().equals(postId)).findFirst()
                .map(seat -> authorities.inCharge(seat.postId()));
    }

    private List<Seat> seats(Case matter) {
        var seats = new LinkedHashMap<UUID, Seat>(); // a post that two people hold by mistake is one post
        authorities.seatsIn(matter.inCharge().official().unitId()).stream()
                .filter(seat -> !seat.personId().equals(matter.applicantId()) && authorities.absenceOf(seat.personId()).isEmpty())
                .filter(this::isAnsweredFor).forEach(seat -> seats.putIfAbsent(seat.postId(), seat));
        return List.copyOf(seats.values());
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
