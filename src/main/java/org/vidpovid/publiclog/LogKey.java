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

    private final String file;
    private final String address;
    private final boolean demonstration;
    private final JdbcClient db;
    private volatile @Nullable SigningKey key;

    LogKey(@Value("${vidpovid.log.key}") String file, @Value("${vidpovid.address}") String address, Environment environment,
            JdbcClient db) {
        this.file = file;
        this.address = address;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demonstration"));
        this.db = db;
    }

    Optional<SigningKey> signing() {
        var known = key;
        if (known == null) key = known = file.isEmpty() ? demonstration ? kept() : null : inFile();
        return Optional.ofNullable(known);
    }

    Optional<VerifierKey> verifier() {
        return signing().map(SigningKey::verifier);
    }

    private @Nullable SigningKey inFile() {
        try {
            return SigningKey.parse(Files.readString(Path.of(file)));
        } catch (IOException | Rejected e) { // neither says what is in the file
            LOG.error("The public log signs nothing: the key in {} cannot be read ({})", file, e.getClass().getSimpleName());
            return null;
        }
    }

    /** Of nodes that start at once, the first makes it and the others find it. */
    private SigningKey kept() {
        var fresh = SigningKey.generate(address.replaceFirst("^[a-z]+://", "") + "/log", VerifierKey.Type.ED25519, new SecureRandom());
        db.sql("insert into publiclog.demonstration_key (secret) values (?) on conflict do nothing").param(fresh.secret()).update();
        return SigningKey.parse(db.sql("select secret from publiclog.demonstration_key").query(String.class).single());
    }
}
