package org.vidpovid.mypage;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.vidpovid.applications.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.InboxFilter.Which;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** All my matters, however many and old they are: the newest first, page by page, filtered and searched. */
@Controller
record MattersPage(Cases cases, Applications applications, Pages pages) {

    static final Ask FIND = Ask.of("find", "mypage.find-matter", "mypage.find-matter.hint");
    static final Ask STATE = Ask.of("state", "mypage.state");

    private static final Map<String, Which> STATES = Map.of("all", Which.ALL, "open", Which.OPEN, "closed", Which.CLOSED);
    private static final int LONGEST = 100;

    /** @param older the next page, if there may be one; {@code newest} the first, if this is not it */
    record Model(Form form, List<Draft> drafts, List<Case> matters, @Nullable String newest, @Nullable String older) {

        static List<Option> states() {
            return List.of(new Option("all", Message.of("mypage.state.all")), new Option("open", Message.of("mypage.state.open")),
                    new Option("closed", Message.of("mypage.state.closed")));
        }
    }

    @GetMapping("/my/matters")
    View show(@RequestParam(defaultValue = "") String find, @RequestParam(defaultValue = "all") String state,
              @RequestParam(required = false) @Nullable UUID before, Viewer viewer) {
        var words = find.strip().substring(0, Math.min(LONGEST, find.strip().length()));
        var filter = new InboxFilter.Own(STATES.getOrDefault(state, Which.ALL), words);
        var found = cases.visibleTo(viewer, OWN_AFFAIRS).own(filter, before);
        var drafts = before != null || filter.which() == Which.CLOSED ? List.<Draft>of()
                : applications.unfinished(viewer).stream().filter(draft -> speaksOf(draft, words.toLowerCase(Locale.ROOT))).toList();
        return pages.show(JtemattersGenerated::render, new Model(Form.filled(Map.of("find", words, "state", state)), drafts, found,
                before == null ? null : route(words, state, null),
                found.size() < VisibleCases.OWN_PAGE ? null : route(words, state, found.getLast().id())));
    }

    private static boolean speaksOf(Draft draft, String words) {
        return Stream.of(Language.values()).anyMatch(language -> draft.procedure().title().in(language).toLowerCase(Locale.ROOT)
                .contains(words));
    }

    private static String route(String words, String state, @Nullable UUID before) {
        var route = UriComponentsBuilder.fromPath("/my/matters").queryParam("find", "{find}").queryParam("state", "{state}");
        return (before == null ? route : route.queryParam("before", before)).encode().buildAndExpand(words, state).toUriString();
    }
}
