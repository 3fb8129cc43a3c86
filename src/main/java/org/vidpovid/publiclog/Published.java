package org.vidpovid.publiclog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vidpovid.tlog.*;
import org.vidpovid.tlog.Rejected.Why;
import org.vidpovid.web.NotFound;

/** The log as everybody reads it: checkpoints, tiles, entries and proofs. */
@Service
public class Published {

    /** The last root of a day. */
    public record DailyRoot(LocalDate day, long size, String root) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Signed(long size, byte[] edge, String note, OffsetDateTime at) {}

    private final JdbcClient db;
    private final TileRows tiles;
    private final LogKey key;
    private final Clock clock;

    Published(JdbcClient db, TileRows tiles, LogKey key, Clock clock) {
        this.db = db;
        this.tiles = tiles;
        this.key = key;
        this.clock = clock;
    }

    /** The key that signs checkpoints; its name is the origin of the log. Nothing while there is none. */
    public Optional<VerifierKey> verifier() {
        return key.verifier();
    }

    /** The newest checkpoint, with all cosignatures of it; nothing before the first. */
    public Optional<SignedNote> checkpoint() {
        return db.sql("select size, edge, note, at from publiclog.checkpoint order by size desc limit 1").query(Signed.class).optional()
                .map(this::cosigned);
    }

    /** The newest checkpoint that anybody has cosigned. */
    public Optional<SignedNote> cosignedCheckpoint() {
        return newestCosigned(0).map(this::cosigned);
    }

    /**
     * What a witness has said of a checkpoint.
     *
     * @param note of the checkpoint, with the signature of the log alone
     * @param witness its key
     * @param line its cosignature, without a line break
     */
    public record Cosigned(long size, String note, String witness, String line) {}

    /**
     * The first checkpoint that has an entry in it and was cosigned, with the cosignature that came first.
     *
     * @param index of the entry
     * @param witness whose cosignature counts, as its key is written; null for anybody's
     */
    public Optional<Cosigned> firstCosigned(long index, @Nullable String witness) {
        return db.sql("""
                select signed.size, signed.note, said.witness, said.line
                from publiclog.cosignature said join publiclog.checkpoint signed on signed.size = said.size
                where said.size > :index and (cast(:witness as text) is null or said.witness = :witness)
                order by said.size, said.at, said.witness limit 1""")
                .param("index", index).param("witness", witness).query(Cosigned.class).optional();
    }

    /**
     * How many entries are in the newest checkpoint that was cosigned.
     *
     * @param witness by whom, as its key is written; null for anybody
     */
    public long cosignedSize(@Nullable String witness) {
        return witness == null ? db.sql("select coalesce(max(size), 0) from publiclog.cosignature").query(Long.class).single()
                : db.sql("select coalesce(max(size), 0) from publiclog.cosignature where witness = ?").param(witness).query(Long.class)
                        .single();
    }

    /** How many checkpoints smaller than this size have an entry in them. */
    public int checkpointsBefore(long size, long index) {
        return db.sql("select count(*) from publiclog.checkpoint where size > ? and size < ?").param(index).param(size)
                .query(Integer.class).single();
    }

    /** When the newest checkpoint was signed. */
    public Optional<Instant> at() {
        return db.sql("select at from publiclog.checkpoint order by size desc limit 1").query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * A tile or bundle of the published log.
     *
     * @throws NotFound if the log has no such one, or not yet
     */
    public byte[] tile(TilePath path) {
        if (!path.isWithin(size())) throw new NotFound();
        return tiles.read(path);
    }

    /** An entry, as it is in the log. */
    public byte[] entry(long index) {
        var in = TilePath.holding(0, index, size());
        return EntryBundle.parse(tiles.read(new TilePath.Entries(in.index(), in.width())), in.width()).entries()
                .get((int) (index % TilePath.FULL));
    }

    /**
     * Where the entry with this hash is, if it was published.
     *
     * @param at when it was made, to the second, as its promise says: ids are in order of time, so only those of that moment are hashed
     */
    public Optional<Long> find(Hash leaf, Instant at) {
        var around = db.sql("select coalesce(min(index), 0) as first, coalesce(max(index), -1) as last from publiclog.entry "
                + "where id between ? and ?").param(firstId(at.minusSeconds(1))).param(firstId(at.plusSeconds(3))).query(Range.class)
                .single();
        var size = size();
        return LongStream.rangeClosed(around.first() / TilePath.FULL, Math.min(around.last(), size - 1) / TilePath.FULL)
                .filter(_ -> around.last() >= 0 && size > 0).boxed().flatMap(tile -> {
                    var in = TilePath.holding(0, tile * TilePath.FULL, size);
                    var hashes = tiles.read(in);
                    return IntStream.range(0, in.width()).filter(i -> Arrays.equals(leaf.bytes(), 0, Hash.LENGTH, hashes,
                            i * Hash.LENGTH, (i + 1) * Hash.LENGTH)).mapToObj(i -> tile * TilePath.FULL + i);
                }).findFirst();
    }

    private record Range(long first, long last) {}

    private static UUID firstId(Instant at) {
        return new UUID(at.toEpochMilli() << 16, 0); // as RFC 9562 begins one of version 7
    }

    /**
     * The proof that an entry is in the newest checkpoint that somebody has cosigned, or in the newest one.
     *
     * @param index of an entry of the published log
     */
    public TlogProof proof(long index) {
        var signed = newestCosigned(index + 1).or(() -> db.sql(
                "select size, edge, note, at from publiclog.checkpoint where size > ? order by size desc limit 1").param(index)
                .query(Signed.class).optional()).orElseThrow(NotFound::new);
        var proof = InclusionProof.of(index, signed.size(), nodes(signed));
        return new TlogProof(Optional.of(entry(index)), index, proof.hashes(), cosigned(signed));
    }

    /**
     * That the log at one published size is the one at a smaller size with entries added.
     *
     * @param to a size of which there is a checkpoint
     */
    public ConsistencyProof consistency(long from, long to) {
        var signed = db.sql("select size, edge, note, at from publiclog.checkpoint where size = ?").param(to).query(Signed.class).optional()
                .orElseThrow(NotFound::new);
        return ConsistencyProof.of(from, to, nodes(signed));
    }

    /**
     * Takes in what a witness says of a checkpoint.
     *
     * @param size of a checkpoint of this log
     * @param line as the witness gave it, with or without its line break
     * @param witness its key, which whoever runs the portal trusts
     * @throws Rejected if it is not that witness's signature over that checkpoint
     */
    public void addCosignature(long size, byte[] line, VerifierKey witness) {
        var signed = db.sql("select size, edge, note, at from publiclog.checkpoint where size = ?").param(size).query(Signed.class)
                .optional()
                .orElseThrow(() -> new Rejected(Why.MALFORMED_CHECKPOINT, "there is no checkpoint of size " + size));
        var signature = NoteSignature.parse(new String(line, StandardCharsets.UTF_8).stripTrailing());
        new SignedNote(SignedNote.parse(signed.note()).text(), List.of(signature)).verified(List.of(witness));
        try {
            db.sql("insert into publiclog.cosignature (size, witness, line, at) values (?, ?, ?, ?) on conflict do nothing")
                    .param(size).param(witness.toString()).param(signature.toString()).param(OffsetDateTime.now(clock)).update();
        } catch (DataIntegrityViolationException e) {
            throw new Rejected(Why.MALFORMED_CHECKPOINT, "there is no checkpoint of size " + size);
        }
    }

    /** The last roots of the last days, the newest first: to be printed where nobody can reprint them. */
    public List<DailyRoot> dailyRoots(int most) {
        return db.sql("select day, size, root from publiclog.daily_root order by day desc limit ?").param(most).query(DailyRoot.class)
                .list();
    }

    /** How many entries were published. */
    public long size() {
        return db.sql("select coalesce(published, 0) from publiclog.head").query(Long.class).single();
    }

    private Optional<Signed> newestCosigned(long atLeast) {
        return db.sql("""
                select size, edge, note, at from publiclog.checkpoint
                where size = (select max(size) from publiclog.cosignature) and size >= ?""").param(atLeast).query(Signed.class).optional();
    }

    private SignedNote cosigned(Signed signed) {
        var lines = db.sql("select line from publiclog.cosignature where size = ? order by witness").param(signed.size())
                .query(String.class).list();
        return lines.stream().map(NoteSignature::parse).reduce(SignedNote.parse(signed.note()), SignedNote::with, (_, last) -> last);
    }

    /** The right edge was kept: so no proof reads more than the tiles above one entry, one a level. */
    private Nodes nodes(Signed signed) {
        return Frontier.of(signed.size(), signed.edge()).before(new TiledNodes(tiles, signed.size()));
    }
}
