package org.vidpovid.opinions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.opinions.Opinion.*;
import org.vidpovid.web.*;

/** Who was asked, what, until when, and what they said, on the page of the case. */
@Component
@Order(15)
record OpinionsPanel(Opinions opinions, Clock clock) implements CasePanel {

    /** @param counts whether it was not asked again later */
    record Row(Opinion opinion, Standing standing, boolean counts) {

        Wording tag() {
            return switch (standing) {
                case Awaited _ -> Message.of("opinions.tag.awaited");
                case Given(var said) -> said.proposed().verdict().wording();
                case Silent _ -> Message.of("opinions.tag.silent");
                case Late _ -> Message.of("opinions.tag.late");
                case Needless _ -> Message.of("opinions.tag.needless");
            };
        }

        @Nullable String tone() {
            return switch (standing) {
                case Awaited _ -> "now";
                case Given(var said) -> switch (said.proposed().verdict()) {
                    case NO_OBJECTION -> "done";
                    case CONDITIONS -> "wait";
                    case OBJECTION -> "stop";
                };
                case Silent _ -> "done";
                case Late _, Needless _ -> null;
            };
        }

        Wording words() {
            return switch (standing) {
                case Awaited _ when opinion.stoppedOn().isPresent() -> Message.of("opinions.stands.stopped");
                case Awaited(var until) -> Message.of("opinions.stands.awaited", until);
                case Given _ -> Message.of("opinions.stands.given");
                case Silent(var since) -> Message.of("opinions.stands.silent", since, opinion.norm().wording());
                case Late _ -> Message.of("opinions.stands.late", opinion.due().on(), opinion.norm().wording());
                case Needless(var end) -> Message.of("opinions.stands.needless", end.how());
            };
        }
    }

    static Row row(Opinion opinion, boolean counts, LocalDate today) {
        return new Row(opinion, opinion.standing(today), counts);
    }

    @Override
    public Optional<Panel> of(Case matter) {
        var today = LocalDate.now(clock);
        var all = opinions.of(matter);
        if (all.isEmpty()) return Optional.empty();
        var counting = opinions.counting(matter);
        var rows = all.stream().map(opinion -> row(opinion, counting.contains(opinion), today)).toList();
        return Optional.of(new Panel(Place.OPINION, Message.of("opinions.opinions"), Pages.part(JtepanelGenerated::render, rows)));
    }
}
