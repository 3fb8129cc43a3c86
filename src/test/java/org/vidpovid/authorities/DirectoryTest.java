package org.vidpovid.authorities;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.*;

import module java.base;
import net.jqwik.api.*;
import org.junit.jupiter.api.Test;
import org.vidpovid.authorities.Directory.Post;
import org.vidpovid.law.Text;

/** A unit of a head, their deputy and two officials, under a director. */
class DirectoryTest {

    enum Place { DIRECTOR, HEAD, DEPUTY, ONE, TWO }

    static final Text ANY = Text.same("any");
    static final Unit UNIT = new Unit(new UUID(0, 0), "unit", ANY, ANY);
    static final Unit ABOVE = new Unit(new UUID(0, 1), "above", ANY, ANY);
    static final List<Post> POSTS = List.of(new Post(id(Place.DIRECTOR), ABOVE.id(), null, null),
            post(Place.HEAD, Place.DEPUTY, Place.DIRECTOR), post(Place.DEPUTY, Place.ONE, Place.HEAD),
            post(Place.ONE, Place.TWO, Place.HEAD), post(Place.TWO, Place.ONE, Place.HEAD));

    @Test
    void whoHoldsThePostAnswers() {
        assertThat(inCharge(Place.ONE, EnumSet.allOf(Place.class))).isEqualTo("ONE, TWO for them, HEAD above");
        assertThat(inCharge(Place.HEAD, EnumSet.allOf(Place.class))).isEqualTo("HEAD, DEPUTY for them, DIRECTOR above");
    }

    @Test
    void theHeadAnswersForAnEmptyPost() {
        assertThat(inCharge(Place.ONE, EnumSet.complementOf(EnumSet.of(Place.ONE)))).isEqualTo("HEAD, DEPUTY for them, DIRECTOR above");
    }

    @Test
    void theDeputyAnswersForAnEmptyHeads() {
        assertThat(inCharge(Place.HEAD, EnumSet.complementOf(EnumSet.of(Place.HEAD)))).isEqualTo("DEPUTY, ONE for them, DIRECTOR above");
    }

    @Test
    void nothingIsDecidedWhereThreePeopleDoNotAnswer() {
        assertThatIllegalStateException().isThrownBy(() -> inCharge(Place.ONE, EnumSet.of(Place.ONE, Place.HEAD)));
        assertThatIllegalStateException().isThrownBy(() -> inCharge(Place.ONE, EnumSet.of(Place.TWO, Place.DIRECTOR)));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> directory(Set.of()).inCharge(UUID.randomUUID()));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> directory(Set.of()).headOf(UUID.randomUUID()));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> directory(Set.of()).unit("none"));
    }

    @Test
    void whoIsAwayIsPassedOverAsAnEmptyPost() {
        assertThat(away(Place.ONE, Map.of(Place.ONE, Optional.empty()))).isEqualTo("HEAD, DEPUTY for them, DIRECTOR above");
        assertThat(away(Place.ONE, Map.of(Place.TWO, Optional.empty()))).isEqualTo("ONE, DEPUTY for them, HEAD above");
        assertThat(away(Place.HEAD, Map.of(Place.HEAD, Optional.empty()))).isEqualTo("DEPUTY, ONE for them, DIRECTOR above");
        assertThat(away(Place.ONE, Map.of(Place.HEAD, Optional.empty()))).isEqualTo("ONE, TWO for them, DIRECTOR above");
        assertThat(away(Place.ONE, Map.of(Place.HEAD, Optional.empty(), Place.TWO, Optional.empty())))
                .isEqualTo("ONE, DEPUTY for them, DIRECTOR above");
    }

    @Test
    void whoeverIsNamedForAnAbsenceStandsInFirst() {
        assertThat(away(Place.ONE, Map.of(Place.ONE, Optional.of(Place.TWO)))).isEqualTo("TWO, DEPUTY for them, HEAD above");
        assertThat(away(Place.HEAD, Map.of(Place.HEAD, Optional.of(Place.TWO)))).isEqualTo("TWO, ONE for them, DIRECTOR above");
        assertThat(away(Place.HEAD, Map.of(Place.DIRECTOR, Optional.of(Place.TWO)))).isEqualTo("HEAD, DEPUTY for them, TWO above");
        assertThat(away(Place.ONE, Map.of(Place.ONE, Optional.of(Place.TWO), Place.TWO, Optional.empty())))
                .isEqualTo("HEAD, DEPUTY for them, DIRECTOR above");
    }

    /** No case may be nameless: a late answer can be complained about, one that nobody owes cannot. */
    @Test
    void whereTooFewAreLeftWhoIsAwayCountsAsThere() {
        assertThat(away(Place.HEAD, Map.of(Place.DIRECTOR, Optional.empty()))).as("a superior on leave")
                .isEqualTo("HEAD, DEPUTY for them, DIRECTOR above");
        assertThat(away(Place.ONE, Map.of(Place.ONE, Optional.empty(), Place.DIRECTOR, Optional.empty())))
                .as("the one who works is there, the superior is not").isEqualTo("HEAD, DEPUTY for them, DIRECTOR above");
        assertThat(away(Place.ONE, Stream.of(Place.values()).collect(toMap(place -> place, _ -> Optional.empty()))))
                .as("all of them on leave").isEqualTo("ONE, TWO for them, HEAD above");
    }

    @Property
    void absencesNeverLeaveACaseWithoutThreePeople(@ForAll Set<Place> away, @ForAll Place place) {
        Assume.that(place != Place.DIRECTOR);
        var three = directory(EnumSet.allOf(Place.class), away.stream().collect(toMap(one -> one, _ -> Optional.empty())))
                .inCharge(id(place));
        assertThat(Stream.of(three.official(), three.deputy(), three.superior()).map(Seat::personId)).doesNotHaveDuplicates();
        if (!away.contains(place)) assertThat(three.official().postId()).isEqualTo(id(place));
    }

    @Property
    void whoeverIsMissingThreeDifferentPeopleAnswerWhileThereAreThree(@ForAll("staff") Set<Place> staff, @ForAll Place place) {
        var answerable = List.of(place, Place.HEAD, Place.DEPUTY).stream().anyMatch(staff::contains);
        Assume.that(place != Place.DIRECTOR && answerable && staff.contains(Place.DIRECTOR) && staff.size() >= 3);
        var three = directory(staff).inCharge(id(place));
        assertThat(Stream.of(three.official(), three.deputy(), three.superior()).map(Seat::personId)).doesNotHaveDuplicates();
        if (staff.contains(place)) assertThat(three.official().postId()).isEqualTo(id(place));
    }

    @Provide
    Arbitrary<Set<Place>> staff() {
        return Arbitraries.of(Place.class).set().ofMinSize(3);
    }

    private static String inCharge(Place place, Set<Place> staff) {
        var three = directory(staff).inCharge(id(place));
        return three.official().name() + ", " + three.deputy().name() + " for them, " + three.superior().name() + " above";
    }

    private static String away(Place place, Map<Place, Optional<Place>> away) {
        var three = directory(EnumSet.allOf(Place.class), away).inCharge(id(place));
        return three.official().name() + ", " + three.deputy().name() + " for them, " + three.superior().name() + " above";
    }

    private static Directory directory(Set<Place> staff) {
        return directory(staff, Map.of());
    }

    /** With those who are away, and who stands in for them. */
    private static Directory directory(Set<Place> staff, Map<Place, Optional<Place>> away) {
        return Directory.of(Map.of(UNIT.id(), UNIT, ABOVE.id(), ABOVE), Map.of(UNIT.id(), id(Place.HEAD), ABOVE.id(), id(Place.DIRECTOR)),
                POSTS.stream().collect(toMap(Post::id, post -> post)),
                POSTS.stream().filter(post -> staff.contains(place(post))).map(post -> new Seat(
                        post.id(), place(post).name(), post.id(), ANY, post.unitId(), ANY, ANY)).toList(),
                away.entrySet().stream().collect(toMap(one -> id(one.getKey()), one -> new Absence(id(one.getKey()), id(one.getKey()),
                        LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), Absence.Reason.LEAVE,
                        one.getValue().map(DirectoryTest::id).orElse(null)))));
    }

    private static Post post(Place place, Place deputy, Place superior) {
        return new Post(id(place), UNIT.id(), id(deputy), id(superior));
    }

    private static UUID id(Place place) {
        return UUID.nameUUIDFromBytes(place.name().getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(Post post) {
        return Stream.of(Place.values()).filter(place -> id(place).equals(post.id())).findAny().orElseThrow();
    }
}
