package org.vidpovid.complaints;

import module java.base;
import org.vidpovid.cases.*;
import org.vidpovid.web.*;

/**
 * What a complaint is about.
 *
 * @param id the act; of what is no act, the case
 */
public record About(UUID caseId, What what, UUID id) {

    /** Everything in a case that can be challenged. */
    public enum What {
        /** The decision, whichever it was. */
        ACT,
        /** The decision that stopped it. */
        SUSPENSION,
        /** That something is to be mended. */
        CORRECTION,
        /** That the term is over and there is no answer. */
        OVERDUE,
        /** That one was made to take it back. */
        WITHDRAWAL,
        /** Anything else that an official did or left undone in it. */
        CONDUCT;

        Wording wording() {
            return switch (this) {
                case ACT -> Message.of("complaints.about.act");
                case SUSPENSION -> Message.of("complaints.about.suspension");
                case CORRECTION -> Message.of("complaints.about.correction");
                case OVERDUE -> Message.of("complaints.about.overdue");
                case WITHDRAWAL -> Message.of("complaints.about.withdrawal");
                case CONDUCT -> Message.of("complaints.about.conduct");
            };
        }

        /** Whether it was decided once, so that one complaint about it is all there is; the others can come again. */
        boolean isOnce() {
            return this == ACT || this == SUSPENSION || this == WITHDRAWAL;
        }
    }

    /**
     * All that can be challenged in a case just now, what matters most first.
     *
     * @param matter a case that is no complaint itself
     */
    static List<About> in(Case matter, LocalDate today) {
        var found = new ArrayList<About>();
        switch (matter.stage()) {
            case Stage.Decided decided -> found.add(new About(matter.id(), What.ACT, decided.actId()));
            case Stage.Suspended suspended -> found.add(new About(matter.id(), What.SUSPENSION, suspended.actId()));
            case Stage.Withdrawn _ -> found.add(new About(matter.id(), What.WITHDRAWAL, matter.id()));
            case Stage.Open _ -> {
                if (matter.stage().isRunning() && matter.due().on().isBefore(today)) found.add(of(matter, What.OVERDUE));
                if (matter.unmended().isPresent()) found.add(of(matter, What.CORRECTION));
            }
        }
        found.add(of(matter, What.CONDUCT));
        return List.copyOf(found);
    }

    private static About of(Case matter, What what) {
        return new About(matter.id(), what, matter.id());
    }
}
