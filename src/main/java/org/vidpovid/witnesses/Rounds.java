package org.vidpovid.witnesses;

import module java.base;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.vidpovid.publiclog.Published;
import org.vidpovid.tlog.*;
import org.vidpovid.witness.Remote;

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
    Rounds(Published published, Standings standings, Clock clock) {
        this(published, standings, new Asking(Remote.client(), PATIENCE, clock));
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
        standings.known(witness.id());
        var known = standings.claim(witness.id(), isCosigned(newest.get(), witness));
        if (known.isEmpty()) return;
        long from = Math.min(known.getAsLong(), checkpoint.size());
        for (int i = 0; i < QUESTIONS; i++) {
            long said = from;
            switch (asking.ask(witness, published.consistency(said, checkpoint.size()), newest.get())) {
                case Asking.Outcome.Cosigned(var lines) -> {
                    keep(checkpoint.size(), lines);
                    standings.cosigned(witness.id(), checkpoint.size());
                    return;
                }
                case Asking.Outcome.At(long size) when size > checkpoint.size() -> {
                    ahead(witness, size, said);
                    return;
                }
                case Asking.Outcome.At(long size) when size == said -> {
                    failed(witness, said, Trouble.MALFORMED); // that is what it was told
                    return;
                }
                case Asking.Outcome.At(long size) -> {
                    if (size < checkpoint.size()) fetch(witness, size);
                    from = size;
                }
                case Asking.Outcome.Failed(var why) -> {
                    failed(witness, said, why);
                    return;
                }
            }
        }
        failed(witness, from, Trouble.MALFORMED); // each time it says something else
    }

    private static boolean isCosigned(SignedNote checkpoint, Trusted witness) {
        return witness.keys().stream().anyMatch(checkpoint::names); // what is stored was checked
    }

    /** Another node was faster; or this database has lost what was signed. The witness itself shows it, under our own signature. */
    private void ahead(Trusted witness, long size, long said) {
        if (published.size() >= size) {
            standings.at(witness.id(), size);
            return;
        }
        failed(witness, said, Trouble.AHEAD);
        var shown = published.verifier().flatMap(log -> asking.shown(witness, log));
        if (shown.filter(published::stopIfAhead).isPresent()) {
            LOG.error("The public log signs nothing any more: the witness {} has a checkpoint of size {} with our signature, and this "
                    + "database has less. See docs/operations.md", witness.name(), size);
        }
    }

    /** What it has cosigned and we have not: whoever asked for it has died, or it has followed the log by itself. None is passed over. */
    private void fetch(Trusted witness, long size) {
        published.checkpoint(size).filter(held -> !isCosigned(held, witness)).ifPresent(held -> {
            if (asking.ask(witness, published.consistency(size, size), held) instanceof Asking.Outcome.Cosigned(var lines)) {
                keep(size, lines);
            }
        });
    }

    private void keep(long size, Map<VerifierKey, NoteSignature> lines) {
        lines.forEach((key, line) -> published.addCosignature(size, line.toString().getBytes(StandardCharsets.UTF_8), key));
    }

    private void failed(Trusted witness, long size, Trouble why) {
        LOG.warn("The witness {} has not cosigned: {}", witness.name(), why.word());
        standings.failed(witness.id(), size, why);
    }
}
