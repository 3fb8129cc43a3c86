package org.vidpovid.draws;

import module java.base;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.draws.Draw.*;
import org.vidpovid.tlog.Rejected;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/** A draw as everybody may see it, with all that is needed to draw it again. */
@Controller
record DrawPage(Draws draws, Checked checked, Clock clock, Pages pages) {

    /**
     * A draw, and where it stands in the public log.
     *
     * @param place of its commitment in the log; nothing for its first second
     * @param next the draw that was made because the result of this one could not stand
     * @param isTrue whether it is what the log says, and comes out as recorded when it is drawn again
     * @param waitsLong whether it should have been drawn by now
     */
    record Model(Draw draw, Optional<Long> place, Optional<UUID> next, Optional<Drawn> drawn, boolean isTrue, boolean waitsLong) {

        int share(Pool.Member member) {
            return (int) Math.round(100.0 * member.weight() / draw.pool().tickets());
        }
    }

    /**
     * What came out.
     *
     * @param chosen nobody if somebody has changed the list
     * @param number before it was divided by the number of tickets
     * @param seconds from the commitment to when the witness says it signed
     */
    record Drawn(Revealed result, Lot lot, Optional<Pool.Member> chosen, String number, OptionalLong seconds, String script) {}

    @GetMapping("/draws/{id}")
    View show(@PathVariable UUID id) {
        return pages.show(JtedrawGenerated::render, model(id));
    }

    @GetMapping("/draws/{id}.json")
    ResponseEntity<byte[]> json(@PathVariable UUID id) {
        var model = model(id);
        var draw = model.draw();
        var json = JsonMapper.shared().createObjectNode();
        json.put("algorithm", "vidpovid lot v1").put("draw", draw.id().toString()).put("purpose", draw.purpose());
        json.put("subject", draw.subject()).put("time", draw.at().toString());
        model.place().ifPresent(place -> json.put("commitment", place));
        draw.byWitness().ifPresent(witness -> json.put("by-witness", witness));
        draw.insteadOf().ifPresent(before -> json.put("instead-of", before.draw().toString()).put("because", before.because()));
        model.next().ifPresent(next -> json.put("followed-by", next.toString()));
        var pool = json.putObject("pool").put("text", draw.pool().text()).put("sha256", draw.pool().hash());
        var members = pool.put("tickets", draw.pool().tickets()).putArray("members");
        draw.pool().members().forEach(member -> members.addObject().put("id", member.id().toString()).put("weight", member.weight())
                .put("name", member.name().uk()));
        model.drawn().ifPresent(drawn -> {
            json.put("checkpoint", drawn.result().checkpoint()).put("witness", drawn.result().witness());
            json.put("cosignature", drawn.result().cosignature()).put("seed", drawn.lot().seed()).put("attempt", drawn.lot().attempt());
            json.put("passed-over", drawn.result().passedOver()).put("digest", drawn.lot().digest()).put("ticket", drawn.lot().ticket())
                    .put("chosen", drawn.result().chosen().toString());
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(JsonMapper.shared().writeValueAsBytes(json));
    }

    private Model model(UUID id) {
        var draw = draws.find(id).orElseThrow(NotFound::new);
        var said = checked.said(draw);
        var drawn = switch (draw.stage()) {
            case Waiting() -> Optional.<Drawn>empty();
            case Revealed result -> draw.replay().map(lot -> new Drawn(result, lot, draw.pool().member(result.chosen()),
                    Long.toString(lot.number()), seconds(draw, result), Replay.script(draw, result)));
        };
        return new Model(draw, said.place(), draws.next(id), drawn, Checked.isTrue(draw, said), draw.isLate(clock.instant()));
    }

    private static OptionalLong seconds(Draw draw, Revealed result) {
        try {
            return Checked.cosigned(result).map(at -> OptionalLong.of(Duration.between(draw.at(), at).toSeconds()))
                    .orElse(OptionalLong.empty());
        } catch (Rejected _) {
            return OptionalLong.empty(); // it is untrue, and the page says so
        }
    }
}
