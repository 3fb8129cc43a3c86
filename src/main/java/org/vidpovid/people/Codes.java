package org.vidpovid.people;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The secret codes by which matters are held without an account. Only their digests are kept: a code can be checked, never read out. */
@Service
public class Codes {

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The one code of a matter, to be shown to its applicant now or never.
     *
     * @return {@code XXXX-XXXX-XXXX-XXXX}
     * @throws org.springframework.dao.DuplicateKeyException if the matter already has one
     */
    public String issue(UUID matterId) {
        var code = Code.random(random);
        db.sql("insert into people.code (digest, matter_id, issued_at) values (:digest, :matter, :at)")
                .param("digest", code.digest()).param("matter", matterId).param("at", OffsetDateTime.now(clock))
                .update();
        return code.grouped();
    }

    /** The code of a matter whose old one, if it has one, opens nothing from now on. */
    @org.springframework.transaction.annotation.Transactional
    public String renew(UUID matterId) {
        db.sql("delete from people.code where matter_id = :matter").param("matter", matterId).update();
        return issue(matterId);
    }

    /** A code for something else than a matter, kept by whoever asks for it. */
    public String fresh() {
        return Code.random(random).grouped();
    }

    /** SHA-256 of a code, however it was typed. */
    public static byte[] digest(String typed) {
        return Code.of(typed).digest();
    }

    /**
     * The matter that a code opens. Reads forgivingly, and looks up whatever was typed, so that a wrong form costs what a wrong code does.
     */
    public Optional<UUID> matterOf(String typed) {
        return db.sql("select matter_id from people.code where digest = :digest").param("digest", Code.of(typed).digest())
                .query(UUID.class).optional();
    }

    /** A code as it was issued, however it was typed. */
    public static String tidy(String typed) {
        return Code.of(typed).grouped();
    }

    /** Those of these matters that are given with their right code. */
    public Set<UUID> held(Map<UUID, String> codes) {
        if (codes.isEmpty()) return Set.of();
        var claims = List.copyOf(codes.entrySet());
        return Set.copyOf(db.sql("""
                select matter_id from people.code
                join unnest(:matters, :digests) as claim (matter, proof) on matter_id = matter and digest = proof""")
                .param("matters", claims.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("digests", claims.stream().map(claim -> Code.of(claim.getValue()).digest()).toArray(byte[][]::new))
                .query(UUID.class).list());
    }
}
