package org.vidpovid.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vidpovid.cases.SampleCase.viewer;
import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.PortalTest;
import org.vidpovid.people.*;

/** Who looks at a case, and what the applicant can read of that. */
@PortalTest
class LooksTest {

    @Autowired Cases cases;
    @Autowired SampleCase sample;
    @Autowired JdbcClient db;
    Viewer applicant, head, colleague;
    Case matter;

    @BeforeEach
    void aCaseIsOpened() {
        applicant = sample.somebody();
        matter = sample.openedFor(applicant);
        head = viewer(sample.inCharge().official());
        colleague = viewer(sample.colleague());
    }

    @Test
    void everyLookOfAnOfficialIsRecordedAndNoneOfTheApplicant() {
        cases.visibleTo(applicant, OWN_AFFAIRS).file(matter.id());
        cases.visibleTo(Viewer.withoutAccount(Set.of(matter.id())), OWN_AFFAIRS).file(matter.id());
        assertThat(looks()).isEmpty();

        cases.visibleTo(colleague, DECISION).file(matter.id());
        cases.visibleTo(head, DECISION).get(matter.id());
        assertThat(looks()).containsExactly(colleague.name() + " DECISION", head.name() + " DECISION");
    }

    @Test
    void everyLineOfAnInboxIsALook() {
        var before = looksOf(colleague);
        var listed = cases.visibleTo(colleague, DECISION).inbox(new InboxFilter(InboxFilter.Turn.STATE, null, null, null, ""), null);

        assertThat(listed).isNotEmpty();
        assertThat(looksOf(colleague) - before).isEqualTo(listed.size());
    }

    @Test
    void theirWayToTheNextCaseIsNoLookAtIt() {
        var next = sample.openedFor(applicant);
        var visible = cases.visibleTo(head, DECISION);
        var filter = new InboxFilter(InboxFilter.Turn.STATE, null, null, null, "");

        assertThat(visible.after(filter, visible.get(matter.id()))).contains(next.id());
        assertThat(visible.before(filter, next)).contains(matter.id());
        assertThat(looks()).hasSize(1);
    }

    private List<String> looks() {
        return db.sql("select viewer_name || ' ' || purpose from people.access where subject_person_id = ? order by id")
                .param(applicant.personId()).query(String.class).list();
    }

    private int looksOf(Viewer viewer) {
        return db.sql("select count(*) from people.access where viewer_person_id = ?").param(viewer.personId()).query(Integer.class)
                .single();
    }
}
