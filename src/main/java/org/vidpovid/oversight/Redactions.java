package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.applications.Applications;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.decisions.*;
import org.vidpovid.people.*;
import org.vidpovid.redaction.*;
import org.vidpovid.web.*;

/**
 * Reasons on their way to everybody: a machine hides what it knows of, an official of the unit reads the rest, by name. What the machine
 * knows may not be in what they publish.
 */
@Service
@Transactional
class Redactions {

    static final int PAGE = 50;

    private final JdbcClient db;
    private final Cases cases;
    private final Decisions decisions;
    private final Applications applications;
    private final Catalogue catalogue;
    private final Redactor redactor;
    private final Clock clock;

    Redactions(JdbcClient db, Cases cases, Decisions decisions, Applications applications, Catalogue catalogue, Redactor redactor,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.decisions = decisions;
        this.applications = applications;
        this.catalogue = catalogue;
        this.redactor = redactor;
        this.clock = clock;
    }

    /** An act whose reasons wait to be read. */
    record Waiting(UUID id, String serviceUk, String serviceEn, String official, LocalDate issuedOn, LocalDate checkBy) {}

    /**
     * Reasons before an official.
     *
     * @param version how often they were read
     * @param signer who signed the act
     * @param text as they would be published
     * @param whole as they were written
     */
    record Draft(UUID id, int version, Case matter, LocalDate checkBy, String signer, @Nullable String redactedBy, String text,
            String whole) {}

    /** Something that is not for everybody is still in it; nothing was published. */
    static final class Left extends RuntimeException {

        private final transient List<String> words;

        Left(List<String> words) {
            super("what is not for everybody is left in " + words.size() + " places"); // not which: that is for the official alone
            this.words = words;
        }

        List<String> words() {
            return words;
        }
    }

    /** Those of the official’s units, the one to be read first first; at most {@link #PAGE}. */
    List<Waiting> waiting(Viewer official) {
        return db.sql("""
                select id, service_uk, service_en, official, issued_on, check_by from oversight.entry
                where unit_id = any (:units) and redacted_at is null and text is not null order by check_by, id limit :most""")
                .param("units", official.unitIds().toArray(UUID[]::new)).param("most", PAGE).query(Waiting.class).list();
    }

    /**
     * The reasons of one act, for whoever may see its case.
     *
     * @throws NotFound also if there is one that this official may not see
     */
    Draft draft(UUID id, Viewer official) {
        var row = row(id);
        var matter = matter(row, official);
        return new Draft(id, row.version(), matter, row.checkBy(), row.official(), row.redactedBy(), row.text(), whole(matter, row));
    }

    /**
     * Publishes them. Done again, it replaces what was published: a name that slipped through is taken back.
     *
     * @param seen the version that the official had before their eyes
     * @throws Left if something of the case is left in them that is not for everybody
     * @throws ChangedMeanwhile if somebody else has read them since
     */
    void publish(UUID id, int seen, String text, Viewer official) {
        var row = row(id);
        var matter = matter(row, official);
        var answers = applications.submitted(matter);
        var published = Published.of(act(matter, row));
        var left = redactor.redaction(Secrets.of(matter, catalogue.procedure(matter.procedureId()), answers, published.further()))
                .left(text);
        if (!left.isEmpty()) throw new Left(left);
        var now = OffsetDateTime.now(clock);
        int saved = db.sql("""
                update oversight.entry set text = :text, version = version + 1, redacted_at = :now, redacted_by_person_id = :by,
                    redacted_by = :name, changed_at = :now where id = :id and version = :seen""")
                .param("text", Redaction.visible(text)).param("now", now).param("by", Objects.requireNonNull(official.personId()))
                .param("name", official.name()).param("id", id).param("seen", seen).update();
        if (saved == 0) throw new ChangedMeanwhile(Message.of("oversight.redaction.changed"));
    }

    private Row row(UUID id) {
        return db.sql("""
                select case_id, act_id, version, text, check_by, official, redacted_by from oversight.entry
                where id = :id and text is not null and case_id is not null""").param("id", id).query(Row.class).optional()
                .orElseThrow(NotFound::new);
    }

    private Case matter(Row row, Viewer official) {
        return cases.visibleTo(official, Purpose.DECISION).get(row.caseId());
    }

    private Act act(Case matter, Row row) {
        return decisions.actsOf(matter).stream().filter(act -> act.id().equals(row.actId())).findFirst().orElseThrow(NotFound::new);
    }

    private String whole(Case matter, Row row) {
        return Objects.requireNonNullElse(Published.of(act(matter, row)).words(), "");
    }

    private record Row(UUID caseId, UUID actId, int version, String text, LocalDate checkBy, String official,
            @Nullable String redactedBy) {}
}
