package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.*;
import org.vidpovid.decisions.Act;
import org.vidpovid.law.Text;
import org.vidpovid.oversight.Entry.*;

/**
 * What of an act is for everybody: the one place that knows what acts are made of.
 *
 * @param words the reasons in the official's words, to be read by one before they are shown; null if it has none
 * @param further what others said that is told in the act: it may be quoted in the reasons, and is hidden there
 */
record Published(Outcome outcome, List<OnGround> grounds, @Nullable String words, List<String> further, @Nullable Named second,
        @Nullable Integer share, Text remedy, @Nullable Reviewer reviewer, @Nullable LocalDate complainBy) {

    static Published of(Act act) {
        return switch (act.outcome()) {
            case Act.Granted _ -> new Published(Outcome.GRANTED, List.of(), null, List.of(), null, null, act.remedy(), null, null);
            case Act.Refused refused -> new Published(Outcome.REFUSED,
                    List.of(new OnGround(refused.ground().id(), refused.ground().title(), refused.ground().norm())),
                    refused.fact() + "\n\n" + refused.reasons(), List.of(refused.answered().uk(), refused.answered().en()), null, null,
                    act.remedy(), null, null);
        };
    }
}
