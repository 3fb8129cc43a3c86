package org.vidpovid.authorities;

import static java.util.stream.Collectors.*;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who answers for something on one day. Whoever holds a post is looked up for every case: that must not take longer where there
 * are more officials.
 *
 * @param absences of those who are away on that day, by person
 * @param everybody who holds a post, by it
 * @param present those of them who are at work
 */
record Directory(Map<UUID, Unit> units, Map<UUID, UUID> heads, Map<UUID, Post> posts, List<Seat> seats, Map<UUID, Absence> absences,
        Map<UUID, Seat> everybody, Map<UUID, Seat> present) {

    static Directory of(Map<UUID, Unit> units, Map<UUID, UUID> heads, Map<UUID, Post> posts, List<Seat> seats,
            Map<UUID, Absence> absences) {
        return new Directory(units, heads, posts, seats, absences, byPost(seats.stream()),
                byPost(seats.stream().filter(seat -> !absences.containsKey(seat.personId()))));
    }

    /** A plan may put two people in one post, and is refused for that in its own words: here the first counts. */
    private static Map<UUID, Seat> byPost(Stream<Seat> seats) {
        return seats.collect(toMap(Seat::postId, seat -> seat, (first, _) -> first));
    }

    /** A place in a unit; who stands in for its holder, and whose officials they are. */
    record Post(UUID id, UUID unitId, @Nullable UUID deputyId, @Nullable UUID superiorId) {}

    /**
     * The holder of a post, who stands in for them, and their superior: three different people.
     * The head of the unit answers for an empty post, and the head's deputy for an empty head's; anybody of the unit may stand in.
     * A post whose holder is away is as an empty one, but that whoever they named for this absence comes before all others.
     *
     * <p>Where that would leave fewer than three, those who are away count as there again: first as deputies and superiors, then for
     * everything. A case with a name on leave is late for a while; a case without a name is nobody's, and that may not be.
     */
    InCharge inCharge(UUID postId) {
        var post = known(posts.get(postId), "post", postId);
        return three(post).orElseThrow(() -> new IllegalStateException("three named people do not answer for post " + post.id()));
    }

    InCharge headOf(UUID unitId) {
        return inCharge(head(unitId).id());
    }

    /** Of the head of a unit, if three answer for it. */
    Optional<UUID> superiorOf(UUID unitId) {
        return three(head(unitId)).map(three -> three.superior().personId());
    }

    Unit unit(String code) {
        return known(units.values().stream().filter(unit -> unit.code().equals(code)).findAny().orElse(null), "unit", code);
    }

    private Optional<InCharge> three(Post post) {
        return three(post, present, present).or(() -> three(post, present, everybody)).or(() -> three(post, everybody, everybody));
    }

    private Optional<InCharge> three(Post post, Map<UUID, Seat> officials, Map<UUID, Seat> others) {
        var head = head(post.unitId());
        return first(Stream.of(post.id(), head.id(), head.deputyId()), officials, Set.of()).flatMap(official -> {
            var theirs = known(posts.get(official.postId()), "post", official.postId());
            var standIns = Stream.concat(Stream.of(theirs.deputyId(), head.deputyId(), head.id()), colleagues(post.unitId()));
            return first(standIns, others, Set.of(official.personId())).flatMap(deputy ->
                    first(above(theirs), others, Set.of(official.personId(), deputy.personId()))
                            .map(superior -> new InCharge(official, deputy, superior)));
        });
    }

    private Post head(UUID unitId) {
        return known(posts.get(known(heads.get(unitId), "head of unit", unitId)), "head of unit", unitId);
    }

    private Stream<UUID> colleagues(UUID unitId) {
        return seats.stream().filter(seat -> seat.unitId().equals(unitId)).map(Seat::postId);
    }

    /** Who holds the posts above one, from the nearest; posts that nobody holds are left out. */
    Stream<Seat> above(UUID postId) {
        return above(known(posts.get(postId), "post", postId)).flatMap(post -> Stream.ofNullable(everybody.get(post)));
    }

    /** Who holds a post below any of a person, however many superiors are between them. */
    Set<UUID> below(UUID personId) {
        var theirs = seats.stream().filter(seat -> seat.personId().equals(personId)).map(Seat::postId).collect(toSet());
        return seats.stream().filter(seat -> above(known(posts.get(seat.postId()), "post", seat.postId())).anyMatch(theirs::contains))
                .map(Seat::personId).collect(toSet());
    }

    /** The posts above one, from the nearest; a ring of superiors, which data could hold by mistake, is walked once. */
    private Stream<UUID> above(Post post) {
        var above = new LinkedHashSet<UUID>();
        var next = post.superiorId();
        while (next != null && above.add(next)) next = known(posts.get(next), "post", next).superiorId();
        return above.stream();
    }

    private Optional<Seat> first(Stream<@Nullable UUID> candidates, Map<UUID, Seat> held, Set<UUID> except) {
        return candidates.filter(Objects::nonNull).flatMap(this::withStandIn).map(held::get).filter(Objects::nonNull)
                .filter(seat -> !except.contains(seat.personId())).findFirst();
    }

    /** A post, and after it the one that stands in while its holder is away. */
    private Stream<UUID> withStandIn(UUID postId) {
        var named = Optional.ofNullable(everybody.get(postId)).map(seat -> absences.get(seat.personId())).map(Absence::deputyPostId);
        return Stream.concat(Stream.of(postId), named.stream());
    }

    private static <T> T known(@Nullable T found, String what, Object name) {
        if (found == null) throw new NoSuchElementException("no " + what + " " + name);
        return found;
    }
}
