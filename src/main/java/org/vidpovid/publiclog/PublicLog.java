package org.vidpovid.publiclog;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.tlog.*;

/** What the state says to everybody, and nobody can take back. */
@Service
public class PublicLog {

    /**
     * An entry that was handed in.
     *
     * @param id by which the room that handed it in finds it again
     * @param at the time in it
     * @param leaf its hash in the tree
     */
    public record Appended(UUID id, Instant at, Hash leaf) {}

    /**
     * Statements after a backup was restored. If anything was signed after it, the next checkpoint would be a second one of that size: so
     * nothing is signed until a person has decided (docs/operations.md). A demonstration goes on as another log, with another key.
     */
    public static final List<String> AFTER_RESTORE = List.of(
            "update publiclog.head set stopped = 'restored' where published is not null "
                    + "and not exists (select from publiclog.demonstration_key)",
            "update publiclog.head set verifier = null where exists (select from publiclog.demonstration_key)",
            "delete from publiclog.demonstration_key");

    private final JdbcClient db;
    private final Published published;
    private final LogKey key;
    private final Clock clock;

    PublicLog(JdbcClient db, Published published, LogKey key, Clock clock) {
        this.db = db;
        this.published = published;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Writes an entry in the transaction of the fact that it tells: both are there, or neither. Its place in the log it has a moment later.
     *
     * @param matterId the case, or whatever it is about; it is not in the log
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Appended append(UUID matterId, Entry entry) {
        return append(List.of(matterId), List.of(entry)).getFirst();
    }

    /** As above, many at once: each about the matter at the same place in the list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Appended> append(List<UUID> matterIds, List<Entry> entries) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var ids = entries.stream().map(_ -> UuidCreator.getTimeOrderedEpoch()).toList();
        var bytes = entries.stream().map(entry -> entry.bytes(at)).toList();
        // If we die here, the caller's transaction is undone: neither the fact nor its entry ever was.
        db.sql("insert into publiclog.intent (matter_id, id, entry) select * from unnest(:matters, :ids, :entries)")
                .param("matters", matterIds.toArray(UUID[]::new)).param("ids", ids.toArray(UUID[]::new))
                .param("entries", bytes.toArray(byte[][]::new)).update();
        return IntStream.range(0, ids.size()).mapToObj(i -> new Appended(ids.get(i), at, Hash.ofLeaf(bytes.get(i)))).toList();
    }

    /** Before all ids of entries that are made from then on: RFC 9562 begins those of version 7 with the milliseconds. */
    static UUID firstId(Instant from) {
        return new UUID(from.toEpochMilli() << 16, 0);
    }

    /** The log's word that an entry will be in it; nothing while the log has no key. To be given only after the entry was committed. */
    public Optional<SignedNote> promise(Hash leaf, Instant at) {
        return key.signing().map(signing -> {
            var text = new Promise(signing.verifier().name(), leaf, at).text();
            return new SignedNote(text, List.of(signing.sign(text, at)));
        });
    }

    /** The places of those of these entries that have one in what was published, by id. */
    public Map<UUID, Long> places(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return db.sql("""
                select id, index from publiclog.entry
                where id = any (:ids) and index < (select published from publiclog.head where history = publiclog.shown())""")
                .param("ids", ids.toArray(UUID[]::new)).query(Place.class).list().stream()
                .collect(Collectors.toMap(Place::id, Place::index));
    }

    private record Place(UUID id, long index) {}

    /**
     * The proof that an entry is in the log, under a checkpoint that a witness has cosigned if there is one. With the entry itself as its
     * extra data, it can be checked by whoever has nothing else.
     */
    public Optional<TlogProof> proof(UUID id) {
        return Optional.ofNullable(places(List.of(id)).get(id)).map(published::proof);
    }
}
