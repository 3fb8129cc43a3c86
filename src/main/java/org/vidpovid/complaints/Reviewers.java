package org.vidpovid.complaints;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.Case;
import org.vidpovid.catalogue.Procedure;

/**
 * Who hears a complaint: the nearest superior who had no hand in it; if there is none, the unit that the procedure of complaints names.
 * That unit also lends a deputy and a superior where those above are too few for three.
 */
@Component
record Reviewers(Authorities authorities) {

    private static final int LONGEST_LINE = 10; // a ring of superiors, which data could hold by mistake, is left at last

    /**
     * Everybody who had a hand in it: who was in charge and their deputy, and whoever signed or confirmed.
     *
     * @param others signers and second officials
     */
    static Set<UUID> never(Case matter, Collection<Seat> others) {
        return Stream.concat(Stream.of(matter.inCharge().official(), matter.inCharge().deputy()), others.stream()).map(Seat::personId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The three, none of whom had a hand in it; empty if there are not three such people: then nobody can be complained to. */
    Optional<InCharge> of(Case matter, Procedure complaint, Set<UUID> never) {
        var out = new HashSet<>(never);
        out.add(matter.applicantId());
        var board = authorities.find(complaint.unit()).flatMap(unit -> three(unit.id()));
        var candidates = Stream.concat(above(matter.inCharge().superior()), board.stream().flatMap(Reviewers::all)).toList();
        return candidates.stream().filter(seat -> !out.contains(seat.personId())).findFirst().flatMap(reviewer -> {
            out.add(reviewer.personId());
            var own = answering(reviewer);
            var deputies = Stream.concat(own.stream().map(InCharge::deputy), board.stream().flatMap(Reviewers::all));
            return deputies.filter(seat -> !out.contains(seat.personId())).findFirst().flatMap(deputy -> {
                out.add(deputy.personId());
                var superiors = Stream.concat(own.stream().map(InCharge::superior), board.stream().flatMap(Reviewers::downwards));
                return superiors.filter(seat -> !out.contains(seat.personId())).findFirst()
                        .map(superior -> new InCharge(reviewer, deputy, superior));
            });
        });
    }

    private Stream<Seat> above(Seat first) {
        return Stream.iterate(Optional.of(first), Optional::isPresent, seat -> seat.flatMap(one -> answering(one).map(InCharge::superior)))
                .limit(LONGEST_LINE).flatMap(Optional::stream);
    }

    /** The three of a post, if it is this person who answers there today. */
    private Optional<InCharge> answering(Seat seat) {
        try {
            return Optional.of(authorities.inCharge(seat.postId()));
        } catch (IllegalStateException | NoSuchElementException _) { // nobody is above the highest
            return Optional.empty();
        }
    }

    private Optional<InCharge> three(UUID unit) {
        try {
            return Optional.of(authorities.headOf(unit));
        } catch (IllegalStateException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private static Stream<Seat> all(InCharge three) {
        return Stream.of(three.official(), three.deputy(), three.superior());
    }

    private static Stream<Seat> downwards(InCharge three) {
        return Stream.of(three.superior(), three.official(), three.deputy());
    }
}
