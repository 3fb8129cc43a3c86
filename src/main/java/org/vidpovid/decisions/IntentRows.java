package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.authorities.Seat;
import org.vidpovid.decisions.IntentView.*;
import org.vidpovid.guard.*;
import org.vidpovid.law.Text;
import tools.jackson.databind.json.JsonMapper;

/** The one place where the rows of an intent become one thing again. A case has one that matters: it is read by a few statements. */
record IntentRows(JdbcClient db, UUID caseId, UUID id) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static IntentView view(JdbcClient db, Intents.Row row) {
        return new IntentRows(db, row.caseId(), row.id()).view(row);
    }

    private IntentView view(Intents.Row row) {
        var more = one("""
                select m.nothing_mendable, l.share, l.justification, d.explanation, o.at as dropped_at
                from decisions.mending m
                left join decisions.likeness l using (case_id, intent_id) left join decisions.departure d using (case_id, intent_id)
                left join decisions.dropped o using (case_id, intent_id)
                where case_id = :case and intent_id = :id""", More.class).orElse(new More(null, null, null, null, null));
        return new IntentView(caseId, id, row.revision(), row.at().toInstant(), Way.of(row.outcome()), grounds(),
                JSON.readValue(row.author(), Seat.class), row.reasons(), text(more.nothingMendable()),
                HexFormat.of().formatHex(row.heardDigest()), more.droppedAt() == null ? null : more.droppedAt().toInstant(),
                hearing(row.heardDigest()), replies(), more.share() == null ? 0 : more.share(), text(more.justification()),
                text(more.explanation()), seconds(), said());
    }

    private List<Grounded> grounds() {
        var facts = all("select * from decisions.fact where case_id = :case and intent_id = :id order by ground_no, no", FactRow.class)
                .stream().collect(Collectors.groupingBy(FactRow::groundNo));
        return all("select * from decisions.ground where case_id = :case and intent_id = :id order by no", Intents.GroundRow.class).stream()
                .map(ground -> new Grounded(ground.ground(), facts.getOrDefault(ground.no(), List.of()).stream().map(FactRow::grounded)
                        .toList()))
                .toList();
    }

    /** A later revision of the same grounds and facts goes by the hearing of the first. */
    private Optional<Hearing> hearing(byte[] digest) {
        return db.sql("""
                select h.id, h.at, h.draft, h.until, h.why_uk, h.why_en, a.at as answered_at
                from decisions.hearing h left join decisions.hearing_answer a on a.case_id = h.case_id and a.hearing_id = h.id
                where h.case_id = :case and h.heard_digest = :digest order by h.at desc limit 1""")
                .param("case", caseId).param("digest", digest).query(HearingRow.class).optional().map(row -> new Hearing(row.id(),
                        row.at().toInstant(), row.draft(), row.until(), new Text(row.whyUk(), row.whyEn()),
                        Optional.ofNullable(row.answeredAt()).map(OffsetDateTime::toInstant), arguments(row.id())));
    }

    private List<String> arguments(UUID hearing) {
        return db.sql("select body from decisions.argument where case_id = :case and hearing_id = :hearing order by no")
                .param("case", caseId).param("hearing", hearing).query(String.class).list();
    }

    private List<String> replies() {
        return all("select body from decisions.reply where case_id = :case and intent_id = :id order by no", String.class);
    }

    private List<Second> seconds() {
        return all("select draw_id, seat, at from decisions.second_official where case_id = :case and intent_id = :id order by at, draw_id",
                SecondRow.class).stream().map(row -> new Second(row.drawId(), JSON.readValue(row.seat(), Seat.class), row.at().toInstant()))
                .toList();
    }

    private Optional<Said> said() {
        return one("select at, draw_id, confirmer, verdict, reasons from decisions.confirmation where case_id = :case and intent_id = :id",
                SaidRow.class).map(row -> new Said(row.at().toInstant(), JSON.readValue(row.confirmer(), Seat.class),
                        row.verdict().equals("confirmed"), row.reasons(), row.drawId()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private <T> List<T> all(String sql, Class<T> type) {
        return db.sql(sql).param("case", caseId).param("id", id).query(type).list();
    }

    private <T> Optional<T> one(String sql, Class<T> type) {
        return db.sql(sql).param("case", caseId).param("id", id).query(type).optional();
    }

    private record More(@Nullable String nothingMendable, @Nullable Integer share, @Nullable String justification,
                        @Nullable String explanation, @Nullable OffsetDateTime droppedAt) {}

    private record FactRow(int groundNo, String source, String ref, String labelUk, String labelEn, String shownUk, String shownEn,
                           String fact) {
        Grounded.Fact grounded() {
            return new Grounded.Fact(Grounded.Source.valueOf(source), ref, new Text(labelUk, labelEn), new Text(shownUk, shownEn), fact);
        }
    }

    private record HearingRow(UUID id, OffsetDateTime at, String draft, LocalDate until, String whyUk, String whyEn,
                              @Nullable OffsetDateTime answeredAt) {}

    private record SecondRow(UUID drawId, String seat, OffsetDateTime at) {}

    private record SaidRow(OffsetDateTime at, UUID drawId, String confirmer, String verdict, String reasons) {}
}
