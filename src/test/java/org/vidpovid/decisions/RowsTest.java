package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.*;
import org.vidpovid.draws.*;

/** The database itself issues no act against anybody that lacks one of its nine rows, whoever writes to it. */
@PortalTest
class RowsTest {

    private static UUID whole = new UUID(0, 0);

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    @Autowired PlatformTransactionManager transactions;

    /** One that went all the way; its rows are copied for other cases, and none of the copies stays. */
    @BeforeEach
    void somebodyWasRefused() {
        if (whole.getMostSignificantBits() != 0) return;
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        new Refusing(browser, db, draws, witness).refuses(Visitor.signedIn(browser, "Липовецька"), applicant);
        whole = applicant.id();
    }

    @Test
    void theWholeOneCanBeIssued() {
        copies(Set.of(), Map.of());
    }

    @Test
    void withoutItsGround() {
        isRefused("row_1", Set.of("ground", "fact"));
    }

    @Test
    void withoutItsFact() {
        isRefused("row_2", Set.of("fact"));
    }

    @Test
    void withoutWhatCouldBeMended() {
        isRefused("row_3", Set.of("mending"));
    }

    @Test
    void withoutWhereItsEvidenceIsFrom() {
        isRefused("row_4", Set.of("sourcing"));
    }

    @Test
    void withoutItsHearing() {
        isRefused("row_5", Set.of("heard", "reply"));
    }

    @Test
    void withoutItsSecondOfficial() {
        isRefused("row_6", Set.of("confirmation", "remedy"));
    }

    @Test
    void withoutHowMuchOfItIsCopied() {
        isRefused("row_7", Set.of("likeness"));
    }

    @Test
    void withoutWhetherLikeCasesWereDecidedAlike() {
        isRefused("row_8", Set.of("departure"));
    }

    @Test
    void withoutItsRemedy() {
        isRefused("row_9", Set.of("remedy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ground       | kind = 'FORMAL'                                                       | formal_grounds_only_lapse
            ground       | procedure_id = gen_random_uuid()                                      | of_the_case_s_procedure
            ground       | norm_uk = ''                                                          | norm_uk
            fact         | fact = ' · '                                                          | fact_fact
            fact         | ground_no = 2                                                         | of_a_ground
            mending      | nothing_mendable = null                                               | asked_or_why_not
            mending      | correction_no = 1                                                     | asked_or_why_not
            sourcing     | demanded = '[{"id": "a", "heldBy": "state"}]'::jsonb                  | only_what_the_applicant_holds
            sourcing     | demanded = '[{"id": "a"}]'::jsonb                                     | only_what_the_applicant_holds
            intent       | reasons = 'Так треба'                                                 | reasons
            intent       | author = author - 'name'                                              | author
            intent       | heard_digest = '\\x00'                                                | heard_digest
            hearing_answer | at = at + interval '99 days'                                        | in_time
            heard        | how = 'SILENT'                                                        | silence_lasts_to_the_end
            heard        | how = 'EXCEPTION'                                                     | a_hearing_or_an_exception
            heard        | hearing_id = null                                                     | a_hearing_or_an_exception
            heard        | until = until + 1                                                     | on_this_and_nothing_else
            reply        | body = 'Ні.'                                                          | reply_body
            confirmation | verdict = 'returned'                                                  | row_6
            confirmation | reasons = 'Так'                                                       | reasons
            confirmation | draw_id = gen_random_uuid()                                           | by_whom_the_lot_fell_on
            likeness     | share = 101                                                           | share
            departure    | explanation = 'Ні'                                                    | departures_are_explained
            remedy       | reviewer = reviewer - 'name'                                          | reviewer
            remedy       | court_en = ''                                                         | court_en
            act          | intent_id = null                                                      | an_outcome_has
            act          | outcome = 'granted'                                                   | an_outcome_has
            act          | outcome = 'closed'                                                    | what_was_intended
            act          | refusal = null                                                        | an_outcome_has
            act          | document = '{}'::jsonb                                                | an_outcome_has
            act          | in_charge = in_charge - 'superior'                                    | three_are_named
            act          | in_charge = null                                                      | three_are_named
            act          | signer = signer - 'name'                                              | somebody_signed_it
            act          | official_person_id = gen_random_uuid()                                | somebody_signed_it
            act          | remedy_uk = ''                                                        | remedy_uk
            act          | replaces = gen_random_uuid()                                          | replaces_what_was_undone
            act          | refusal = jsonb_set(refusal, '{grounds,0,ground,id}', '"other"')      | says other than its rows
            act          | refusal = jsonb_set(refusal, '{reasons}', '"other"')                  | says other than its rows
            act          | issued_at = issued_at - interval '1 day'                              | in this order
            """)
    void withARowThatIsForged(String table, String change, String constraint) {
        var forged = Map.of(table, change);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> copies(Set.of(), forged))
                .withStackTraceContaining(constraint);
    }

    @Test
    void aCopyWithoutAWordWhy() {
        isRefused("copies_are_justified", Set.of("likeness", "act"), other -> db.sql("""
                insert into decisions.likeness (case_id, intent_id, share, threshold, compared)
                select ?, intent_id, 60, 60, 1 from decisions.likeness where case_id = ?""").param(other).param(whole).update());
    }

    @Test
    void anArgumentWithoutItsReply() {
        isRefused("an argument without its reply", Set.of("reply"));
    }

    @Test
    void aGroundWithoutItsFactThoughAnotherHasOne() {
        isRefused("a ground without its fact", Set.of("act"), other -> {
            db.sql("""
                    insert into decisions.ground (case_id, intent_id, no, ground_id, kind, title_uk, title_en, norm_uk, norm_en, mark,
                        procedure_id)
                    select case_id, intent_id, 2, 'protected-tree', kind, title_uk, title_en, norm_uk, norm_en, mark, procedure_id
                    from decisions.ground where case_id = ?""").param(other).update();
            Acts.copy(db, whole, other, "act", "case_id = cast(:other as uuid)");
        });
    }

    @Test
    void aSilenceOfSomebodyWhoHasAnswered() {
        isRefused("silent, who has answered", Set.of("act", "heard", "reply", "argument"), other -> {
            db.sql("""
                    insert into decisions.heard (case_id, intent_id, how, at, hearing_id, until, heard_digest)
                    select ?, intent_id, 'SILENT', at + interval '99 days', hearing_id, until, heard_digest from decisions.heard
                    where case_id = ?""").param(other).param(whole).update();
            Acts.copy(db, whole, other, "act", "case_id = cast(:other as uuid)");
        });
    }

    @Test
    void theAuthorAsTheSecond() {
        for (var table : List.of("second_official", "confirmation")) {
            isRefused(table.equals("confirmation") ? "nobody_confirms_their_own" : "by_whom_the_lot_fell_on", Set.of("remedy", "act",
                    "confirmation", "second_official"), other -> {
                db.sql("""
                        insert into decisions.second_official (case_id, intent_id, draw_id, post_id, person_id, seat, at)
                        select ?, s.intent_id, s.draw_id, s.post_id, i.author_person_id, i.author, s.at
                        from decisions.second_official s join decisions.intent i on i.case_id = s.case_id and i.id = s.intent_id
                        where s.case_id = ?""").param(other).param(whole).update();
                db.sql("""
                        insert into decisions.confirmation (case_id, intent_id, at, draw_id, confirmer_person_id, confirmer,
                            author_person_id, verdict, reasons)
                        select ?, c.intent_id, c.at, c.draw_id,
                            case when :same then i.author_person_id else c.confirmer_person_id end,
                            case when :same then i.author else c.confirmer end, c.author_person_id, c.verdict, c.reasons
                        from decisions.confirmation c join decisions.intent i on i.case_id = c.case_id and i.id = c.intent_id
                        where c.case_id = ?""".replaceFirst("\\?", ":other").replaceFirst("\\?", ":whole"))
                        .param("other", other).param("whole", whole).param("same", table.equals("confirmation")).update();
            });
        }
    }

    @Test
    void whatWasHeardOnOtherFacts() {
        isRefused("on_this_and_nothing_else", Set.of("heard", "reply", "act"), other -> {
            db.sql("""
                    insert into decisions.intent (case_id, id, revision, at, outcome, procedure_id, unit_id, author_person_id, author,
                    reasons,
                        heard_digest)
                    select case_id, gen_random_uuid(), 99, at, outcome, procedure_id, unit_id, author_person_id, author, reasons,
                        sha256('other') from decisions.intent where case_id = ? limit 1""").param(other).update();
            db.sql("""
                    insert into decisions.heard (case_id, intent_id, how, at, hearing_id, until, heard_digest)
                    select i.case_id, i.id, 'ANSWERED', h.at, h.hearing_id, h.until, i.heard_digest
                    from decisions.intent i, decisions.heard h where i.case_id = ? and i.revision = 99 and h.case_id = ?""")
                    .param(other).param(whole).update();
        });
    }

    @Test
    void aSecondDecisionBesideTheFirst() {
        isRefused("one_", Set.of(), other ->
                Acts.copy(db, other, other, "act", "id = gen_random_uuid()"));
    }

    @Test
    void nothingIsPutBesideAnActAfterwards() {
        isRefused("is issued", Set.of(), other -> db.sql("""
                insert into decisions.fact (case_id, intent_id, ground_no, no, source, ref, label_uk, label_en, shown_uk, shown_en, fact)
                select case_id, intent_id, ground_no, 9, source, ref, label_uk, label_en, shown_uk, shown_en, fact
                from decisions.fact where case_id = ? and no = 1 and intent_id = (select intent_id from decisions.act where case_id = ?)""")
                .param(other).param(other).update());
        isRefused("is issued", Set.of(), other -> db.sql("""
                insert into decisions.argument (case_id, hearing_id, no, body)
                select case_id, hearing_id, 9, body from decisions.argument where case_id = ?""").param(other).update());
    }

    @Test
    void aSecondCorrectionWithoutApproval() {
        isRefused("the_second_was_approved", Set.of(), other -> db.sql("""
                insert into decisions.correction_request (case_id, no, at, official_person_id, official, post_uk, post_en, items, mend_by,
                    why_uk, why_en)
                values (?, 2, now(), gen_random_uuid(), 'x', 'x', 'x', '[1]', current_date, 'x', 'x')""").param(other).update());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction_approval", "intent", "dropped", "ground", "fact", "mending", "sourcing", "hearing",
            "hearing_answer",
            "argument", "heard", "reply", "second_official", "confirmation", "likeness", "departure", "remedy", "lapse", "reversal", "act",
            "attempt", "completeness"})
    void whatIsWrittenIsWrittenOnce(String table) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql("truncate decisions." + table + " cascade").update())
                .withMessageContaining("written once");
        var key = table.equals("attempt") ? "id" : "case_id";
        var rows = db.sql("select count(*) from decisions." + table).query(Integer.class).single();
        for (var change : List.of("update decisions." + table + " set " + key + " = gen_random_uuid()", "delete from decisions." + table)) {
            if (rows > 0) assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql(change).update())
                    .withMessageContaining("written once");
        }
    }

    private void isRefused(String constraint, Set<String> without) {
        isRefused(constraint, without, _ -> {});
    }

    private void isRefused(String constraint, Set<String> without, Consumer<UUID> then) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> copies(without, Map.of(), then))
                .withStackTraceContaining(constraint);
    }

    private void copies(Set<String> without, Map<String, String> changes) {
        copies(without, changes, _ -> {});
    }

    private void copies(Set<String> without, Map<String, String> changes, Consumer<UUID> then) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            var other = UUID.randomUUID();
            Acts.copyAll(db, whole, other, without, changes);
            then.accept(other);
            db.sql("set constraints all immediate").update();
        });
    }
}
