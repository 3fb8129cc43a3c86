package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.*;
import org.vidpovid.decisions.Act;
import org.vidpovid.guard.Grounded;
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
            case Act.Negative negative -> of(act, negative);
        };
    }

    private static Published of(Act act, Act.Negative negative) {
        var words = Stream.of(Stream.of(negative.written()), negative.replies().stream().map(Act.Replied::reply),
                Stream.of(negative.nothingMendable(), negative.justification(), negative.departure()));
        var facts = negative.grounds().stream().flatMap(grounded -> grounded.facts().stream());
        var further = Stream.concat(facts.flatMap(fact -> Stream.of(fact.shown().uk(), fact.shown().en())),
                negative.replies().stream().map(Act.Replied::argument));
        var reviewer = negative.remedy().reviewer();
        return new Published(Outcome.of(negative.way().word()), negative.grounds().stream().map(Grounded::ground)
                .map(ground -> new OnGround(ground.id(), ground.title(), ground.norm())).toList(),
                words.flatMap(each -> each).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n")), further.toList(),
                new Named(negative.second().name(), negative.second().post(), negative.second().slug()), negative.share(), act.remedy(),
                new Reviewer(reviewer.name(), reviewer.post(), reviewer.authority()), negative.remedy().by());
    }
}
