package org.vidpovid.cases;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.PortalTest;
import org.vidpovid.authorities.Seat;
import org.vidpovid.cases.InboxFilter.Turn;
import org.vidpovid.people.*;

/** Ten thousand cases of a hundred units. All of it happens in a transaction that is rolled back. */
@PortalTest
class InboxTest {

    static final InboxFilter ALL = new InboxFilter(Turn.STATE, null, null, null, "");

    @Autowired Cases cases;
    @Autowired SampleCase sample;
    @Autowired Clock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void itIsPagedInTheOrderOfWhatIsDueAndNothingIsLostBetweenPages() {
        amongMany(official -> {
            var inbox = cases.visibleTo(official, DECISION);
            var pages = new ArrayList<List<Case>>();
            for (Case last = null; pages.isEmpty() || pages.getLast().size() == VisibleCases.PAGE; last = pages.getLast().getLast()) {
                pages.add(inbox.inbox(ALL, last));
            }
            var listed = pages.stream().flatMap(List::stream).toList();

            assertThat(pages).hasSizeGreaterThan(1);
            assertThat(pages.getFirst()).hasSize(VisibleCases.PAGE);
            assertThat(listed).doesNotHaveDuplicates().extracting(Case::id).containsExactlyElementsOf(underWayOf(official));
            assertThat(inbox.after(ALL, listed.get(60))).contains(listed.get(61).id());
            assertThat(inbox.before(ALL, listed.get(60))).contains(listed.get(59).id());
            assertThat(inbox.before(ALL, listed.getFirst())).isEmpty();
            assertThat(inbox.after(ALL, listed.getLast())).isEmpty();
        });
    }

    @Test
    void filtersLeaveOutTheRest() {
        amongMany(official -> {
            var inbox = cases.visibleTo(official, DECISION);
            var today = LocalDate.now(clock);

            assertThat(inbox.inbox(new InboxFilter(Turn.NOBODY, null, null, null, ""), null)).isNotEmpty().noneMatch(Case::isOpen);
            assertThat(inbox.inbox(new InboxFilter(Turn.APPLICANT, null, null, null, ""), null)).isEmpty();
            assertThat(inbox.count(ALL, today).all()).isEqualTo(underWayOf(official).size());
            assertThat(inbox.count(ALL, today).overdue())
                    .isEqualTo(inbox.inbox(new InboxFilter(Turn.STATE, null, null, today, ""), null).size()).isPositive();
            assertThat(inbox.inbox(new InboxFilter(Turn.STATE, official.personId(), null, null, ""), null)).isEmpty();
            assertThat(inbox.inbox(new InboxFilter(Turn.STATE, null, "tree-removal", null, ""), null)).isNotEmpty();
            assertThat(inbox.inbox(new InboxFilter(Turn.STATE, null, "criminal-record", null, ""), null)).isEmpty();
            assertThat(inbox.inbox(new InboxFilter(Turn.STATE, null, null, today, ""), null)).isNotEmpty()
                    .allMatch(matter -> matter.due().on().isBefore(today));
        });
    }

    @Test
    void noListReadsTheWholeTable() {
        amongMany(official -> {
            var inbox = cases.visibleTo(official, DECISION);
            var first = inbox.inbox(ALL, null);

            assertThat(scans(() -> inbox.inbox(ALL, first.getLast()))).isZero();
            assertThat(scans(() -> inbox.inbox(new InboxFilter(Turn.NOBODY, official.personId(), "tree-removal", LocalDate.now(clock), ""),
                    null))).isZero();
            assertThat(scans(() -> inbox.count(ALL, LocalDate.now(clock)))).isZero();
            assertThat(scans(() -> inbox.inbox(new InboxFilter(Turn.ANY, null, null, null, first.getFirst().applicant()), null))).isZero();
            assertThat(scans(() -> inbox.after(ALL, first.getFirst()))).isZero();
            assertThat(scans(() -> inbox.before(ALL, first.getLast()))).isZero();
            assertThat(scans(() -> inbox.file(first.getFirst().id()))).isZero();
            var applicant = first.getFirst().applicantId();
            assertThat(scans(() -> cases.visibleTo(new Viewer(applicant, "", applicant, Set.of(), Set.of(), Set.of(), Set.of(),
                    Assurance.HIGH), OWN_AFFAIRS).newest())).isZero();
            assertThat(scans(() -> cases.visibleTo(Viewer.withoutAccount(Set.of(first.getFirst().id())), OWN_AFFAIRS).newest())).isZero();
            assertThat(scans(() -> db.sql("select count(*) from cases.case_record").query().singleRow())).as("it would be noticed").isOne();
        });
    }

    /** How often the table was read from end to end, says PostgreSQL. */
    private long scans(Runnable query) {
        var before = scans();
        query.run();
        return scans() - before;
    }

    private long scans() {
        return db.sql("select seq_scan from pg_stat_xact_user_tables where schemaname = 'cases' and relname = 'case_record'")
                .query(Long.class).single();
    }

    private List<UUID> underWayOf(Viewer official) {
        return db.sql("select case_id from cases.case_record where unit_id = :unit and stage = 'under-way' order by due_on, case_id")
                .param("unit", official.unitIds().iterator().next()).query(UUID.class).list();
    }

    private void amongMany(Consumer<Viewer> test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var one = sample.openedFor(sample.somebody());
            db.sql("""
                    insert into cases.case_record
                    select copy.* from cases.case_record one, generate_series(1, 10000) as n, lateral jsonb_populate_record(one,
                    jsonb_build_object(
                        'case_id', gen_random_uuid(), 'applicant_id', gen_random_uuid(), 'due_on', current_date - 5 + n % 37,
                        'unit_id', ('00000000-0000-7000-8000-0000000a' || lpad((n % 100)::text, 4, '0'))::uuid,
                        'stage', case n % 3 when 0 then 'granted' else 'under-way' end,
                        'act_id', case n % 3 when 0 then gen_random_uuid() end, 'decided_at', case n % 3 when 0 then now() end,
                        'decided_by', case n % 3 when 0 then 'Official' end)) as copy
                    where one.case_id = :id""").param("id", one.id()).update();
            db.sql("analyze cases.case_record").update();
            test.accept(official(sample.colleague(), UUID.fromString("00000000-0000-7000-8000-0000000a0007")));
        });
    }

    private static Viewer official(Seat seat, UUID unit) {
        return new Viewer(seat.personId(), seat.name(), seat.personId(), Set.of(unit), Set.of(seat.postId()), Set.of(), Set.of(),
                Assurance.HIGH);
    }
}
