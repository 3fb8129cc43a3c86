package org.vidpovid.mypage;

import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vidpovid.applications.*;
import org.vidpovid.appointments.*;
import org.vidpovid.cases.*;
import org.vidpovid.notices.*;
import org.vidpovid.people.*;
import org.vidpovid.web.Pages;

/** What needs me, in the order of need: what I am asked for, what I have not finished, what the state owes me, what is done. */
@Controller
record MyPage(Cases cases, Applications applications, Notices notices, Appointments appointments, Pages pages) {

    private static final int NEWEST = 5; // of what is over: all of it is one page further

    record Model(List<Case> needMe, List<Draft> drafts, List<Appointment> comingUp, List<Case> underWay, List<Case> ended,
            List<Notice> notices,
                 int unread, boolean clerk) {

        boolean isEmpty() {
            return needMe.isEmpty() && drafts.isEmpty() && underWay.isEmpty() && ended.isEmpty();
        }
    }

    @GetMapping("/my")
    View show(Viewer viewer) {
        var mine = cases.visibleTo(viewer, OWN_AFFAIRS).newest();
        return pages.show(JtemyGenerated::render, new Model(
                mine.stream().filter(matter -> matter.stage() instanceof Stage.AwaitingCorrection).sorted(byDue()).toList(),
                applications.unfinished(viewer), appointments.comingUp(viewer),
                mine.stream().filter(matter -> matter.stage() instanceof Stage.UnderWay).sorted(byDue()).toList(),
                mine.stream().filter(matter -> !matter.isOpen()).limit(NEWEST).toList(),
                notices.inboxOf(viewer), notices.unread(viewer), viewer.is(Role.COUNTER)));
    }

    private static Comparator<Case> byDue() {
        return Comparator.comparing((Case matter) -> switch (matter.stage()) {
            case Stage.AwaitingCorrection(_, var mendBy, _) -> mendBy;
            case Stage.UnderWay(), Stage.Decided _, Stage.Withdrawn _ -> matter.due().on();
        });
    }
}
