package org.vidpovid.authorities;

import static java.util.stream.Collectors.*;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Everybody who answers for something on one day. */
record Directory(Map<UUID, Unit> units, Map<UUID, UUID> heads, Map<UUID, Post> posts, List<Seat> seats) {

    /** A place in a unit; who stands in for its holder, and whose officials they are. */
    record Post(UUID id, UUID unitId, @Nullable UUID deputyId, @Nullable UUID superiorId) {}

    /**
     * The holder of a post, who stands in for them, and their superior: three different people.
     * The head of the unit answers for an empty post, and the head's deputy for an empty head's; anybody of the unit may stand in.
     */
    InCharge inCharge(UUID postId) {
        var post = known(posts.get(postId), "post", postId);
        var head = head(post.unitId());
        var official = first(Stream.of(post.id(), head.id(), head.deputyId()), Set.of(), post);
        var theirs = known(posts.get(official.postId()), "post", official.postId());
        var standIns = Stream.concat(Stream.of(theirs.deputyId(), head.deputyId(), head.id()), colleagues(post.unitId()));
        var deputy = first(standIns, Set.of(official.personId()), post);
        return new InCharge(official, deputy, first(above(theirs), Set.of(official.personId(), deputy.personId()), post));
    }

    InCharge headOf(UUID unitId) {
        return inCharge(head(unitId).id());
    }

    Unit unit(String code) {
        return known(units.values().stream().filter(unit -> unit.code().equals(code)).findAny().orElse(null), "unit", code);
    }

    private Post head(UUID unitId) {
        return known(posts.get(known(heads.get(unitId), "head of unit", unitId)), "head of unit", unitId);
    }

    private Stream<UUID> colleagues(UUID unitId) {
        return seats.stream().filter(seat -> seat.unitId().equals(unitId)).map(Seat::postId);
    }

    /** The posts above one, from the nearest; a ring of superiors, which data could hold by mistake, is walked once. */
    private Stream<UUID> above(Post post) {
        var above = new LinkedHashSet<UUID>();
        var next = post.superiorId();
        while (next != null && above.add(next)) next = known(posts.get(next), "post", next).superiorId();
        return above.stream();
    }

    private Seat first(Stream<@Nullable UUID> candidates, Set<UUID> except, Post post) {
        var held = seats.stream().collect(toMap(Seat::postId, seat -> seat));
        return candidates.filter(Objects::nonNull).map(held::get).filter(Objects::nonNull)
                .filter(seat -> !except.contains(seat.personId())).findFirst()
                .orElseThrow(() -> new IllegalStateException("three named people do not answer for post " + post.id()));
    }

    private static <T> T known(@Nullable T found, String what, Object name) {
        if (found == null) throw new NoSuchElementException("no " + what + " " + name);
        return found;
    }
}
