package org.vidpovid.draws;

import module java.base;

/**
 * One drawing of a lot.
 *
 * @param id random: the order of draws is nobody's business
 * @param purpose what is drawn, as the room that asked for it calls it: {@code case.assignment}
 * @param subjectId of what it is about, for that room; never shown
 * @param subject by what name it stands in the public log; leads to nobody
 * @param insteadOf the draw that this one was made after, because its result could not stand
 * @param entry of the commitment, in the public log
 * @param byWitness whose chance it waits for: the key that the commitment names, whatever is set later; nothing for the first that comes
 */
public record Draw(UUID id, String purpose, UUID subjectId, String subject, Optional<Instead> insteadOf, Pool pool, Instant at, UUID entry,
                   Optional<String> byWitness, Stage stage) {

    /** Whatever waits for longer waits for a witness with which something is the matter. */
    static final Duration LONG = Duration.ofMinutes(10);

    /**
     * Another draw, and why there is this one beside it.
     *
     * @param because a word that everybody may read: {@code cannot}
     */
    public record Instead(UUID draw, String because) {}

    public sealed interface Stage {}

    /** The pool is fixed; no witness has cosigned a checkpoint with it yet. */
    public record Waiting() implements Stage {}

    /**
     * The lot is drawn.
     *
     * @param size of the checkpoint
     * @param checkpoint the note of the log
     * @param witness its key
     * @param cosignature its line, which the seed is the hash of
     * @param passedOver how many checkpoints with the commitment in them had been signed before this one, and gave no chance
     * @param entry of the result, in the public log
     */
    public record Revealed(long size, String checkpoint, String witness, String cosignature, int passedOver, UUID chosen, Instant at,
                           UUID entry) implements Stage {}

    /** The same, once its commitment was handed in to the log. */
    Draw committed(UUID commitment, Instant when) {
        return new Draw(id, purpose, subjectId, subject, insteadOf, pool, when, commitment, byWitness, stage);
    }

    /** Whether it should have been drawn by now. */
    public boolean isLate(Instant now) {
        return stage instanceof Waiting && !at.plus(LONG).isAfter(now);
    }

    /** The lot drawn again from what is kept; nothing as long as it waits. */
    public Optional<Lot> replay() {
        return switch (stage) {
            case Waiting() -> Optional.empty();
            case Revealed revealed -> Optional.of(Lot.draw(Lot.seedOf(revealed.cosignature()), subject, pool));
        };
    }
}
