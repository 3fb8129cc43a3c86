package org.vidpovid.cases;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.PortalTest;
import org.vidpovid.people.*;

/** What the database itself refuses, whoever asks. */
@PortalTest
class CaseRecordTest {

    static final String ACT = "act_id = '00000000-0000-7000-8000-00000000abcd'";

    @Autowired Cases cases;
    @Autowired SampleCase sample;
    @Autowired List<PersonalData> rooms;
    @Autowired JdbcClient db;
    Viewer applicant;
    Case matter;

    @BeforeEach
    void aCaseIsOpened() {
        applicant = sample.somebody();
        matter = cases.visibleTo(applicant, OWN_AFFAIRS).get(sample.openedFor(applicant).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "stage = 'awaiting-correction'",
            "stage = 'awaiting-correction', stopped_on = '2026-03-02', mend_by = '2026-03-09'",
            "stage = 'awaiting-correction', stopped_on = '2026-03-02', mend_by = '2026-03-09', to_mend = '[]'",
            "stage = 'awaiting-correction', stopped_on = '2026-03-02', mend_by = '2026-03-09', to_mend = '[{}]', decided_at = now()",
            "stage = 'granted'", "stage = 'granted', " + ACT, "stage = 'granted', decided_at = now()",
            "stage = 'granted', decided_at = now(), mend_by = '2026-03-09', " + ACT,
            "stage = 'refused'", "stage = 'refused', " + ACT, "stage = 'refused', decided_at = now()",
            "decided_at = now()", "mend_by = '2026-03-09'", ACT,
            "stage = 'withdrawn'", "withdrawn_at = now()", "stage = 'withdrawn', withdrawn_at = now(), mend_by = '2026-03-09'",
            "stage = 'withdrawn', withdrawn_at = now(), decided_at = now(), " + ACT,
            "stage = 'unheard-of'", "stage = null", "due_on = null", "due_why_uk = ''", "number = ''"})
    void aHalfStageIsRefused(String half) {
        refused(half);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "in_charge = '{}'", "in_charge = 'null'", "in_charge = in_charge - 'official'", "in_charge = in_charge - 'deputy'",
                    "in_charge = in_charge - 'superior'",
            "in_charge = jsonb_set(in_charge, '{official,name}', '\"\"')", "in_charge = jsonb_set(in_charge, '{deputy,name}', '\"\"')",
            "in_charge = jsonb_set(in_charge, '{superior,name}', 'null')", "in_charge = in_charge #- '{superior,name}'",
            "in_charge = in_charge #- '{official,personId}'", "official_person_id = '00000000-0000-7000-8000-00000000abcd'",
            "official_person_id = null", "applicant = ''", "applicant_id = null"})
    void aCaseInNobodysHandsIsRefused(String anonymous) {
        refused(anonymous);
    }

    private void refused(String change) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update cases.case_record set " + change + " where case_id = ?").param(matter.id()).update());
        assertThat(cases.visibleTo(applicant, OWN_AFFAIRS).get(matter.id())).isEqualTo(matter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update cases.journal set what_uk = 'x'", "delete from cases.journal", "truncate cases.journal",
            "update cases.message set body = 'x'", "delete from cases.message", "truncate cases.message"})
    void whatWasWrittenIsNeverChanged(String change) {
        cases.write(matter.id(), "Please note", List.of(), applicant, OWN_AFFAIRS);
        var written = cases.visibleTo(applicant, OWN_AFFAIRS).file(matter.id());

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql(change).update())
                .withMessageContaining("written once");
        assertThat(cases.visibleTo(applicant, OWN_AFFAIRS).file(matter.id())).isEqualTo(written).satisfies(file -> {
            assertThat(file.journal()).hasSize(2);
            assertThat(file.messages()).singleElement().returns("Please note", CaseFile.Message::body)
                    .returns(false, CaseFile.Message::official);
        });
    }

    @Test
    void whatTheDatabaseRefusesTellsNobodysNameInTheLog() {
        assertThatThrownBy(() -> db.sql("update cases.case_record set stage = 'granted' where case_id = ?").param(matter.id()).update())
                .satisfies(fault -> assertThat(Stream.iterate(fault, Objects::nonNull, Throwable::getCause).map(Throwable::getMessage))
                        .noneMatch(said -> said.contains(matter.applicant()) || said.contains(matter.inCharge().official().name())));
    }

    @Test
    void aPersonIsGivenAllThatItSaysOfThemAndNothingIsErased() {
        cases.write(matter.id(), "Please note", List.of(), applicant, OWN_AFFAIRS);
        var room = rooms.stream().filter(CasesPersonalData.class::isInstance).findAny().orElseThrow();
        var id = Objects.requireNonNull(applicant.personId());

        assertThat(room.erase(id)).containsOnlyKeys(room.tables());
        assertThat(room.export(id)).containsOnlyKeys(room.tables())
                .hasEntrySatisfying("cases.case_record", rows -> assertThat(rows).hasSize(1))
                .hasEntrySatisfying("cases.journal", rows -> assertThat(rows).hasSize(2))
                .hasEntrySatisfying("cases.message", rows -> assertThat(rows).hasSize(1));
    }
}
