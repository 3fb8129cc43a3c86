package org.vidpovid.assignments;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.draws.*;
import org.vidpovid.web.*;

/** How it was decided who deals with a case, on its page: the lot that everybody can draw again, or why there was none. */
@Component
@Order(40)
record LotPanel(Draws draws, ByLot lots, Reassignments reassignments, Clock clock) implements CasePanel {

    /** A case, and how it came into the hands in which it is. */
    record Model(Case matter, List<Draw> draws, boolean isAgreed, boolean isNeedless, List<Reassignment> proposed, Instant now) {

        Wording says(Draw draw) {
            return switch (draw.stage()) {
                case Draw.Waiting() -> waits(draw);
                case Draw.Revealed result -> draw.pool().members().stream().filter(member -> member.id().equals(result.chosen()))
                        .findFirst().<Wording>map(member -> Message.of("assignments.drawn", member.name(),
                                draw.pool().members().size())).orElseThrow();
            };
        }

        private Wording waits(Draw draw) {
            if (!matter.isOpen()) return Message.of("assignments.ended");
            var has = matter.inCharge().official().name();
            return draw.isLate(now) ? Message.of("assignments.waits.long", draw.at(), has) : Message.of("assignments.waits", has);
        }
    }

    @Override
    public Optional<Panel> of(Case matter) {
        var model = new Model(matter, draws.of(matter.id()), lots.isAgreed(matter.id()), lots.isNeedless(matter.id()),
                reassignments.about(matter), clock.instant());
        if (model.draws().isEmpty() && !model.isNeedless() && model.proposed().isEmpty()) return Optional.empty();
        return Optional.of(new Panel(Place.BESIDE, Message.of("assignments.lot"), Pages.part(JtelotGenerated::render, model)));
    }
}
