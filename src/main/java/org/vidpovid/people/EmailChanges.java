package org.vidpovid.people;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new e-mail address counts only when its owner has read what was sent there: a short code, typed into the page that asked for it.
 * No link is sent: a letter that wants to be clicked is what we teach people to distrust.
 */
@Service
public class EmailChanges {

    /** How long a code is good for. */
    public static final Duration LASTS = Duration.ofHours(1);

    private static final int MOST_ATTEMPTS = 5;

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EmailChanges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Remembers the wish. A later one takes its place.
     *
     * @return the code to send to the new address: eight digits
     */
    @Transactional
    public String ask(UUID personId, String email) {
        var code = "%08d".formatted(random.nextInt(100_000_000));
        db.sql("""
                insert into people.email_change (person_id, email, digest, asked_at) values (:person, :email, :digest, :now)
                on conflict (person_id) do update set email = excluded.email, digest = excluded.digest, asked_at = excluded.asked_at,
                attempts = 0""")
                .param("person", personId).param("email", email).param("digest", digest(personId, code))
                .param("now", OffsetDateTime.now(clock)).update();
        return code;
    }

    /** The address that waits for its code. */
    public Optional<String> waiting(UUID personId) {
        return db.sql("select email from people.email_change where person_id = :person and asked_at > :oldest and attempts < :most")
                .param("person", personId).param("oldest", oldest()).param("most", MOST_ATTEMPTS).query(String.class).optional();
    }

    /** The person does not want it any more. */
    public void forget(UUID personId) {
        db.sql("delete from people.email_change where person_id = :person").param("person", personId).update();
    }

    /**
     * The new address, if the code is the one that was sent to it: it is then the person's. After five wrong codes, or an hour, the wish
     * is gone. Every attempt is counted before it is judged, and waits for the one before, so that many at once are no more than one after
     * another.
     */
    @Transactional
    public Optional<String> confirm(UUID personId, String typed) {
        var counted = db.sql("""
                update people.email_change set attempts = attempts + 1 where person_id = :person and asked_at > :oldest and attempts < :most
                returning digest""")
                .param("person", personId).param("oldest", oldest()).param("most", MOST_ATTEMPTS).query(byte[].class).optional();
        if (counted.isEmpty() || !MessageDigest.isEqual(counted.get(), digest(personId, typed.replaceAll("\\D", "")))) {
            return Optional.empty();
        }
        var email = db.sql("delete from people.email_change where person_id = :person returning email").param("person", personId)
                .query(String.class).optional();
        email.ifPresent(address -> db.sql("update people.person set email = :email where id = :person and erased_at is null")
                .param("email", address).param("person", personId).update());
        return email;
    }

    private OffsetDateTime oldest() {
        return OffsetDateTime.now(clock).minus(LASTS);
    }

    /** Of the person too: eight digits alone could be looked up in a table made once for all. */
    private static byte[] digest(UUID personId, String code) {
        return new Code(personId + ":" + code).digest();
    }
}
