package org.vidpovid.people;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.PortalTest;
import org.vidpovid.people.AccessLog.Look;

@PortalTest
class AccessLogTest {

    @Autowired AccessLog log;
    @Autowired JdbcClient db;

    final UUID subject = UuidCreator.getTimeOrderedEpoch();
    final UUID matter = UuidCreator.getTimeOrderedEpoch();
    final Viewer official = viewer(UuidCreator.getTimeOrderedEpoch());

    @Test
    void itSaysWhoLookedAtWhoseMatterAndWhy() {
        log.looked(official, Purpose.DECISION, List.of(new Look(matter, subject), new Look(UuidCreator.getTimeOrderedEpoch(), subject)));
        assertThat(rows()).hasSize(2).first().satisfies(row -> assertThat(row)
                .containsEntry("viewer_person_id", official.personId()).containsEntry("viewer_name", "Official")
                .containsEntry("matter_id", matter).containsEntry("purpose", "DECISION").containsKey("at"));
    }

    @Test
    void onesOwnLooksAreNotRecorded() {
        log.looked(viewer(subject), Purpose.OWN_AFFAIRS, List.of(new Look(matter, subject)));
        log.looked(Viewer.withoutAccount(Set.of(matter)), Purpose.OWN_AFFAIRS, List.of(new Look(matter, subject)));
        log.looked(official.holding(Set.of(matter)), Purpose.OWN_AFFAIRS, List.of(new Look(matter, subject)));
        assertThat(rows()).isEmpty();
    }

    @Test
    void anOfficialWhoHoldsACodeIsStillRecorded() {
        log.looked(official.holding(Set.of(matter)), Purpose.DECISION, List.of(new Look(matter, subject)));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void nobodyInParticularCannotLookAtAnothersMatter() {
        assertThatNullPointerException().isThrownBy(() ->
                log.looked(Viewer.withoutAccount(Set.of()), Purpose.OWN_AFFAIRS, List.of(new Look(matter, subject))));
    }

    @Test
    void whatItSaysIsNeverChanged() {
        log.looked(official, Purpose.DECISION, List.of(new Look(matter, subject)));
        for (var change : List.of("update people.access set purpose = 'OWN_AFFAIRS'", "delete from people.access",
                "truncate people.access")) {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql(change).update())
                    .withMessageContaining("never changed");
        }
        assertThat(rows()).hasSize(1);
    }

    private List<Map<String, Object>> rows() {
        return db.sql("select * from people.access where subject_person_id = :id order by id").param("id", subject).query().listOfRows();
    }

    private static Viewer viewer(UUID id) {
        return new Viewer(id, "Official", id, Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH);
    }
}
