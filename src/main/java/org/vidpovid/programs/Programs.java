package org.vidpovid.programs;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.vidpovid.people.*;
import org.vidpovid.web.NotFound;

/**
 * The programs that act for persons, by their keys. A key can apply and read its owner's own matters, and nothing else: no post, no role
 * comes with it.
 */
@Service
public class Programs {

    static final String PREFIX = "vp_";
    static final Period LONGEST = Period.ofYears(1);
    static final int MOST = 50; // that work; of one person

    private final JdbcClient db;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Programs(JdbcClient db, People people, Clock clock) {
        this.db = db;
        this.people = people;
        this.clock = clock;
    }

    /** Whose program asks. Only below {@code /api/}, where nobody comes in without a key. */
    public static Viewer of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication proven && proven.getPrincipal() instanceof Viewer viewer ? viewer
                : Viewer.withoutAccount(Set.of());
    }

    /** A new key: 256 random bits, told now or never. It is as sure of its owner as the session it is made in. */
    String make(String name, LocalDate lastDay, Viewer viewer) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("""
                insert into programs.key (id, person_id, name, digest, assurance, made_at, expires_at)
                values (:id, :person, :name, :digest, :assurance, :now, :expires)""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("person", viewer.personId()).param("name", name)
                .param("digest", DigestUtils.sha256(secret))
                .param("assurance", viewer.assurance().name()).param("now", OffsetDateTime.now(clock))
                .param("expires", lastDay.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime()).update();
        return secret;
    }

    /** The newest first. */
    List<Key> of(Viewer viewer) {
        return db.sql("select * from programs.key where person_id = :person order by id desc limit 200").param("person", viewer.personId())
                .query(Key.class).list();
    }

    void revoke(UUID id, Viewer viewer) {
        var revoked = db.sql("update programs.key set revoked_at = coalesce(revoked_at, :now) where id = :id and person_id = :person")
                .param("now", OffsetDateTime.now(clock)).param("id", id).param("person", viewer.personId()).update();
        if (revoked == 0) throw new NotFound();
    }

    /** The person whose key this is, if it works now. That it was used is remembered to the minute. */
    Optional<Viewer> owner(String secret) {
        var now = OffsetDateTime.now(clock);
        var found = db.sql("select * from programs.key where digest = :digest and revoked_at is null and expires_at > :now")
                .param("digest", DigestUtils.sha256(secret)).param("now", now).query(Key.class).optional();
        found.filter(key -> key.lastUsedAt() == null || key.lastUsedAt().isBefore(now.minusMinutes(1))).ifPresent(key ->
                db.sql("update programs.key set last_used_at = :now where id = :id").param("now", now).param("id", key.id()).update());
        return found.flatMap(key -> {
            var nameless = new Viewer(key.personId(), "", key.personId(), Set.of(), Set.of(), Set.of(), Set.of(), key.assurance());
            return people.own(nameless).map(person ->
                    new Viewer(key.personId(), person.name().full(), key.personId(), Set.of(), Set.of(), Set.of(), Set.of(),
                            key.assurance()));
        });
    }
}
