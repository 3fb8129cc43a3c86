package org.vidpovid.draws;

import module java.base;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.draws.Draw.*;
import org.vidpovid.publiclog.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where lots are drawn: first the pool is fixed in the public log, then a witness, who cannot know what for, gives chance. Without a
 * witness nothing is drawn, and everything stays in the hands in which it is.
 */
@Service
public class Draws {

    private static final Pattern PURPOSE = Pattern.compile("[a-z]+\\.[a-z-]+");

    private final JdbcClient db;
    private final PublicLog log;
    private final Published published;
    private final ObjectProvider<DrawFollower> followers; // they call this room, so they come to be after it
    private final Clock clock;
    private final Chance chance;

    Draws(JdbcClient db, PublicLog log, Published published, ObjectProvider<DrawFollower> followers, Clock clock, Chance chance) {
        this.db = db;
        this.log = log;
        this.published = published;
        this.followers = followers;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * Fixes among whom it is drawn, in the transaction of the caller: the draw and its entry in the public log are there together, or
     * neither is.
     *
     * @param subjectId of what it is about; at any time one draw of a purpose waits for it
     * @param subject by what name it stands in the public log, one plain line
     * @param pool of two or more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draw open(String purpose, UUID subjectId, String subject, Pool pool) {
        return open(purpose, subjectId, subject, pool, Optional.empty());
    }

    /**
     * A new draw, because the result of one before cannot stand. Both are public, and each names the other.
     *
     * @param because a word that everybody may read: {@code cannot}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draw again(Draw before, Pool pool, String because) {
        return open(before.purpose(), before.subjectId(), before.subject(), pool, Optional.of(new Instead(before.id(), because)));
    }

    /**
     * Says publicly that nothing is drawn: as there is only one who may be taken, or nobody; or as another draw holds for this, too.
     *
     * @param instead the draw whose result could not stand, or which holds
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void needless(String purpose, UUID subjectId, String subject, Pool pool, Optional<Instead> instead) {
        var facts = new TreeMap<String, Object>(Map.of("purpose", purpose, "subject", subject, "pool", pool.hash(),
                "members", pool.members().size()));
        instead.ifPresent(other -> facts.putAll(Map.of("instead-of", other.draw().toString(), "because", other.because())));
        log.append(subjectId, new Entry("draw.needless", facts, Map.of()));
    }

    private Draw open(String purpose, UUID subjectId, String subject, Pool pool, Optional<Instead> instead) {
        if (!pool.isToBeDrawn()) throw new IllegalArgumentException("there is nothing to draw among " + pool.members().size());
        if (!PURPOSE.matcher(purpose).matches()) throw new IllegalArgumentException("not a purpose: " + purpose);
        var id = UUID.randomUUID();
        var planned = new Draw(id, purpose, subjectId, subject, instead, pool, Instant.EPOCH, id, chance.witness(), new Waiting());
        var said = log.append(subjectId, new Entry("draw.committed", Checked.committed(planned), Map.of()));
        var draw = planned.committed(said.id(), said.at());
        // If we die here, the caller's transaction is undone: no draw, no entry, and nothing that asked for either.
        db.sql("""
                insert into draws.draw (id, purpose, subject_id, subject, instead_of, because, members, at, entry_id, by_witness)
                values (:id, :purpose, :subjectId, :subject, :insteadOf, :because, cast(:members as jsonb), :at, :entry, :byWitness)""")
                .param("id", id).param("purpose", purpose).param("subjectId", subjectId).param("subject", subject)
                .param("insteadOf", instead.map(Instead::draw).orElse(null)).param("because", instead.map(Instead::because).orElse(null))
                .param("members", JsonMapper.shared().writeValueAsString(pool.members())).param("at", draw.at().atOffset(ZoneOffset.UTC))
                .param("entry", draw.entry()).param("byWitness", draw.byWitness().orElse(null)).update();
        return draw;
    }

    public Optional<Draw> find(UUID id) {
        return db.sql("select * from draws.draw where id = ?").param(id).query(DrawRow.class).optional().map(DrawRow::draw);
    }

    /** All draws about one thing, in order. */
    public List<Draw> of(UUID subjectId) {
        return of(List.of(subjectId)).getOrDefault(subjectId, List.of());
    }

    /** Those about these things, in order, by the thing. */
    public Map<UUID, List<Draw>> of(Collection<UUID> subjectIds) {
        return db.sql("select * from draws.draw where subject_id = any (?) order by at, instead_of nulls first")
                .param(subjectIds.toArray(UUID[]::new)).query(DrawRow.class).list().stream().map(DrawRow::draw)
                .collect(Collectors.groupingBy(Draw::subjectId));
    }

    /** The draw that was made because this one's result could not stand. */
    Optional<UUID> next(UUID id) {
        return db.sql("select id from draws.draw where instead_of = ?").param(id).query(UUID.class).optional();
    }

    /**
     * Draws the lot, if a witness has cosigned a checkpoint with its commitment by now. Safe to be called twice, on any node at once: what
     * is drawn is drawn, and whoever else is just at it is not waited for.
     *
     * @return whether it was drawn now
     */
    @Transactional
    public boolean reveal(UUID id) {
        var waiting = db.sql("select * from draws.draw where id = ? and chosen is null for update skip locked").param(id)
                .query(DrawRow.class).optional().map(DrawRow::draw);
        if (waiting.isEmpty()) return false;
        var draw = waiting.get();
        var place = log.places(List.of(draw.entry())).get(draw.entry());
        if (place == null) return false;
        var given = published.firstCosigned(place, draw.byWitness().orElse(null)); // not by the setting of today
        if (given.isEmpty()) return false;
        var first = given.get();
        var lot = Lot.draw(Lot.seedOf(first.line()), draw.subject(), draw.pool());
        var planned = new Revealed(first.size(), first.note(), first.witness(), first.line(),
                published.checkpointsBefore(first.size(), place), lot.chosen(), clock.instant(), id);
        var said = log.append(draw.subjectId(), new Entry("draw.revealed", Checked.revealed(draw, planned), Map.of()));
        // If we die anywhere here, all of it is undone, and whoever comes next takes the first cosignature that is stored then: as a rule
        // the same. Whether it was the first that the witness gave, its register says.
        db.sql("""
                update draws.draw set size = :size, checkpoint = :checkpoint, witness = :witness, cosignature = :line,
                    passed_over = :passedOver, chosen = :chosen, revealed_at = :at, result_id = :entry
                where id = :id""")
                .param("size", first.size()).param("checkpoint", first.note()).param("witness", first.witness())
                .param("line", first.line()).param("passedOver", planned.passedOver()).param("chosen", lot.chosen())
                .param("at", planned.at().atOffset(ZoneOffset.UTC)).param("entry", said.id()).param("id", id).update();
        var drawn = find(id).orElseThrow();
        if (!(drawn.stage() instanceof Revealed result)) throw new IllegalStateException("draw " + id + " was not recorded");
        followers.orderedStream().filter(room -> room.purpose().equals(draw.purpose())).forEach(room -> room.drawn(drawn, result));
        return true;
    }
}
