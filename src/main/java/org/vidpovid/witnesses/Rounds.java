package org.vidpovid.witnesses;

import module java.base;
import module java.net.http;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.vidpovid.publiclog.Published;
import org.vidpovid.tlog.*;

/** Asks a witness about the newest checkpoint. Nobody waits for it: neither people nor the sequencer. */
@Component
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int QUESTIONS = 3; // in one round: it may know the log up to another size than we believe

    private final Published published;
    private final Standings standings;
    private final Asking asking;

    @Autowired
    Rounds(Published published, Standings standings) {
        this(published, standings, new Asking(HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER)
                .build(), PATIENCE));
    }

    Rounds(Published published, Standings standings, Asking asking) {
        this.published = published;
        this.standings = standings;
        this.asking = asking;
    }

    /** All that is to be asked of one witness now. */
    void round(Trusted witness) {
        var newest = published.checkpoint();
        if (newest.isEmpty()) return;
        var checkpoint = Checkpoint.parse(newest.get().text());
        var address = witness.address().toString();
        standings.known(address);
        var known = standings.claim(address, checkpoint.size());
        if (known.isEmpty()) return;
        long from = Math.min(known.getAsLong(), checkpoint.size());
        for (int i = 0; i < QUESTIONS; i++) {
            long said = from;
            switch (asking.ask(witness, published.consistency(said, checkpoint.size()), newest.get())) {
                case Asking.Outcome.Cosigned(var lines) -> {
                    cosigned(witness, checkpoint.size(), lines);
                    return;
                }
                case Asking.Outcome.At(long size) when size > checkpoint.size() -> {
                    if (published.size() < size) failed(address, said, Trouble.AHEAD);
                    else standings.cosigned(address, size); // another node was faster
                    return;
                }
                case Asking.Outcome.At(long size) when size == said -> {
                    failed(address, said, Trouble.MALFORMED); // that is what it was told
                    return;
                }
                case Asking.Outcome.At(long size) -> from = size;
                case Asking.Outcome.Failed(var why) -> {
                    failed(address, said, why);
                    return;
                }
            }
        }
        failed(address, from, Trouble.MALFORMED); // each time it says something else
    }

    private void cosigned(Trusted witness, long size, Map<VerifierKey, NoteSignature> lines) {
        lines.forEach((key, line) -> published.addCosignature(size, line.toString().getBytes(StandardCharsets.UTF_8), key));
        standings.cosigned(witness.address().toString(), size);
    }

    private void failed(String address, long size, Trouble why) {
        LOG.warn("The witness at {} has not cosigned: {}", address, why.word());
        standings.failed(address, size, why);
    }
}
