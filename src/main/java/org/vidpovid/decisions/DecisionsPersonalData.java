package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.Cases;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Acts and correction requests: of those they are addressed to, and of the officials who signed them. */
@Component
record DecisionsPersonalData(JdbcClient db, Cases cases) implements PersonalData.OfTables {

    /** What stands in an applicant’s own case, whole. Whose a case is, is known to the room of cases. */
    private static final Map<String, String> OWN = Map.of(
            "decisions.correction_request", "*",
            "decisions.intent", "case_id, id, revision, at, outcome, author, reasons",
            "decisions.ground", "case_id, intent_id, no, ground_id, title_uk, title_en, norm_uk, norm_en",
            "decisions.fact", "case_id, intent_id, ground_no, no, source, label_uk, shown_uk, fact",
            "decisions.hearing", "case_id, id, at, draft, until, why_uk, why_en",
            "decisions.argument", "*",
            "decisions.reply", "*",
            "decisions.confirmation", "case_id, intent_id, at, confirmer, verdict, reasons",
            "decisions.remedy", "case_id, intent_id, reviewer, by_when, how_uk, how_en",
            "decisions.reversal", "case_id, act_id, at, how, reviewer, reasons");

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("decisions.act", "decisions.title.act", """
                        select case_id, id, number, issued_at, addressee, signer, service_uk, service_en, received_on, remedy_uk, remedy_en,
                            outcome, document, refusal, phrases, opinions, in_charge
                        from decisions.act where applicant_id = :id order by case_id, id""", """
                        select case_id, id, number, issued_at, official_person_id, signer, service_uk, service_en, outcome
                        from decisions.act
                        where official_person_id = :id and applicant_id <> :id order by case_id, id"""),
                new Table("decisions.phrase", "decisions.title.phrase", """
                        select * from decisions.phrase where author_person_id = :id order by id"""),
                new Table("decisions.correction_request", "decisions.title.correction", """
                        select case_id, at, official_person_id, official, post_uk, post_en, mend_by from decisions.correction_request
                        where official_person_id = :id order by case_id"""),
                acted("intent", "decisions.title.intent", "case_id, id, at, outcome, author", "author_person_id"),
                acted("dropped", "decisions.title.dropped", "case_id, intent_id, at, official", "official_person_id"),
                acted("second_official", "decisions.title.second", "case_id, intent_id, at, seat", "person_id"),
                acted("confirmation", "decisions.title.confirmation", "case_id, intent_id, at, confirmer, verdict", "confirmer_person_id"),
                acted("remedy", "decisions.title.remedy", "case_id, intent_id, reviewer, by_when", "reviewer_person_id"),
                acted("reversal", "decisions.title.reversal", "case_id, act_id, at, how, reviewer", "reviewer_person_id"),
                acted("correction_approval", "decisions.title.approval", "case_id, no, at, superior", "superior_person_id"),
                acted("attempt", "decisions.title.attempt", "id, at, service_slug, ground_id", "official_person_id"),
                acted("completeness", "decisions.title.completeness", "case_id, at, by_name", "official_person_id"),
                acted("hearing_answer", "decisions.title.hearing", "case_id, hearing_id, at, channel", "by_person_id"),
                ofTheCase("ground", "decisions.title.intent"), ofTheCase("fact", "decisions.title.intent"),
                ofTheCase("hearing", "decisions.title.hearing"), ofTheCase("argument", "decisions.title.hearing"),
                ofTheCase("reply", "decisions.title.hearing"));
    }

    private static Table acted(String table, String title, String columns, String person) {
        return new Table("decisions." + table, title, "select " + columns + " from decisions." + table + " where " + person
                + " = :id order by 1, 2");
    }

    /** No person stands in it, and the parties have it with their case. */
    private static Table ofTheCase(String table, String title) {
        return new Table("decisions." + table, title, "");
    }

    /** Nobody who signed an act can have their name taken off it, and nobody who got one can lose it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("decisions.kept")));
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        var all = new HashMap<>(PersonalData.OfTables.super.export(personId));
        var ids = cases.ofApplicant(personId).toArray(UUID[]::new);
        OWN.forEach((table, columns) -> all.merge(table, db.sql("select " + columns + " from " + table
                + " where case_id = any (:own) order by case_id").param("own", ids).query().listOfRows(),
                (acted, whole) -> Stream.concat(whole.stream(), acted.stream()).toList()));
        return all;
    }
}
