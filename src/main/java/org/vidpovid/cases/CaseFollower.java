package org.vidpovid.cases;

import module java.base;
import org.vidpovid.authorities.Seat;

/**
 * A room that has something to do whenever a case comes to another stage. It does it in the transaction of the step: if it fails, the step
 * was not taken; so it must not fail for what is no fault of the applicant.
 */
public interface CaseFollower {

    /**
     * The case has just come to the stage where it stands: opened, stopped, gone on, or ended.
     *
     * @param matter the case behind the step
     */
    void changed(Case matter);

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
    }

    /**
     * These cases have just come into other hands, and into no other stage.
     *
     * @param matters the cases behind the step
     */
    default void handedOver(List<Case> matters, HandOver why) {}
}
