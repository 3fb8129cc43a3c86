package org.vidpovid.independence;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.Case;

/** Who may look at what an official intends: somebody at work, not the author, nobody below them, and not the applicant. */
@Component
public class SecondEyes {

    private final Authorities authorities;

    SecondEyes(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Of the deciding authority; if these are fewer than two, the heads of all units besides. One post a person. */
    public List<Seat> poolFor(Case matter, Seat author) {
        var all = authorities.seats().stream().filter(seat -> mayLook(seat, matter, author)).toList();
        var own = all.stream().filter(seat -> seat.authority().equals(author.authority())).toList();
        if (own.size() > 1) return once(own);
        return once(Stream.concat(own.stream(), all.stream().filter(seat ->
                authorities.seatsIn(seat.unitId()).getFirst().postId().equals(seat.postId()))).distinct().toList());
    }

    /** Whoever holds that post now, if they may. */
    public Optional<Seat> holder(UUID postId, Case matter, Seat author) {
        return authorities.seats().stream().filter(seat -> seat.postId().equals(postId) && mayLook(seat, matter, author)).findFirst();
    }

    private boolean mayLook(Seat seat, Case matter, Seat author) {
        return !seat.personId().equals(author.personId()) && !seat.personId().equals(matter.applicantId())
                && authorities.absenceOf(seat.personId()).isEmpty() && !isBelow(seat, author);
    }

    private boolean isBelow(Seat seat, Seat author) {
        try {
            return authorities.inCharge(seat.postId()).superior().personId().equals(author.personId());
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private static List<Seat> once(List<Seat> seats) {
        return List.copyOf(seats.stream().collect(Collectors.toMap(Seat::personId, seat -> seat, (one, _) -> one, LinkedHashMap::new))
                .values());
    }
}
