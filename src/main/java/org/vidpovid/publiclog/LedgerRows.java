package org.vidpovid.publiclog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.tlog.*;
import org.vidpovid.web.Language;

/**
 * The writes of the sequencer, as transactions. Each first locks the row of the turn and looks whether the term is still its own: so two
 * never write at once, and who was taken for dead and wakes up writes nothing.
 */
@Component
record LedgerRows(JdbcClient db, TransactionTemplate transactions, TileRows tiles, LogKey key, Clock clock) implements Ledger {

    private static final int SECONDS = 5; // of a turn, by the database's own clock: those of the nodes may differ

    /** Where the tree stands, and what was signed of it: see {@code publiclog.head}. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Head(long size, byte[] edge, @Nullable Long published, @Nullable String verifier, int history,
            @Nullable String stopped) {

        Frontier frontier() {
            return Frontier.of(size, edge);
        }

        boolean isPublished() {
            return verifier != null && published != null && published == size;
        }

        /** What is signed by a first key, or by the next one of a log that had to go on under another, is a history of its own. */
        int historyToSign() {
            return verifier == null ? history + 1 : history;
        }

        /** @throws IllegalStateException if nothing may be signed, or not by this key */
        void mayBeSignedBy(VerifierKey key) {
            if (stopped != null) throw new IllegalStateException("the log was stopped: " + stopped);
            if (verifier != null && !verifier.equals(key.toString())) {
                throw new IllegalStateException("the log was begun with another key, " + verifier);
            }
        }
    }

    private record Turn(long term, boolean isMine, boolean isFresh) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Intent(UUID matterId, UUID id, byte[] entry) {}

    @Override
    public OptionalLong claim(UUID node) {
        var turn = db.sql("""
                select term, holder = :node as is_mine, until > now() + make_interval(secs => :half) as is_fresh
                from publiclog.sequencer""")
                .param("node", node).param("half", SECONDS / 2).query(Turn.class).single();
        if (turn.isMine() && turn.isFresh()) return OptionalLong.of(turn.term());
        // If we die here, nothing is written yet, or nobody writes until the turn is over. Then the next one claims it, with a new term.
        return db.sql("""
                update publiclog.sequencer set term = term + 1, holder = :node, until = now() + make_interval(secs => :seconds)
                where holder = :node or until < now() or until > now() + 2 * make_interval(secs => :seconds) -- that clock was wrong
                returning term""")
                .param("node", node).param("seconds", SECONDS).query(Long.class).optional().map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public int integrate(long term, int most, Instant since) {
        var first = PublicLog.firstId(since);
        var some = db.sql("select 1 from publiclog.intent where id >= ? order by id limit 1").param(first).query().listOfRows();
        if (some.isEmpty()) return 0;
        // If we die before this commits, the entries wait as before, and the tree is the old one. If it commits and we die before we know,
        // the tree is the new one and its intents are gone: whoever comes next finds nothing to do twice. It may not be published yet:
        // that is for the next round.
        return Objects.requireNonNull(transactions.execute(_ -> {
            // A plan from the time when nothing waited would read the whole queue for each entry of a long one.
            db.sql("set local plan_cache_mode = force_custom_plan").update();
            var head = lock(term);
            var intents = db.sql("select matter_id, id, entry from publiclog.intent where id >= ? order by id limit ?").param(first)
                    .param(most).query(Intent.class).list();
            if (!intents.isEmpty()) write(head, intents);
            return intents.size();
        }));
    }

    private void write(Head head, List<Intent> intents) {
        var grown = new HashMap<TilePath.Hashes, List<Hash>>();
        var size = head.size() + intents.size();
        var edge = head.frontier().with(intents.stream().map(intent -> Hash.ofLeaf(intent.entry())).toList(), (height, index, hash) -> {
            if (height % TilePath.HEIGHT != 0) return;
            grown.computeIfAbsent(TilePath.holding(height / TilePath.HEIGHT, index, size), _ -> new ArrayList<>()).add(hash);
        });
        var entries = new HashMap<TilePath.Entries, List<byte[]>>();
        for (int i = 0; i < intents.size(); i++) {
            entries.computeIfAbsent(TilePath.bundleHolding(head.size() + i, size), _ -> new ArrayList<>()).add(intents.get(i).entry());
        }
        // If we die between any of these, the transaction is undone, and none of them was made.
        tiles.append(grown, entries);
        var ids = intents.stream().map(Intent::id).toArray(UUID[]::new);
        db.sql("insert into publiclog.entry (id, index) select id, :size + place - 1 from unnest(:ids) with ordinality as step (id, place)")
                .param("size", head.size()).param("ids", ids).update();
        var gone = db.sql("delete from publiclog.intent using unnest(:matters, :ids) as done (matter, entry) "
                + "where matter_id = matter and id = done.entry")
                .param("matters", intents.stream().map(Intent::matterId).toArray(UUID[]::new)).param("ids", ids).update();
        if (gone != intents.size()) throw new IllegalStateException("entries vanished while they were written");
        var moved = db.sql("update publiclog.head set size = :size, edge = :edge where size = :before")
                .param("size", size).param("edge", edge.bytes()).param("before", head.size()).update();
        if (moved != 1) throw new IllegalStateException("the tree has grown meanwhile");
    }

    @Override
    public boolean publish(long term) {
        if (isPublished()) return false;
        var signing = key.signing();
        return signing.isPresent() && Boolean.TRUE.equals(transactions.execute(_ -> publish(term, signing.get())));
    }

    private boolean publish(long term, SigningKey signing) {
        // What is read here was committed by another transaction, so it is on the disk: no tile of it can be lost any more.
        var head = lock(term);
        head.mayBeSignedBy(signing.verifier());
        if (head.isPublished()) return false;
        var root = head.frontier().root();
        var text = new Checkpoint(signing.verifier().name(), head.size(), root).text();
        var note = new SignedNote(text, List.of(signing.sign(text, clock.instant())));
        // If we die from here to the commit, a signature was made that nobody has seen; the next one makes the same one, or one over a
        // larger tree that begins with this one. If it is committed and we do not know, the next round finds it published.
        moveOn(head, signing.verifier());
        var now = OffsetDateTime.now(clock);
        keep(head, term, note, now);
        keepDay(head, root, now);
        return true;
    }

    /** Publishes the size, if nobody has since the head was read. */
    private void moveOn(Head head, VerifierKey verifier) {
        var moved = db.sql("""
                update publiclog.head set published = :size, verifier = :verifier, history = :history
                where size = :size and published is not distinct from cast(:before as bigint)
                    and verifier is not distinct from cast(:by as text) and stopped is null""")
                .param("size", head.size()).param("verifier", verifier.toString()).param("history", head.historyToSign())
                .param("before", head.published()).param("by", head.verifier()).update();
        if (moved != 1) throw new IllegalStateException("another checkpoint was published meanwhile");
    }

    private void keep(Head head, long term, SignedNote note, OffsetDateTime now) {
        db.sql("insert into publiclog.checkpoint (history, size, at, term, edge, note) values (:history, :size, :now, :term, :edge, :note)")
                .param("history", head.historyToSign()).param("size", head.size()).param("now", now).param("term", term)
                .param("edge", head.edge()).param("note", note.toString()).update();
    }

    /** A node whose clock is slow must not change the root of a day that another one has ended. */
    private void keepDay(Head head, Hash root, OffsetDateTime now) {
        db.sql("""
                insert into publiclog.daily_root (history, day, size, root)
                values (:history, greatest(cast(:day as date), (select max(day) from publiclog.daily_root where history = :history)),
                    :size, :root)
                on conflict (history, day) do update set size = excluded.size, root = excluded.root""")
                .param("history", head.historyToSign()).param("day", now.atZoneSameInstant(Language.KYIV).toLocalDate())
                .param("size", head.size()).param("root", root.toString()).update();
    }

    private boolean isPublished() {
        return db.sql("select published = size and verifier is not null from publiclog.head where published is not null")
                .query(Boolean.class).optional().orElse(false);
    }

    /**
     * Nobody else writes until this transaction ends, and it is safe on the disk before anybody hears of it, whatever is set elsewhere.
     *
     * @throws Fenced if the turn of this term is over
     */
    private Head lock(long term) {
        db.sql("set local synchronous_commit = on").update();
        var mine = db.sql("select term from publiclog.sequencer where term = ? for update").param(term).query(Long.class).optional();
        if (mine.isEmpty()) throw new Fenced(term);
        return db.sql("select size, edge, published, verifier, history, stopped from publiclog.head").query(Head.class).single();
    }
}
