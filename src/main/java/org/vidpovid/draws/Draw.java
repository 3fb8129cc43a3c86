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
 */
public record Draw(UUID id, String purpose, UUID subjectId, String subject, Optional<Instead> insteadOf, Pool pool, Instant at, UUID entry,
                   Stage stage) {

    /** @param because a word that everybody may read: {@code absent} */
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
     */
    public record Revealed(long size, String checkpoint, String witness, String cosignature, UUID chosen, Instant at) implements Stage {}

    /** The lot drawn again from what is kept; nothing as long as it waits. */
    public Optional<Lot> replay() {
        return switch (stage) {
            case Waiting() -> Optional.empty();
            case Revealed revealed -> Optional.of(Lot.draw(Lot.seedOf(revealed.cosignature()), subject, pool));
        };
    }

    /** Whether what was recorded is what comes out when it is drawn again. */
    boolean isTrue() {
        return switch (stage) {
            case Waiting() -> true;
            case Revealed revealed -> replay().orElseThrow().chosen().equals(revealed.chosen());
        };
    }
}
