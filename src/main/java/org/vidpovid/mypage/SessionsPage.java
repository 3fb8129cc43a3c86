package org.vidpovid.mypage;

import jakarta.servlet.http.*;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.law.Text;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.signin.Sessions;
import org.vidpovid.web.*;

/** Where I am signed in: on which devices, since when and how. Any of it can be ended, and is over at once. */
@Controller
record SessionsPage(Sessions sessions, Notices notices, Pages pages) {

    record Model(List<Sessions.Open> open) {

        static Wording device(Sessions.Open session) {
            if (session.browser() == null && session.system() == null) return Message.of("mypage.session.unknown");
            if (session.browser() == null || session.system() == null) {
                return Text.same(Objects.requireNonNull(session.browser() == null ? session.system() : session.browser()));
            }
            return Message.of("mypage.session.device", session.browser(), session.system());
        }

        static Wording began(Sessions.Open session) {
            return Message.of("mypage.session.began", session.startedAt(), way(session.way()), level(session.assurance()));
        }

        private static Wording way(String way) {
            return Message.of(switch (way) {
                case "demonstration" -> "mypage.way.demonstration";
                case "openid" -> "mypage.way.openid";
                case "code" -> "mypage.way.code";
                case "passkey" -> "mypage.way.passkey";
                default -> "mypage.way.other";
            });
        }

        private static Wording level(Assurance level) {
            return Message.of(switch (level) {
                case NONE -> "mypage.level.none";
                case LOW -> "mypage.level.low";
                case SUBSTANTIAL -> "mypage.level.substantial";
                case HIGH -> "mypage.level.high";
            });
        }
    }

    @GetMapping("/my/sessions")
    View show(Viewer viewer, HttpSession session) {
        notices.markRead(viewer, DataPage.personId(viewer));
        return pages.show(JtesessionsGenerated::render, new Model(sessions.of(DataPage.personId(viewer), session)));
    }

    /** The present one is ended by signing out, which tells the identity provider too. */
    @PostMapping("/my/sessions/{id}/end")
    View end(@PathVariable UUID id, Viewer viewer) {
        sessions.end(DataPage.personId(viewer), id);
        return pages.go("/my/sessions");
    }

    @PostMapping("/my/sessions/others/end")
    View endOthers(Viewer viewer, HttpSession session) {
        sessions.endOthers(DataPage.personId(viewer), session);
        return pages.go("/my/sessions");
    }
}
