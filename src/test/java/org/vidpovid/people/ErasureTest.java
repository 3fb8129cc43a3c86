package org.vidpovid.people;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.PortalTest;
import org.vidpovid.web.Language;

/** Nobody is erased in the very moment in which they begin to be needed. */
@PortalTest
class ErasureTest {

    @Autowired Erasure erasure;
    @Autowired People people;
    @Autowired Roles roles;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    UUID id = new UUID(0, 0);

    @BeforeEach
    void somebody() {
        id = people.open(new PersonName("Миттєва", "Зоя", ""), null, null, new Contact(null, null, Language.UK));
    }

    @AfterEach
    void theListOfTheDemonstrationStaysShort() {
        roles.take(id, Role.COUNTER);
        db.sql("update people.person set has_account = false where id = ?").param(id).update();
    }

    @Test
    void whoIsGivenARoleJustNowIsNotErased() throws Exception {
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = new CountDownLatch(1);
            var asked = new CountDownLatch(1);
            var gives = atOnce.submit(() -> transaction.execute(_ -> {
                roles.give(id, Role.COUNTER);
                given.countDown();
                return awaited(asked);
            }));
            awaited(given);
            var erases = atOnce.submit(() -> erasure.erase(id));
            Thread.sleep(500); // it has looked by now, or waits
            asked.countDown();
            gives.get();
            assertThat(erases.get().inTheWay()).hasSize(1);
        }
        assertThat(people.account(id)).isPresent();
    }

    @Test
    @Transactional
    void whoIsAppointedFromADayToComeIsNeededThen() {
        var post = UUID.randomUUID();
        db.sql("insert into authorities.post (id, unit_id, title_uk, title_en) select ?, id, 'Лісник', 'Forester' from "
                + "authorities.unit limit 1").param(post).update();
        db.sql("insert into authorities.official (id, post_id, person_id, name, since) values (gen_random_uuid(), ?, ?, 'Миттєва Зоя', "
                + "date '2190-01-01')").param(post).param(id).update();
        assertThat(erasure.erase(id).inTheWay()).singleElement().satisfies(why -> assertThat(why.in(Language.EN)).contains("Forester"));
        assertThat(people.account(id)).isPresent();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
