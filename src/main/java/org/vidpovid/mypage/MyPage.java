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
                mine.stream().filter(MyPage::needsMe).sorted(byDue()).toList(),
                applications.unfinished(viewer), appointments.comingUp(viewer),
                mine.stream().filter(matter -> matter.isOpen() && !needsMe(matter)).sorted(byDue()).toList(),
                mine.stream().filter(matter -> !matter.isOpen() && !needsMe(matter)).limit(NEWEST).toList(),
                notices.inboxOf(viewer), notices.unread(viewer), viewer.is(Role.COUNTER)));
    }

    private static Comparator<Case> byDue() {
        return Comparator.comparing((Case matter) -> switch (matter.stage()) {
            case Stage.AwaitingCorrection(_, var mendBy, _) -> mendBy;
            case Stage.BeingHeard(_, var until, _, _) -> until;
            case Stage.UnderWay(), Stage.BeingConfirmed _, Stage.Suspended _, Stage.Ended _ -> matter.due().on();
        });
    }

    /** What waits for me, and what I can end the waiting of though it has ended: a pause is none of the state's choosing. */
    private static boolean needsMe(Case matter) {
        return switch (matter.stage()) {
            case Stage.AwaitingCorrection _, Stage.BeingHeard _, Stage.Lapsed _ -> true;
            case Stage.UnderWay(), Stage.BeingConfirmed _, Stage.Suspended _, Stage.Ended _ -> false;
        };
    }
}
