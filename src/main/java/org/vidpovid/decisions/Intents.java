package org.vidpovid.decisions;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.Seat;
import org.vidpovid.cases.Case;
import org.vidpovid.catalogue.Ground;
import org.vidpovid.guard.*;
import org.vidpovid.law.*;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept what officials intend. Only what the guard has let through is written. */
@Component
record Intents(JdbcClient db, Clock clock) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The latest revision, whatever became of it. */
    Optional<IntentView> latest(UUID caseId) {
        return db.sql("select * from decisions.intent where case_id = :id order by revision desc limit 1").param("id", caseId)
                .query(Row.class).optional().map(this::view);
    }

    Optional<IntentView> find(UUID caseId, UUID id) {
        return db.sql("select * from decisions.intent where case_id = :case and id = :id").param("case", caseId).param("id", id)
                .query(Row.class).optional().map(this::view);
    }

    /** The case in which something is intended. */
    Optional<UUID> caseOf(UUID id) {
        return db.sql("select case_id from decisions.intent where id = :id").param("id", id).query(UUID.class).optional();
    }

    /** Writes a revision with its grounds and facts, what was to be mended, and what was demanded: rows 1 to 4. */
    void save(Case matter, UUID id, Hearable told, Seat author, List<Standing.Demanded> demanded, boolean wasAskedToMend) {
        db.sql("""
                insert into decisions.intent (case_id, id, revision, at, outcome, procedure_id, unit_id, author_person_id, author, reasons,
                    heard_digest)
                select :case, :id, coalesce(max(revision), 0) + 1, :at, :outcome, :procedure, :unit, :author, cast(:seat as jsonb),
                :reasons,
                    :digest from decisions.intent where case_id = :case""")
                .param("case", matter.id()).param("id", id).param("at", OffsetDateTime.now(clock))
                .param("outcome", told.intent().way().word()).param("procedure", matter.procedureId()).param("unit", author.unitId())
                .param("author", author.personId()).param("seat", JSON.writeValueAsString(author))
                .param("reasons", told.intent().reasons()).param("digest", told.digest()).update();
        for (int i = 0; i < told.grounds().size(); i++) save(matter, id, i + 1, told.grounds().get(i));
        db.sql("""
                insert into decisions.mending (case_id, intent_id, correction_no, nothing_mendable)
                values (:case, :id, (select max(no) from decisions.correction_request where case_id = :case and :asked), :nothing)""")
                .param("case", matter.id()).param("id", id).param("asked", wasAskedToMend)
                .param("nothing", wasAskedToMend ? null : told.intent().nothingMendable()).update();
        db.sql("""
                insert into decisions.sourcing (case_id, intent_id, procedure_id, demanded)
                values (:case, :id, :procedure, cast(:demanded as jsonb))""")
                .param("case", matter.id()).param("id", id).param("procedure", matter.procedureId())
                .param("demanded", JSON.writeValueAsString(demanded.stream().map(document -> Map.of("id", document.id(),
                        "title", document.title(), "heldBy", document.holder().isPresent() ? "state" : "applicant")).toList())).update();
    }

    private void save(Case matter, UUID id, int no, Grounded grounded) {
        var ground = grounded.ground();
        db.sql("""
                insert into decisions.ground (case_id, intent_id, no, ground_id, kind, title_uk, title_en, norm_uk, norm_en, mark,
                    procedure_id)
                values (:case, :id, :no, :ground, :kind, :titleUk, :titleEn, :normUk, :normEn, :mark, :procedure)""")
                .param("case", matter.id()).param("id", id).param("no", no).param("ground", ground.id()).param("kind", ground.kind().name())
                .param("titleUk", ground.title().uk()).param("titleEn", ground.title().en()).param("normUk", ground.norm().text().uk())
                .param("normEn", ground.norm().text().en()).param("mark", ground.norm().mark().letter())
                .param("procedure", matter.procedureId()).update();
        for (int i = 0; i < grounded.facts().size(); i++) {
            var fact = grounded.facts().get(i);
            db.sql("""
                    insert into decisions.fact (case_id, intent_id, ground_no, no, source, ref, label_uk, label_en, shown_uk, shown_en,
                    fact)
                    values (:case, :id, :ground, :no, :source, :ref, :labelUk, :labelEn, :shownUk, :shownEn, :fact)""")
                    .param("case", matter.id()).param("id", id).param("ground", no).param("no", i + 1).param("source", fact.source().name())
                    .param("ref", fact.ref()).param("labelUk", fact.label().uk()).param("labelEn", fact.label().en())
                    .param("shownUk", fact.shown().uk()).param("shownEn", fact.shown().en()).param("fact", fact.fact()).update();
        }
    }

    /** What else the second official is shown, and the act will rest on: rows 5, 7 and 8, and the replies. */
    void saveWhole(Case matter, UUID id, Whole whole, IntentView.Hearing hearing, CaseStandings.Judging judging) {
        var intent = whole.intent();
        var standing = whole.standing();
        var answered = hearing.answeredAt().isPresent();
        db.sql("""
                insert into decisions.heard (case_id, intent_id, how, at, hearing_id, until, heard_digest)
                values (:case, :id, :how, :at, :hearing, :until, :digest)""")
                .param("case", matter.id()).param("id", id).param("how", answered ? "ANSWERED" : "SILENT")
                .param("at", OffsetDateTime.now(clock)).param("hearing", hearing.id()).param("until", hearing.until())
                .param("digest", whole.digest()).update();
        for (int i = 0; i < hearing.arguments().size(); i++) {
            db.sql("insert into decisions.reply (case_id, intent_id, hearing_id, no, body) values (:case, :id, :hearing, :no, :body)")
                    .param("case", matter.id()).param("id", id).param("hearing", hearing.id()).param("no", i + 1)
                    .param("body", intent.replies().get(i)).update();
        }
        var share = standing.likeness().percent();
        db.sql("""
                insert into decisions.likeness (case_id, intent_id, share, threshold, compared, like_act, justification)
                values (:case, :id, :share, :threshold, :compared, :like, :why)""")
                .param("case", matter.id()).param("id", id).param("share", share).param("threshold", Guard.COPIED)
                .param("compared", judging.compared()).param("like", judging.likeAct())
                .param("why", share < Guard.COPIED ? null : intent.justification())
                .update();
        db.sql("""
                insert into decisions.departure (case_id, intent_id, facts_digest, compared, like_act, explanation)
                values (:case, :id, :facts, :compared, :like, :why)""")
                .param("case", matter.id()).param("id", id).param("facts", judging.facts())
                .param("compared", standing.like().isPresent() ? 1 : 0)
                .param("like", standing.like().map(Standing.LikeCase::act).orElse(null))
                .param("why", standing.like().isPresent() ? intent.departure() : null).update();
    }

    void drop(UUID caseId, UUID id, Seat by) {
        db.sql("""
                insert into decisions.dropped (case_id, intent_id, at, official_person_id, official)
                values (:case, :id, :at, :person, :name)
                on conflict do nothing""")
                .param("case", caseId).param("id", id).param("at", OffsetDateTime.now(clock)).param("person", by.personId())
                .param("name", by.name()).update();
    }

    private IntentView view(Row row) {
        return IntentRows.view(db, row);
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    record Row(UUID caseId, UUID id, int revision, OffsetDateTime at, String outcome, String author, String reasons, byte[] heardDigest) {}

    /** A row of {@code decisions.ground}. */
    record GroundRow(int no, String groundId, String kind, String titleUk, String titleEn, String normUk, String normEn, String mark) {

        Ground ground() {
            return new Ground(groundId, Ground.Kind.valueOf(kind), new Text(titleUk, titleEn), new Norm(new Text(normUk, normEn),
                    Mark.of(mark)));
        }
    }
}
