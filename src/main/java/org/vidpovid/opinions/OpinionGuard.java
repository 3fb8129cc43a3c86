package org.vidpovid.opinions;

import module java.base;
import org.vidpovid.opinions.Lacking.Part;
import org.vidpovid.web.*;

/** What an opinion must have. An objection stops somebody's matter, so it has what a refusal must have: a fact, a norm and reasons. */
final class OpinionGuard {

    static final int SHORTEST_REASONS = 60;

    private OpinionGuard() {}

    /** What speaks against giving it, by its part; empty if nothing does. */
    static Map<Part, Wording> lacking(Proposed proposed) {
        var lacking = new EnumMap<Part, Wording>(Part.class);
        switch (proposed.verdict()) {
            case NO_OBJECTION -> {
                notSaid(lacking, Part.CONDITIONS, proposed.conditions());
                notObjected(lacking, proposed);
            }
            case CONDITIONS -> {
                if (Signs.said(proposed.conditions()) == 0) lacking.put(Part.CONDITIONS, Message.of("opinions.guard.conditions"));
                notObjected(lacking, proposed);
            }
            case OBJECTION -> {
                notSaid(lacking, Part.CONDITIONS, proposed.conditions());
                if (Signs.said(proposed.fact()) == 0) lacking.put(Part.FACT, Message.of("opinions.guard.fact"));
                if (Signs.said(proposed.norm()) == 0) lacking.put(Part.NORM, Message.of("opinions.guard.norm"));
                if (Signs.said(proposed.reasons()) < SHORTEST_REASONS) {
                    lacking.put(Part.REASONS, Message.of("opinions.guard.reasons", SHORTEST_REASONS));
                }
            }
        }
        return lacking;
    }

    private static void notObjected(Map<Part, Wording> lacking, Proposed proposed) {
        notSaid(lacking, Part.FACT, proposed.fact());
        notSaid(lacking, Part.NORM, proposed.norm());
        notSaid(lacking, Part.REASONS, proposed.reasons());
    }

    /** What was written for another verdict is neither lost nor kept where nobody looks for it. */
    private static void notSaid(Map<Part, Wording> lacking, Part part, String text) {
        if (!text.isEmpty()) lacking.put(part, Message.of("opinions.guard.other-verdict"));
    }
}
