package org.vidpovid.authorities;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.PortalTest;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

@PortalTest
class AuthoritiesTest {

    @Autowired Authorities authorities;
    @Autowired People people;
    @Autowired JdbcClient db;

    @AfterEach
    void asBefore() {
        authorities.forget();
    }

    @Test
    void everyUnitThatDecidesHasAHeadAndThreeNamedPeopleForEachPost() {
        for (var code : List.of("mvd-records", "kyiv-residence", "kyiv-trees")) {
            var unit = authorities.unit(code);
            var seats = authorities.seatsIn(unit.id());
            assertThat(seats).hasSizeBetween(4, 5).allSatisfy(seat -> {
                var three = authorities.inCharge(seat.postId());
                assertThat(three.official()).isEqualTo(seat);
                assertThat(List.of(three.official().personId(), three.deputy().personId(), three.superior().personId()))
                        .doesNotHaveDuplicates();
                assertThat(authorities.seatsOf(seat.personId())).containsExactly(seat);
            });
            assertThat(authorities.headOf(unit.id()).official()).isEqualTo(seats.getFirst());
        }
    }

    /** What a case is worth without: nobody may be appointed to a post with a deputy or a superior missing. */
    @Test
    void everyPostBelowADirectorHasItsDeputyAndSuperiorFilledToday() {
        assertThat(db.sql("""
                select post.id from authorities.post
                join authorities.unit on unit.id = post.unit_id
                left join authorities.official deputy on deputy.post_id = post.deputy_post_id and deputy.until is null
                left join authorities.official superior on superior.post_id = post.superior_post_id and superior.until is null
                where unit.code not like '%-direction' and (deputy.id is null or superior.id is null)""").query().listOfRows()).isEmpty();
    }

    @Test
    void officialsAreNamedAsTheyAreCalled() {
        var names = people.withAccounts().stream().map(person -> person.name().full()).toList();
        assertThat(db.sql("select name from authorities.official").query(String.class).list()).hasSizeGreaterThanOrEqualTo(16)
                .isSubsetOf(names);
    }

    @Test
    @Transactional
    void theHeadAnswersFromTheDayWhenAPostIsLeft() {
        var unit = authorities.unit("kyiv-trees");
        var leaving = authorities.seatsIn(unit.id()).getLast();
        db.sql("update authorities.official set until = :today where post_id = :post")
                .param("today", today()).param("post", leaving.postId()).update();
        authorities.forget();
        assertThat(authorities.inCharge(leaving.postId())).isEqualTo(authorities.headOf(unit.id()));
        assertThat(authorities.seatsOf(leaving.personId())).isEmpty();
    }

    @Test
    @Transactional
    void twoPeopleNeverHoldOnePost() {
        var seat = authorities.seatsIn(authorities.unit("kyiv-trees").id()).getFirst();
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() ->
                db.sql("insert into authorities.official (id, post_id, person_id, name, since) values (:id, :post, :id, 'x', :today)")
                        .param("id", UUID.randomUUID()).param("post", seat.postId()).param("today", today()).update());
    }

    @Test
    @Transactional
    void whoIsAwayTodayGetsNoNewCases() {
        var unit = authorities.unit("kyiv-trees");
        var head = authorities.headOf(unit.id()).official();
        away(head, -1, 1);
        assertThat(authorities.headOf(unit.id()).official()).isNotEqualTo(head);
        assertThat(authorities.absenceOf(head.personId()))
                .hasValueSatisfying(absence -> assertThat(absence.reason()).isEqualTo(Absence.Reason.SICK));
        assertThat(authorities.seatsOf(head.personId())).as("who is away keeps the post").containsExactly(head);
        db.sql("update authorities.absence set until = :today").param("today", today()).update();
        authorities.forget();
        assertThat(authorities.headOf(unit.id()).official()).as("back on the first day back").isEqualTo(head);
        assertThat(authorities.absenceOf(head.personId())).isEmpty();
    }

    @Test
    @Transactional
    void nobodyIsAwayTwiceAtOnce() {
        var head = authorities.headOf(authorities.unit("kyiv-trees").id()).official();
        away(head, 1, 5);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> away(head, 4, 6));
    }

    private void away(Seat seat, int since, int until) {
        db.sql("""
                insert into authorities.absence (id, person_id, since, until, reason)
                values (:id, :person, :since, :until, 'SICK')""")
                .param("id", UUID.randomUUID()).param("person", seat.personId())
                .param("since", today().plusDays(since)).param("until", today().plusDays(until)).update();
        authorities.forget();
    }

    /** The day of the country, which the database's own is not for some hours of each night. */
    private static LocalDate today() {
        return LocalDate.now(Language.KYIV);
    }

    @Test
    void aPlaceHasItsAddressAndItsWeek() {
        var place = authorities.place("mvd-records-hall");
        assertThat(place.unit()).isEqualTo("mvd-records");
        assertThat(place.week().stream().map(days -> days.in(Language.EN)))
                .containsExactly("Monday – Thursday: 9:00–13:00, 14:00–18:00", "Friday: 9:00–13:00, 14:00–16:45");
        assertThat(place.on(DayOfWeek.FRIDAY)).extracting(Place.Opening::closes).containsExactly(LocalTime.of(13, 0), LocalTime.of(16, 45));
        assertThat(place.on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(authorities.placesOf(authorities.unit("mvd-records").id())).containsExactly(place);
        assertThat(authorities.places()).contains(place).hasSizeGreaterThan(2);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> authorities.place("nowhere"));
    }

    @Test
    @Transactional
    void aPlaceIsNotOpenTwiceAtOneHour() {
        var place = authorities.place("mvd-records-hall");
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() ->
                db.sql("insert into authorities.opening values (:id, 1, '12:30', '13:30')").param("id", place.id()).update());
    }
}
