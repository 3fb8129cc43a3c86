package org.vidpovid.officials;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.law.Text;
import org.vidpovid.oversight.*;
import org.vidpovid.web.*;

/** Who decides for the state: at which post, under whom, and how it has gone. */
@Controller
record OfficialPage(Authorities authorities, Tallies tallies, Pages pages) {

    /**
     * An official.
     *
     * @param held the posts that they hold; none of those who have left
     * @param last what is known of one who has left
     */
    record Model(String slug, String name, List<Held> held, @Nullable Last last, @Nullable Absence absence, Counts counts) {}

    /**
     * A post.
     *
     * @param code of its unit
     * @param superior null while nobody is above it
     * @param standIn who does its work while its holder is away; null if they are there
     */
    record Held(Seat seat, String code, List<Place> places, @Nullable Seat superior, @Nullable Seat standIn) {}

    record Last(Text post, String code, Text unit, LocalDate on) {}

    @GetMapping("/officials/{slug}")
    View show(@PathVariable String slug) {
        var seats = authorities.seatsOf(slug);
        var counts = tallies.of(Tallies.Scope.OFFICIAL, slug);
        if (!seats.isEmpty()) {
            var person = seats.getFirst();
            return pages.showAlike(JteofficialGenerated::render,
                    new Model(slug, person.name(), seats.stream().map(this::held).toList(), null,
                    authorities.absenceOf(person.personId()).orElse(null), counts));
        }
        var signer = tallies.signer(slug).orElseThrow(NotFound::new);
        return pages.showAlike(JteofficialGenerated::render, new Model(slug, signer.name(), List.of(),
                new Last(new Text(signer.postUk(), signer.postEn()), signer.unitCode(), new Text(signer.unitUk(), signer.unitEn()),
                        signer.on()),
                null, counts));
    }

    private Held held(Seat seat) {
        var code = authorities.unit(seat.unitId()).code();
        var places = authorities.placesOf(seat.unitId());
        try {
            var three = authorities.inCharge(seat.postId());
            var isThere = three.official().personId().equals(seat.personId());
            return new Held(seat, code, places, three.superior(), isThere ? null : three.official());
        } catch (IllegalStateException _) { // not three answer for it: the page says whom it knows
            return new Held(seat, code, places, null, null);
        }
    }
}
