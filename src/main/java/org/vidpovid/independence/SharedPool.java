package org.vidpovid.independence;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.changes.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * Posts whose holders look at what officials of other authorities intend, where these have too few of their own. Two people agree on each:
 * a superior of the authority proposes it, and whoever keeps the portal agrees. A superior of the authority takes it out again.
 */
@Component
class SharedPool {

    private final JdbcClient db;
    private final Authorities authorities;
    private final Changes changes;
    private final Clock clock;

    SharedPool(JdbcClient db, Authorities authorities, Changes changes, Clock clock) {
        this.db = db;
        this.authorities = authorities;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A post that is in the pool, or proposed for it.
     *
     * @param since from when; null while nobody has agreed
     */
    record Member(UUID id, UUID postId, String proposedBy, @Nullable String agreedBy, @Nullable LocalDate since) {}

    Set<UUID> posts() {
        return Set.copyOf(db.sql("select post_id from independence.pool_member where since <= :today and (until is null or until > :today)")
                .param("today", LocalDate.now(clock)).query(UUID.class).list());
    }

    /** All that are in it or proposed, the oldest first. */
    List<Member> members() {
        return db.sql("""
                select id, post_id, proposed_by, agreed_by, since from independence.pool_member where until is null
                order by proposed_at, id limit 1000""").query(Member.class).list();
    }

    /** The seats that a superior may propose: of the units whose head they are the superior of, and their own. */
    List<Seat> ofTheirs(Viewer superior) {
        var me = Objects.requireNonNull(superior.personId());
        var under = authorities.unitsUnder(me);
        if (under.isEmpty()) return List.of();
        return authorities.seats().stream().filter(seat -> under.contains(seat.unitId()) || seat.personId().equals(me)).toList();
    }

    /**
     * One superior proposes a post.
     *
     * @throws NotFound if it is no post of theirs
     */
    @Transactional
    public void propose(UUID postId, Viewer superior) {
        if (ofTheirs(superior).stream().noneMatch(seat -> seat.postId().equals(postId))) throw new NotFound();
        var proposed = db.sql("""
                insert into independence.pool_member (id, post_id, proposed_at, proposed_by_person_id, proposed_by)
                values (:id, :post, :now, :me, :name) on conflict do nothing""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("post", postId).param("now", OffsetDateTime.now(clock))
                .param("me", superior.personId()).param("name", superior.name()).update();
        if (proposed > 0) record("independence.pool.change.proposed", postId, superior, "", "proposed");
    }

    /**
     * Another person agrees.
     *
     * @throws NotFound if it is their own proposal, or nobody waits for their word
     */
    @Transactional
    public void agree(UUID id, Viewer keeper) {
        var agreed = db.sql("""
                update independence.pool_member set agreed_by_person_id = :me, agreed_by = :name, since = :today
                where id = :id and since is null and until is null and proposed_by_person_id <> :me returning post_id""")
                .param("me", keeper.personId()).param("name", keeper.name()).param("today", LocalDate.now(clock)).param("id", id)
                .query(UUID.class).optional().orElseThrow(NotFound::new);
        record("independence.pool.change.agreed", agreed, keeper, "proposed", "agreed");
    }

    /**
     * From now on nobody is drawn for it any more.
     *
     * @throws NotFound if it is no post of theirs
     */
    @Transactional
    public void takeOut(UUID id, Viewer superior) {
        var posts = ofTheirs(superior).stream().map(Seat::postId).toArray(UUID[]::new);
        var ended = db.sql("update independence.pool_member set until = :today where id = :id and until is null and post_id = any (:posts) "
                + "returning post_id")
                .param("today", LocalDate.now(clock)).param("id", id).param("posts", posts).query(UUID.class).optional()
                .orElseThrow(NotFound::new);
        record("independence.pool.change.taken-out", ended, superior, "agreed", "");
    }

    /** Who confirms refusals decides who decides: it is told among the changes of the portal. */
    private void record(String key, UUID postId, Viewer by, String before, String after) {
        var what = authorities.seats().stream().filter(seat -> seat.postId().equals(postId)).findFirst()
                .map(seat -> Message.of(key, seat.post(), seat.unit())).orElseGet(() -> Message.of(key, postId.toString(), ""));
        changes.record(by, Change.About.POST, postId.toString(), null, what, "", column(before), column(after));
    }

    private static SequencedMap<String, String> column(String stands) {
        return stands.isEmpty() ? new LinkedHashMap<>() : new LinkedHashMap<>(Map.of("shared_pool", stands));
    }
}
