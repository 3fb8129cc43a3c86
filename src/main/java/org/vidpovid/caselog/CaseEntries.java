package org.vidpovid.caselog;

import module java.base;
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
        switch (matter.stage()) {
            case UnderWay() -> {
                if (matter.version() == 0) {
                    log.say(List.of(new CaseLog.Said(matter, Kind.RECEIVED, Map.of("service", matter.serviceSlug(),
                            "procedure", matter.procedureId().toString(), "due", matter.due().on().toString()),
                            Map.of("number", matter.number().toString(), "applicant", matter.applicant(),
                                    "received", matter.receivedAt().toString(), "due", matter.due().on().toString())),
                            assigned(matter, Map.of("by", "receipt"), Map.of())));
                } else {
                    log.say(matter, Kind.CLOCK_RESUMED, Map.of("due", matter.due().on().toString()),
                            Map.of("number", matter.number().toString(), "applicant", matter.applicant()));
                }
            }
            case AwaitingCorrection(var stoppedOn, var mendBy, var items) -> log.say(matter, Kind.CLOCK_STOPPED,
                    Map.of("on", stoppedOn.toString(), "until", mendBy.toString()),
                    Map.of("number", matter.number().toString(), "items", items.size()));
            case Decided _ -> {} // the act says so, with what it says
            case Withdrawn(var at) -> log.say(matter, Kind.WITHDRAWN, Map.of(),
                    Map.of("number", matter.number().toString(), "applicant", matter.applicant(), "at", at.toString()));
        }
    }

    @Override
    public void handedOver(List<Case> matters, HandOver why) {
        log.say(matters.stream().map(matter -> switch (why) {
            case HandOver.Drawn(var draw) -> assigned(matter, Map.of("by", "lot", "draw", draw.toString()), Map.of());
            case HandOver.Agreed(var proposer, var confirmer, var reason) -> assigned(matter,
                    Map.of("by", "two", "proposed-by", proposer.postId().toString(), "confirmed-by", confirmer.postId().toString()),
                    Map.of("proposed-by", named(proposer), "confirmed-by", named(confirmer), "reason", reason));
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
