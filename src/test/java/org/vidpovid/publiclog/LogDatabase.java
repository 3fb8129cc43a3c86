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

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** An empty one, beside that of the portal. */
    static LogDatabase create(JdbcConnectionDetails portal, JdbcClient db) {
        var name = "log_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
        db.sql("create database " + name).update();
        var url = Objects.requireNonNull(portal.getJdbcUrl()).replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        var made = new LogDatabase(url, Objects.requireNonNullElse(portal.getUsername(), ""),
                Objects.requireNonNullElse(portal.getPassword(), ""));
        Flyway.configure().dataSource(made.source()).locations("classpath:db/migration/publiclog").load().migrate();
        return made;
    }

    DataSource source() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** One connection for all, which is much faster: for one thread. */
    DataSource oneConnection() {
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

    static TransactionTemplate transactions(DataSource source) {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    static Published published(DataSource source) {
        return published(source, key(JdbcClient.create(source)), Clock.systemUTC());
    }

    static Published published(DataSource source, LogKey key, Clock clock) {
        var db = JdbcClient.create(source);
        return new Published(db, new Checkpoints(db, clock), new TileRows(db), key);
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
        var db = JdbcClient.create(source);
        var published = published(source);
        var key = published.verifier().orElseThrow();
        var notes = db.sql("select note from publiclog.checkpoint order by size").query(String.class).list();
        var leaves = new ArrayList<Hash>();
        var monitor = new Monitor(published::tile);
        var at = Frontier.EMPTY;
        for (var note : notes) {
            var signed = SignedCheckpoint.open(SignedNote.parse(note), key.name(), key, List.of());
            at = monitor.follow(at, signed.checkpoint(), (_, entry) -> leaves.add(Hash.ofLeaf(entry)));
        }
        return leaves;
    }
}
