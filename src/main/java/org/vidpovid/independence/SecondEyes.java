package org.vidpovid.independence;

import module java.base;
import org.springframework.stereotype.Service;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;

/**
 * Who may look at what an official intends: somebody at work, of the same authority, who is not the author, works below none of their
 * posts, has not applied, and may act in the case. Where these are fewer than two, whoever is in the pool that authorities share joins in.
 */
@Service
public class SecondEyes {

    private static final int FEWEST = 2; // a lot among one is none

    private final Authorities authorities;
    private final HandOvers handOvers;
    private final SharedPool shared;
    private final Bars bars;

    SecondEyes(Authorities authorities, HandOvers handOvers, SharedPool shared, Bars bars) {
        this.authorities = authorities;
        this.handOvers = handOvers;
        this.shared = shared;
        this.bars = bars;
    }

    /**
     * Among whom a second official is drawn, one post a person. With fewer than two nothing is drawn, and nothing can be decided against
     * the applicant.
     *
     * @param author who intends it
     */
    public List<Seat> poolFor(Case matter, Seat author) {
        return pool(author, handOvers.mayNotHave(matter));
    }

    /** Whoever holds a post now, if they may look at it: asked when the lot is drawn, and again when they act. */
    public Optional<Seat> holder(UUID postId, Case matter, Seat author) {
        return poolFor(matter, author).stream().filter(seat -> seat.postId().equals(postId)).findFirst();
    }

    /** Whether the head of a unit could be refused nobody: whether there are enough to look at what they intend. */
    public boolean has(UUID unitId) {
        return authorities.seatsIn(unitId).stream().findFirst().filter(head -> pool(head, Set.of()).size() >= FEWEST).isPresent();
    }

    /**
     * Some may not act in a case from now on, as the authors of what it is a complaint of. Told again, it is the same.
     *
     * @param why in a word, for whoever looks into it later
     */
    public void bar(UUID caseId, Set<UUID> persons, String why) {
        bars.add(caseId, persons, why);
    }

    private List<Seat> pool(Seat author, Set<UUID> not) {
        var without = new HashSet<>(not);
        without.add(author.personId());
        without.addAll(authorities.below(author.personId()));
        var free = authorities.seats().stream().filter(seat -> !without.contains(seat.personId())
                && authorities.absenceOf(seat.personId()).isEmpty()).toList();
        var own = once(free.stream().filter(seat -> seat.authority().equals(author.authority())));
        if (own.size() >= FEWEST) return own;
        var posts = shared.posts();
        return once(Stream.concat(own.stream(), free.stream().filter(seat -> posts.contains(seat.postId()))));
    }

    /** Of a person with two posts one; and of a post that two hold by mistake, one person. */
    private static List<Seat> once(Stream<Seat> seats) {
        var people = new HashSet<UUID>();
        var posts = new HashSet<UUID>();
        return seats.filter(seat -> !posts.contains(seat.postId()) && people.add(seat.personId()) && posts.add(seat.postId())).toList();
    }
}
