package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;

/**
 * A room that has something to do whenever a case comes to another stage. It does it in the transaction of the step: if it fails, the step
 * was not taken; so it must not fail for what is no fault of the applicant.
 */
public interface CaseFollower {

    /**
     * The case has just come to the stage where it stands: opened, stopped, gone on, ended, or opened again.
     *
     * @param matter the case behind the step
     */
    void changed(Case matter);

    /**
     * The same, for a room that has to know where the case stood before.
     *
     * @param before null if it was just opened
     */
    default void changed(@Nullable Stage before, Case matter) {
        changed(matter);
    }

    /** The one extension of its term was just given: it has come to no other stage. */
    default void extended(Case matter, int days) {}

    /** Persons who may not act in this case now, whatever post they hold. Asked before every step of an official. */
    default Set<UUID> barred(Case matter) {
        return Set.of();
    }

    /** Why a case came into other hands: never because one person alone wanted it. */
    sealed interface HandOver {

        /** Two people: one proposed it, another confirmed it. */
        record Agreed(Seat proposer, Seat confirmer, String reason) implements HandOver {}

        /**
         * The lot fell so.
         *
         * @param draw of the public draw
         */
        record Drawn(UUID draw) implements HandOver {}

        /**
         * Whoever had it is away: who stands in for them has it meanwhile.
         *
         * @param until the first day on which they are back
         */
        record Away(LocalDate until) implements HandOver {}

        /** Whoever had it before an absence is at work again. */
        record Back() implements HandOver {}

        /** Whoever had it may not act in it. */
        record Recused(Seat decider, String reasons) implements HandOver {}
    }

    /**
     * These cases have just come into other hands, and into no other stage.
     *
     * @param matters the cases behind the step
     */
    default void handedOver(List<Case> matters, HandOver why) {}
}
