package org.vidpovid.publiclog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vidpovid.tlog.*;
import org.vidpovid.web.NotFound;

/** The log as everybody reads it: checkpoints, tiles, entries and proofs. */
@Service
public class Published {

    /** The last root of a day. */
    public record DailyRoot(LocalDate day, long size, String root) {}

    /** So long at most a machine may have stood still between the time of an entry and its id: else a kept promise would look broken. */
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Checkpoints checkpoints;
    private final TileRows tiles;
    private final LogKey key;

    Published(JdbcClient db, Checkpoints checkpoints, TileRows tiles, LogKey key) {
        this.db = db;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.key = key;
    }

    /** The key that signs checkpoints; its name is the origin of the log. Nothing while there is none. */
    public Optional<VerifierKey> verifier() {
        return key.verifier();
    }

    /** The newest checkpoint, with all cosignatures of it; nothing before the first. */
    public Optional<SignedNote> checkpoint() {
        return checkpoints.newest().map(checkpoints::cosigned);
    }

    /** The checkpoint of this size, with all cosignatures of it, if there is one. */
    public Optional<SignedNote> checkpoint(long size) {
        return checkpoints.of(size).map(checkpoints::cosigned);
    }

    /** The newest checkpoint that anybody has cosigned. */
    public Optional<SignedNote> cosignedCheckpoint() {
        return checkpoints.newestCosigned().map(checkpoints::cosigned);
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
        return checkpoints.firstCosigned(index, witness);
    }

    /**
     * How many entries are in the newest checkpoint that was cosigned.
     *
     * @param witness by whom, as its key is written; null for anybody
     */
    public long cosignedSize(@Nullable String witness) {
        return checkpoints.cosignedSize(witness);
    }

    /** How many checkpoints smaller than this size have an entry in them. */
    public int checkpointsBefore(long size, long index) {
        return checkpoints.between(index, size);
    }

    /** When the newest checkpoint was signed. */
    public Optional<Instant> at() {
        return checkpoints.newest().map(signed -> signed.at().toInstant());
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

    /**
     * An entry, as it is in the log.
     *
     * @throws NotFound if the published log has none at this place
     */
    public byte[] entry(long index) {
        var size = size();
        if (index < 0 || index >= size) throw new NotFound();
        var bundle = TilePath.bundleHolding(index, size);
        return EntryBundle.parse(tiles.read(bundle), bundle.width()).entries().get((int) (index % TilePath.FULL));
    }

    /**
     * Where the entry with this hash is, if it was published.
     *
     * @param at when it was made, to the second, as its promise says: ids are in order of time, so only those of that moment are looked at,
     * and only for what is not there those around it
     */
    public Optional<Long> find(Hash leaf, Instant at) {
        return find(leaf, at.minusSeconds(1), at.plusSeconds(3)).or(() -> find(leaf, at.minus(STANDSTILL), at.plus(STANDSTILL)));
    }

    private Optional<Long> find(Hash leaf, Instant from, Instant to) {
        return db.sql("""
                select made.index from publiclog.entry made
                join publiclog.tile on tile.level = 0 and tile.index = made.index / 256
                where made.id between :first and :last and made.index < :size
                    and substring(tile.bytes from cast(made.index % 256 * 32 + 1 as integer) for 32) = :leaf
                order by made.index limit 1""")
                .param("first", PublicLog.firstId(from)).param("last", PublicLog.firstId(to)).param("size", size())
                .param("leaf", leaf.bytes()).query(Long.class).optional();
    }

    /**
     * The proof that an entry is in the newest checkpoint that somebody has cosigned, or in the newest one.
     *
     * @param index of an entry of the published log
     */
    public TlogProof proof(long index) {
        var signed = checkpoints.newestCosigned().filter(one -> one.size() > index)
                .or(() -> checkpoints.newest().filter(one -> one.size() > index)).orElseThrow(NotFound::new);
        var proof = InclusionProof.of(index, signed.size(), nodes(signed));
        return new TlogProof(Optional.of(entry(index)), index, proof.hashes(), checkpoints.cosigned(signed));
    }

    /**
     * That the log at one published size is the one at a smaller size with entries added.
     *
     * @param to a size of which there is a checkpoint
     */
    public ConsistencyProof consistency(long from, long to) {
        var signed = checkpoints.of(to).orElseThrow(NotFound::new);
        return ConsistencyProof.of(from, to, nodes(signed));
    }

    /**
     * Takes in what a witness says of a checkpoint.
     *
     * @param size of a checkpoint of this log
     * @param line as the witness gave it, with or without its line break
     * @param witness its key, which whoever runs the portal trusts
     * @throws Rejected if it is not that witness's signature over that checkpoint, or of a time that cannot be
     */
    public void addCosignature(long size, byte[] line, VerifierKey witness) {
        checkpoints.addCosignature(size, line, witness);
    }

    /**
     * Ends all signing until a person decides, if a checkpoint that this log has signed is of a size that it has not come to: then what it
     * has signed was lost, in a failover or by a backup, and the next checkpoint would be a second one of some size.
     *
     * @return whether it was so
     */
    public boolean stopIfAhead(SignedNote shown) {
        return verifier().filter(log -> checkpoints.stopIfAhead(shown, log)).isPresent();
    }

    /** The last roots of the last days, the newest first: to be printed where nobody can reprint them. */
    public List<DailyRoot> dailyRoots(int most) {
        return checkpoints.dailyRoots(most);
    }

    /** How many entries were published. */
    public long size() {
        return db.sql("select published from publiclog.head where history = publiclog.shown()").query(Long.class).optional().orElse(0L);
    }

    /** The right edge was kept: so no proof reads more than the tiles above one entry, one a level. */
    private Nodes nodes(Checkpoints.Signed signed) {
        return Frontier.of(signed.size(), signed.edge()).before(new TiledNodes(tiles, signed.size()));
    }
}
