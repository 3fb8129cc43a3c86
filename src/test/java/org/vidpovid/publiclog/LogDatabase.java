package org.vidpovid.publiclog;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.*;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.tlog.*;

/** A public log in a database of its own, which tests may break. */
record LogDatabase(String url, String user, String password) {

    private static final String TEMPLATE = "log_%d_template".formatted(ProcessHandle.current().pid());
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** An empty one, beside that of the portal. Only the first is made by the migrations, and the others are copies of it. */
    static synchronized LogDatabase create(JdbcConnectionDetails portal, JdbcClient db) {
        if (DATABASES.get() == 0) {
            db.sql("create database " + TEMPLATE).update();
            Flyway.configure().dataSource(of(portal, TEMPLATE).source()).locations("classpath:db/migration/publiclog").load().migrate();
        }
        var name = "log_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
        db.sql("create database " + name + " template " + TEMPLATE).update();
        return of(portal, name);
    }

    private static LogDatabase of(JdbcConnectionDetails portal, String name) {
        return new LogDatabase(Objects.requireNonNull(portal.getJdbcUrl()).replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"),
                Objects.requireNonNullElse(portal.getUsername(), ""), Objects.requireNonNullElse(portal.getPassword(), ""));
    }

    DataSource source() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** One connection for all, which is much faster: for one thread. */
    SingleConnectionDataSource oneConnection() {
        return new SingleConnectionDataSource(url, user, password, true);
    }

    static LogKey key(JdbcClient db) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demonstration");
        return new LogKey("", "https://log.test", environment, db);
    }

    /** As in production, where the key is in a file. */
    static LogKey key(JdbcClient db, Path file) {
        return new LogKey(file.toString(), "https://log.test", new MockEnvironment(), db);
    }

    static Ledger ledger(DataSource source) {
        return ledger(source, key(JdbcClient.create(source)), Clock.systemUTC());
    }

    static Ledger ledger(DataSource source, LogKey key, Clock clock) {
        var db = JdbcClient.create(source);
        return new LedgerRows(db, transactions(source), new TileRows(db), key, clock);
    }

    /** All that a sequencer has to do now, by one that has its turn at once, as if whoever had it before were dead. */
    static void sequence(DataSource source) {
        sequence(source, key(JdbcClient.create(source)), Clock.systemUTC());
    }

    /** As above, with this key. */
    static void sequence(DataSource source, LogKey key) {
        sequence(source, key, Clock.systemUTC());
    }

    static void sequence(DataSource source, LogKey key, Clock clock) {
        expire(source);
        new Sequencer(ledger(source, key, clock), false).round();
    }

    static TransactionTemplate transactions(DataSource source) {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    static Published published(DataSource source) {
        return published(source, key(JdbcClient.create(source)));
    }

    static Published published(DataSource source, LogKey key) {
        return published(source, key, Clock.systemUTC());
    }

    static Published published(DataSource source, LogKey key, Clock clock) {
        var db = JdbcClient.create(source);
        return new Published(db, new Checkpoints(db, clock), new TileRows(db), key);
    }

    /** The sizes of all checkpoints that were ever signed. */
    static List<Long> signedSizes(DataSource source) {
        return JdbcClient.create(source).sql("select size from publiclog.checkpoint order by size").query(Long.class).list();
    }

    /** Says so many things that differ, in one transaction; gives their hashes. */
    static List<Hash> append(DataSource source, int count) {
        var db = JdbcClient.create(source);
        var log = new PublicLog(db, published(source), key(db), Clock.systemUTC());
        var matters = Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(count).toList();
        return Objects.requireNonNull(transactions(source).execute(_ -> log.append(matters, matters.stream().map(matter ->
                new Entry("test.entry", Map.of("matter", matter.toString()), Map.of("content", Opening.of("secret")))).toList())))
                .stream().map(PublicLog.Appended::leaf).toList();
    }

    /** The turn of whoever had it is over, as if they had been silent for long. */
    static void expire(DataSource source) {
        JdbcClient.create(source).sql("update publiclog.sequencer set until = '-infinity'").update();
    }

    /**
     * Reads all of the log as an outsider would, who trusts nothing but its key, and checks that every checkpoint that was ever signed
     * continues the one before.
     *
     * @return the hash of each entry, in order
     */
    static List<Hash> verified(DataSource source) {
        return new Outsider(source).reads();
    }

    /** One who goes on from what they have read, and keeps it: so the log cannot change it. */
    static final class Outsider {

        private final DataSource source;
        private final List<Hash> leaves = new ArrayList<>();
        private Frontier at = Frontier.EMPTY;
        private long size = -1;

        Outsider(DataSource source) {
            this.source = source;
        }

        /** Checks whatever was signed since; gives the hash of each entry from the beginning on, in order. */
        List<Hash> reads() {
            var published = published(source);
            var key = published.verifier().orElseThrow();
            var notes = JdbcClient.create(source).sql("select note from publiclog.checkpoint where size > ? order by size").param(size)
                    .query(String.class).list();
            for (var note : notes) {
                var checkpoint = SignedCheckpoint.open(SignedNote.parse(note), key.name(), key, List.of()).checkpoint();
                at = new Monitor(published::tile).follow(at, checkpoint, (_, entry) -> leaves.add(Hash.ofLeaf(entry)));
                size = checkpoint.size();
            }
            return List.copyOf(leaves);
        }
    }
}
