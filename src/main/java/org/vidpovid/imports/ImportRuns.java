package org.vidpovid.imports;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.catalogue.Press;
import org.vidpovid.law.*;
import org.vidpovid.listings.Listings;
import org.vidpovid.web.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** Readings of sources: each whole or not at all. */
@Service
@Transactional
public class ImportRuns {

    /** Accounts on a page of the report. */
    public static final int PAGE = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Who wants to know how it goes. */
    public interface Listener {
        void expect(long bytes);
        void read(long bytes);
        void account(Account account) throws IOException;

        /** Who has it read, as the machine knows them; empty if nobody says. */
        default String by() {
            return "";
        }
    }

    /**
     * One of them.
     *
     * @param by who had it read; empty if nobody said
     */
    public record Run(UUID id, String by, Summary summary) {}

    private final JdbcClient db;
    private final AccountTable accounts;
    private final Press press;
    private final Publisher publisher;
    private final Opened opened;
    private final Listings listings;
    private final LegalWords words;
    private final Registers registers;
    private final Clock clock;

    ImportRuns(JdbcClient db, AccountTable accounts, Press press, Publisher publisher, Opened opened, Listings listings, LegalWords words,
            Registers registers, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.press = press;
        this.publisher = publisher;
        this.opened = opened;
        this.listings = listings;
        this.words = words;
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * Reads a folder. Nobody else reads or publishes meanwhile; if we die before the end, nothing of it has happened.
     *
     * @throws IOException if the folder cannot be read, or is not of this source
     */
    @Transactional(rollbackFor = IOException.class)
    public Run read(Importer importer, Path folder, Collection<Opening> openings, Listener listener) throws IOException {
        press.takeTurn();
        var id = UuidCreator.getTimeOrderedEpoch();
        var started = clock.instant();
        db.sql("delete from imports.account where run_id in (select id from imports.run where source = :source)")
                .param("source", importer.name()).update();
        db.sql("insert into imports.run (id, source, by_name, started_at, ended_at, summary) values (:id, :source, :by, :at, :at, '{}')")
                .param("id", id).param("by", Plain.of(listener.by())).param("source", importer.name())
                .param("at", started.atOffset(ZoneOffset.UTC)).update();
        var reading = new Reading(importer.name(), id, openings, accounts, publisher, opened, listings, this::heldByState, listener);
        importer.read(folder, reading);
        var summary = reading.summary(started, clock.instant());
        db.sql("update imports.run set ended_at = :at, summary = cast(:summary as jsonb) where id = :id")
                .param("at", summary.endedAt().atOffset(ZoneOffset.UTC))
                .param("summary", JSON.writeValueAsString(summary)).param("id", id).update();
        return new Run(id, Plain.of(listener.by()), summary);
    }

    private Optional<DocumentKind> heldByState(String label) {
        return words.kind(label).filter(kind -> registers.holding(kind).isPresent());
    }

    /** The last runs, the newest first. */
    public List<Run> runs() {
        return db.sql("select id, by_name, summary::text summary from imports.run order by id desc limit 50").query(Row.class).list()
                .stream()
                .map(Row::run).toList();
    }

    /**
     * One reading.
     *
     * @throws NotFound if there is none
     */
    public Run run(UUID id) {
        return db.sql("select id, by_name, summary::text summary from imports.run where id = :id").param("id", id).query(Row.class)
                .optional()
                .map(Row::run).orElseThrow(NotFound::new);
    }

    /** What became of things, by order of reading, after the one at {@code after}; of one fate, if given. */
    public SortedMap<Integer, Account> accounts(UUID run, @Nullable Fate fate, int after) {
        return accounts.list(run, fate, after, PAGE);
    }

    private record Row(UUID id, String byName, String summary) {
        Run run() {
            return new Run(id, byName, JSON.readValue(summary, Summary.class));
        }
    }
}
