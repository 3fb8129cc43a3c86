package org.vidpovid.draws;

import module java.base;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.*;
import org.springframework.stereotype.Component;
import org.vidpovid.tlog.*;

/** Whose chance counts in draws that are opened from now on: one witness, or, if none is fixed, whichever cosigns first. */
@Component
class Chance {

    private static final Logger LOG = LoggerFactory.getLogger(Chance.class);

    private final Optional<String> witness;

    /**
     * Fails at once for what is no key: otherwise every lot of the state would wait for ever, and nobody would know why.
     *
     * @param fixed the verifier key of a witness, or empty
     * @param asked those that are asked to cosign: addresses and keys
     */
    Chance(@Value("${vidpovid.draws.witness:}") String fixed, @Value("${vidpovid.log.witnesses:}") String asked, Environment environment) {
        witness = Optional.of(fixed.strip()).filter(key -> !key.isEmpty());
        witness.ifPresent(key -> {
            if (!isOfAWitness(key)) {
                throw new IllegalArgumentException("vidpovid.draws.witness is not the key of a witness: see docs/public-log.md");
            }
            if (List.of(asked.split("[,\\s]+")).contains(key)) return;
            if (environment.acceptsProfiles(Profiles.of("production"))) {
                throw new IllegalArgumentException("vidpovid.draws.witness is none of those in vidpovid.log.witnesses: nothing would "
                        + "ever be drawn");
            }
            LOG.warn("The witness of the lots is none of those that are asked: until it cosigns nothing is drawn");
        });
    }

    /** Its key, as it stands in a commitment. */
    Optional<String> witness() {
        return witness;
    }

    private static boolean isOfAWitness(String key) {
        try {
            return VerifierKey.parse(key).type() != VerifierKey.Type.ED25519; // that is how logs sign
        } catch (Rejected _) {
            return false;
        }
    }
}
