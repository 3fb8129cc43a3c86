package org.vidpovid.publiclog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.tlog.*;

/**
 * The key of the log. Its name is the origin of the log. In production it is in a file that only the portal can read; without one the
 * portal serves people as ever, and entries wait unsigned. A demonstration makes a key of its own and keeps it in its database.
 */
@Component
class LogKey {

    private static final Logger LOG = LoggerFactory.getLogger(LogKey.class);
    private static final Duration QUIET = Duration.ofMinutes(1); // what is wrong is told and looked at again no more often

    private final String file;
    private final String address;
    private final boolean demonstration;
    private final JdbcClient db;
    private volatile @Nullable SigningKey key;
    private volatile long failedAt = System.nanoTime() - QUIET.toNanos();
    private volatile long toldAt = failedAt;

    LogKey(@Value("${vidpovid.log.key}") String file, @Value("${vidpovid.address}") String address, Environment environment,
            JdbcClient db) {
        this.file = file;
        this.address = address;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demonstration"));
        this.db = db;
    }

    /** Whose log it is, and why nothing of it is signed or shown. */
    private record Head(@Nullable String verifier, @Nullable String stopped) {}

    private Head head() {
        return db.sql("select verifier, stopped from publiclog.head").query(Head.class).single();
    }

    /** The key, if it is that of the log. With any other nothing is signed: neither checkpoints nor promises, which nobody would keep. */
    Optional<SigningKey> signing() {
        var head = head();
        if (head.stopped() != null) {
            tell("it was stopped (" + head.stopped() + ") until a person decides: see docs/operations.md");
            return Optional.empty();
        }
        var known = key;
        if (known == null) key = known = file.isEmpty() ? demonstration ? kept() : null : inFile();
        if (known != null && head.verifier() != null && !known.verifier().toString().equals(head.verifier())) {
            tell("the key is not that of the log, " + head.verifier());
            return Optional.empty();
        }
        return Optional.ofNullable(known);
    }

    /** By what the log is checked: also if the key is away, or another one was put in its place. */
    Optional<VerifierKey> verifier() {
        var head = head();
        return head.stopped() != null ? Optional.empty() : head.verifier() != null ? Optional.of(VerifierKey.parse(head.verifier()))
                : signing().map(SigningKey::verifier);
    }

    private @Nullable SigningKey inFile() {
        if (System.nanoTime() - failedAt < QUIET.toNanos()) return null;
        try {
            var read = SigningKey.parse(Files.readString(Path.of(file)));
            if (read.verifier().type() == VerifierKey.Type.ED25519) return read;
            tell("the key in " + file + " is one of a witness: make one with create-log-key");
        } catch (IOException | Rejected e) { // neither says what is in the file
            tell("the key in " + file + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        failedAt = System.nanoTime();
        return null;
    }

    private void tell(String why) {
        if (System.nanoTime() - toldAt < QUIET.toNanos()) return;
        toldAt = System.nanoTime();
        LOG.error("The public log signs nothing: {}", why);
    }

    /** Of nodes that start at once, the first makes it and the others find it. */
    private SigningKey kept() {
        var fresh = SigningKey.generate(address.replaceFirst("^[a-z]+://", "") + "/log", VerifierKey.Type.ED25519, new SecureRandom());
        db.sql("insert into publiclog.demonstration_key (secret) values (?) on conflict do nothing").param(fresh.secret()).update();
        return SigningKey.parse(db.sql("select secret from publiclog.demonstration_key").query(String.class).single());
    }
}
