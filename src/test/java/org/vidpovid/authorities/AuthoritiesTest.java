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
                assertThat(List.of(three.official().personId(), three.deputy().personId(), three.superior().personId())).doesNotHaveDuplicates();
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
        assertThat(db.sql("select name from authorities.official").query(String.class).list()).hasSizeGreaterThanOrEqualTo(16).isSubsetOf(names);
    }

    @Test
    @Transactional
    void theHeadAnswersFromTheDayWhenAPostIsLeft() {
        var unit = authorities.unit("kyiv-trees");
        var leaving = authorities.seatsIn(unit.id()).getLast();
        db.sql("update authorities.official set until = current_date where post_id = :post").param("post", leaving.postId()).update();
        authorities.forget();
        assertThat(authorities.inCharge(leaving.postId())).isEqualTo(authorities.headOf(unit.id()));
        assertThat(authorities.seatsOf(leaving.personId())).isEmpty();
    }

    @Test
    @Transactional
    void twoPeopleNeverHoldOnePost() {
        var seat = authorities.seatsIn(authorities.unit("kyiv-trees").id()).getFirst();
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() ->
                db.sql("insert into authorities.official (id, post_id, person_id, name, since) values (:id, :post, :id, 'x', current_date)")
                        .param("id", UUID.randomUUID()).param("post", seat.postId()).update());
    }
}
