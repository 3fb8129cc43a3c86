import module java.base;
import module java.sql;

/**
 * Entries of the public log placed, hashed, signed and published a second, against plain JDBC that inserts the same entries with their
 * places into a table; then the log grows to ten million, and what grows with it is shown: the rate, and the time of a proof.
 */
final class Log {

    private static final int ROUNDS = Integer.parseInt(Objects.requireNonNullElse(System.getenv("BENCH_ROUNDS"), "7"));
    private static final long LARGE = Long.parseLong(Objects.requireNonNullElse(System.getenv("BENCH_ENTRIES"), "10000000"));
    private static final int WAVE = 200_000;
    private static final int MILLION = 1_000_000;
    private static final int BATCH = 10_000; // as many as the sequencer places in one transaction
    private static final int SECONDS = 8;

    void main() throws Exception {
        Figures.machine();
        try (var portal = new Portal("log-" + System.currentTimeMillis()); var db = portal.database()) { // an empty one each time
            run(db, "create table public.raw_entry (id uuid primary key, index bigint not null unique, entry bytea not null)");
            wave(db); // the compiler is done with most of it by then
            raw(db);
            var small = proofs(portal, db);
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                for (var log : round % 2 == 0 ? List.of(true, false) : List.of(false, true)) (log ? ours : theirs).add(log ? wave(db) : raw(db));
            }
            System.out.println("| published/s ÷ raw | published/s | raw/s | bytes of an entry | RSS MB |\n|---|---|---|---|---|");
            System.out.printf("| %s | %.0f | %.0f | %d | %d |%n",
                    Figures.ratios(ours, theirs, Double::doubleValue).ratio(), Figures.of(ours).median(), Figures.of(theirs).median(),
                    number(db, "select octet_length(entry) from public.raw_entry limit 1"), portal.rss());
            run(db, "drop table public.raw_entry");

            System.out.println("\n| entries | published/s | ÷ the first of these | proof by /verify: p50, p99 ms | ÷ at " + WAVE + " |\n|---|---|---|---|---|");
            var first = new OptionalDouble[] {OptionalDouble.empty()};
            for (long size = published(db); size < LARGE; size = published(db)) {
                var rates = new ArrayList<Double>();
                for (long end = Math.min(size + MILLION, LARGE); published(db) < end;) rates.add(wave(db));
                var rate = Figures.of(rates).median();
                if (first[0].isEmpty()) first[0] = OptionalDouble.of(rate);
                var now = proofs(portal, db);
                System.out.printf("| %,d | %.0f | %.2f | %.1f, %.1f | %.2f, %.2f |%n", published(db), rate, rate / first[0].getAsDouble(),
                        now.p50(), now.p99(), now.p50() / small.p50(), now.p99() / small.p99());
            }
            System.out.printf("%nRSS %d MB; tiles and entries in the database %d MB%n", portal.rss(),
                    number(db, "select sum(pg_total_relation_size(oid)) / 1000000 from pg_class where relnamespace = 'publiclog'::regnamespace and relkind = 'r'"));
        }
    }

    /** Entries that wait all at once, until they are under a signature; how many a second. */
    private static double wave(Connection db) throws Exception {
        var end = published(db) + WAVE; // nobody else writes: the portal has no visitors
        db.setAutoCommit(false);
        run(db, "insert into publiclog.intent (matter_id, id, entry) select gen_random_uuid(), id, entry from (" + ENTRIES + ") new");
        db.commit();
        db.setAutoCommit(true);
        var begun = System.nanoTime();
        while (published(db) < end) Thread.sleep(20);
        return WAVE / ((System.nanoTime() - begun) / 1e9);
    }

    /** The same entries, known beforehand, by plain JDBC in transactions of as many as the sequencer's. */
    private static double raw(Connection db) throws Exception {
        var ids = new ArrayList<UUID>();
        var entries = new ArrayList<byte[]>();
        try (var rows = db.createStatement().executeQuery(ENTRIES)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
                entries.add(rows.getBytes(2));
            }
        }
        var size = number(db, "select coalesce(max(index) + 1, 0) from public.raw_entry");
        var begun = System.nanoTime();
        db.setAutoCommit(false);
        try (var insert = db.prepareStatement("insert into public.raw_entry (id, index, entry) select id, ? + place - 1, entry "
                + "from unnest(?, ?) with ordinality as new (id, entry, place)")) {
            for (int at = 0; at < WAVE; at += BATCH) {
                insert.setLong(1, size + at);
                insert.setArray(2, db.createArrayOf("uuid", ids.subList(at, at + BATCH).toArray()));
                insert.setArray(3, db.createArrayOf("bytea", entries.subList(at, at + BATCH).toArray(byte[][]::new)));
                insert.executeUpdate();
                db.commit();
            }
        }
        db.setAutoCommit(true);
        return WAVE / ((System.nanoTime() - begun) / 1e9);
    }

    /** Proofs of entries all over the log, each checked by the portal as any receipt, on a page. */
    private static Wrk proofs(Portal portal, Connection db) throws Exception {
        run(db, "checkpoint"); // what was written just now does not disturb what is measured
        return Wrk.run(SECONDS, 1, Map.of("BENCH_SIZE", Long.toString(published(db))), "--script=bench/proofs.lua", portal.address(""));
    }

    private static long published(Connection db) throws SQLException {
        return number(db, "select coalesce(published, 0) from publiclog.head");
    }

    private static long number(Connection db, String sql) throws SQLException {
        try (var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the receipt of a case is, with commitments that differ. */
    private static final String ENTRIES = """
            select uuidv7() as id, convert_to(format('{"commitments":{"case":"%%s","content":"%%s"},"facts":{"due":"2026-12-23",'
                || '"procedure":"0199a7e0-1111-7000-8000-000000000001","service":"residence"},"kind":"case.received","time":"2026-11-23T19:32:43Z"}',
                encode(sha256(uuid_send(gen_random_uuid())), 'hex'), encode(sha256(uuid_send(gen_random_uuid())), 'hex')), 'UTF8') as entry
            from generate_series(1, %d)""".formatted(WAVE);
}
