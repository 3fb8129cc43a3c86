package org.vidpovid.caselog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.core.*;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.*;

/**
 * Says of every step of a case what everybody may know: which procedure, which unit and post, by which day. Posts, not people: who held
 * the post then is public in the portal, but may not stand for ever where nothing can be taken out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // what other rooms say of the case comes after it
record CaseEntries(CaseLog log) implements CaseFollower {

    @Override
    public void changed(Case matter) {
        changed(null, matter);
    }

    @Override
    public void changed(@Nullable Stage before, Case matter) {
        if (before == null) {
            log.say(List.of(new CaseLog.Said(matter, Kind.RECEIVED, Map.of("service", matter.serviceSlug(),
                    "procedure", matter.procedureId().toString(), "due", matter.due().on().toString()),
                    Map.of("number", matter.number().toString(), "applicant", matter.applicant(),
                            "received", matter.receivedAt().toString(), "due", matter.due().on().toString())),
                    assigned(matter, Map.of("by", "receipt"), Map.of())));
        } else if (before instanceof Ended) {
            log.say(matter, Kind.REOPENED, Map.of("by", before instanceof Lapsed ? "applicant" : "review"), parties(matter));
        }
        switch (matter.stage()) {
            case UnderWay() -> {
                if (before instanceof Open && !before.isRunning()) {
                    log.say(matter, Kind.CLOCK_RESUMED, Map.of("due", matter.due().on().toString()), parties(matter));
                }
            }
            case AwaitingCorrection(var stoppedOn, var mendBy, var items) -> {
                if (before instanceof UnderWay) stopped(matter, "correction", stoppedOn, mendBy, Map.of("items", items.size()));
            }
            case BeingHeard(_, var until, var stoppedOn, _) -> {
                if (stoppedOn != null) stopped(matter, "hearing", stoppedOn, until, Map.of());
                log.say(matter, Kind.HEARING_OPENED, Map.of("until", until.toString()), parties(matter));
            }
            case Suspended(_, var stoppedOn, var lookAgainOn) -> stopped(matter, "suspension", stoppedOn, lookAgainOn, Map.of());
            case BeingConfirmed _ -> {} // the lot is entered, and then what came of it
            case Decided _ -> {} // the act says so, with what it says
            case Withdrawn(var at) -> log.say(matter, Kind.WITHDRAWN, Map.of(),
                    Map.of("number", matter.number().toString(), "applicant", matter.applicant(), "at", at.toString()));
        }
    }

    @Override
    public void extended(Case matter, int days) {
        log.say(matter, Kind.TERM_EXTENDED, Map.of("due", matter.due().on().toString(), "days", days), parties(matter));
    }

    private void stopped(Case matter, String cause, LocalDate on, LocalDate until, Map<String, ?> further) {
        var content = new TreeMap<String, Object>(Map.of("number", matter.number().toString()));
        content.putAll(further);
        log.say(matter, Kind.CLOCK_STOPPED, Map.of("cause", cause, "on", on.toString(), "until", until.toString()), content);
    }

    private static Map<String, ?> parties(Case matter) {
        return Map.of("number", matter.number().toString(), "applicant", matter.applicant());
    }

    @Override
    public void handedOver(List<Case> matters, HandOver why) {
        log.say(matters.stream().map(matter -> switch (why) {
            case HandOver.Drawn(var draw) -> assigned(matter, Map.of("by", "lot", "draw", draw.toString()), Map.of());
            case HandOver.Agreed(var proposer, var confirmer, var reason) -> assigned(matter,
                    Map.of("by", "two", "proposed-by", proposer.postId().toString(), "confirmed-by", confirmer.postId().toString()),
                    Map.of("proposed-by", named(proposer), "confirmed-by", named(confirmer), "reason", reason));
            case HandOver.Away(var until) -> assigned(matter, Map.of("by", "absence", "until", until.toString()), Map.of());
            case HandOver.Back() -> assigned(matter, Map.of("by", "return"), Map.of());
            case HandOver.Recused(var decider, var reasons) -> assigned(matter,
                    Map.of("by", "conflict", "decided-by", decider.postId().toString()),
                    Map.of("decided-by", named(decider), "reasons", reasons));
        }).toList());
    }

    private static CaseLog.Said assigned(Case matter, Map<String, ?> why, Map<String, ?> by) {
        var official = matter.inCharge().official();
        var facts = new TreeMap<String, Object>(Map.of("unit", official.unitId().toString(), "authority", official.authority().uk(),
                "unit-name", official.unit().uk(), "post", official.postId().toString()));
        facts.putAll(why);
        var content = new TreeMap<String, Object>(Map.of("number", matter.number().toString(), "official", named(official),
                "deputy", named(matter.inCharge().deputy()), "superior", named(matter.inCharge().superior())));
        content.putAll(by);
        return new CaseLog.Said(matter, Kind.ASSIGNED, facts, content);
    }

    private static String named(Seat seat) {
        return seat.name() + ", " + seat.post().uk();
    }
}
