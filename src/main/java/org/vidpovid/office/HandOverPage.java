package org.vidpovid.office;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.assignments.Reassignments;
import org.vidpovid.authorities.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * Before a leave: one proposes that all open cases of an official go to another at once, and a second person confirms it.
 * The head of a unit may do it for whoever is away already.
 */
@Controller
record HandOverPage(Reassignments reassignments, Authorities authorities, Pages pages) {

    static final Ask FROM = Ask.of("from", "office.hand-over.from");
    static final Ask TO = Ask.of("post", "office.hand-over.to");
    static final Ask REASON = Ask.of("reason", "office.hand-over.reason", "office.hand-over.reason.hint");

    record Model(List<Seat> from, List<Seat> colleagues, OptionalInt done, Form form) {

        static List<Option> options(List<Seat> seats, Function<Seat, UUID> value) {
            return seats.stream().map(seat -> new Option(value.apply(seat).toString(), Message.of("office.seat", seat.name(), seat.post())))
                    .toList();
        }

        List<Option> fromOptions() {
            return options(from, Seat::personId);
        }

        List<Option> toOptions() {
            return options(colleagues, Seat::postId);
        }
    }

    @GetMapping("/office/hand-over")
    View show(@RequestParam Optional<Integer> done, Viewer official) {
        var count = done.map(OptionalInt::of).orElse(OptionalInt.empty());
        return page(Form.filled(Map.of(FROM.name(), Objects.requireNonNull(official.personId()).toString())), count, official);
    }

    @PostMapping("/office/hand-over")
    View handOver(@RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var from = reading.choice(FROM, from(official).stream().map(seat -> seat.personId().toString()).toList());
        var to = reading.choice(TO, to(official).stream().map(seat -> seat.postId().toString()).toList());
        var reason = reading.text(REASON, 1000);
        if (from.isPresent() && to.isPresent() && holds(from.get(), to.get(), official)) {
            reading.wrong(TO, Message.of("office.hand-over.same"));
        }
        var form = reading.form();
        if (form.isWrong()) return page(form, OptionalInt.empty(), official);
        var done = reassignments.proposeAll(UUID.fromString(from.orElseThrow()), UUID.fromString(to.orElseThrow()), reason.orElseThrow(),
                official);
        return pages.go("/office/hand-over?done=" + done);
    }

    private boolean holds(String personId, String postId, Viewer official) {
        return colleagues(official).stream().anyMatch(seat -> seat.personId().toString().equals(personId)
                && seat.postId().toString().equals(postId));
    }

    private View page(Form form, OptionalInt done, Viewer official) {
        return pages.show(form, JtehandOverGenerated::render, new Model(from(official), to(official), done, form));
    }

    /** Whose cases the viewer may give away: their own, and as head everybody's in the unit. */
    private List<Seat> from(Viewer official) {
        return colleagues(official).stream().filter(seat -> seat.personId().equals(official.personId())
                || isHeadOf(seat.unitId(), official)).toList();
    }

    private boolean isHeadOf(UUID unitId, Viewer official) {
        return authorities.headOf(unitId).official().personId().equals(official.personId());
    }

    /** To whom: nobody proposes anything to themselves. */
    private List<Seat> to(Viewer official) {
        return colleagues(official).stream().filter(seat -> !seat.personId().equals(official.personId())).toList();
    }

    private List<Seat> colleagues(Viewer official) {
        return official.unitIds().stream().sorted().flatMap(unit -> authorities.seatsIn(unit).stream()).toList();
    }
}
