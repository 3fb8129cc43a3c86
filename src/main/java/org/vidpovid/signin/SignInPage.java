package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.*;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.*;
import org.vidpovid.signin.Ways.Way;
import org.vidpovid.web.*;

/** The ways to sign in; in the demonstration also its people, who are taken at their word. */
@Controller
record SignInPage(ObjectProvider<DemonstrationPeople> demonstration, List<Ways> rooms, Entrance entrance, Interrupted interrupted,
        Pages pages) {

    private static final Ask PERSON = Ask.of("person", "signin.who", "signin.who.hint");

    /**
     * People of one kind.
     *
     * @param first whether the error points at its first person
     */
    record Group(Wording title, boolean first, List<Option> people) {}

    /** How sure the portal needs to be who somebody is, and how sure it is already. */
    record Needed(Assurance level, Assurance present) {

        /** Whether they have not signed in at all. */
        boolean first() {
            return present == Assurance.NONE;
        }

        /** What gives the level. */
        Wording means() {
            return Message.of(switch (level) {
                case NONE -> "signin.means.none";
                case LOW -> "signin.means.low";
                case SUBSTANTIAL -> "signin.means.substantial";
                case HIGH -> "signin.means.high";
            });
        }
    }

    /**
     * The page.
     *
     * @param query what each way is told of the level that is needed
     */
    record Model(Field field, List<Group> groups, List<Way> ways, String query, @Nullable Needed needed, boolean keeps, Form form) {

        Wording level(Way way) {
            return wording(way.most());
        }
    }

    record NobodyModel() {}

    @GetMapping("/sign-in")
    View ask(@RequestParam(defaultValue = "") String level, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        return show(Form.blank(), level, viewer, request, response);
    }

    @PostMapping("/sign-in")
    View take(@RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String level, Viewer viewer,
            HttpServletRequest request, HttpServletResponse response) {
        var people = demonstration.getIfAvailable();
        if (people == null) throw new NotFound();
        var reading = Reading.of(sent);
        var chosen = people.withId(reading.typed(PERSON));
        if (chosen.isEmpty()) {
            reading.wrong(PERSON, Message.of("signin.missing"));
            return show(reading.form(), level, viewer, request, response);
        }
        var arrival = new Arrival(chosen.get().id(), chosen.get().name().full(), Assurance.HIGH, "demonstration", null);
        return entrance.letIn(arrival, request, response);
    }

    private View show(Form form, String level, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var needed = Levels.of(level);
        var all = rooms.stream().flatMap(room -> room.offered().stream()).toList();
        var groups = demonstration.stream().flatMap(this::groups).toList();
        if (all.isEmpty() && groups.isEmpty()) return pages.show(JtenoSignInGenerated::render, new NobodyModel());
        return pages.show(form, JtesignInGenerated::render, new Model(form.field(PERSON), groups,
                all.stream().filter(way -> way.most().isAtLeast(needed)).toList(), needed == Assurance.NONE ? "" : "?level=" + level,
                needed == Assurance.NONE ? null : new Needed(needed, viewer.assurance()),
                interrupted.keeps(request, response), form));
    }

    private Stream<Group> groups(DemonstrationPeople people) {
        return Stream.of(
                new Group(Message.of("signin.citizens"), true, people.citizens().stream().map(people::option).toList()),
                new Group(Message.of("signin.officials"), false, people.officials().stream().map(people::option).toList()),
                new Group(Message.of("signin.keepers"), false, people.keepers().stream().map(people::option).toList()));
    }

    static Wording wording(Assurance assurance) {
        return Message.of(switch (assurance) {
            case NONE -> "signin.level.none";
            case LOW -> "signin.level.low";
            case SUBSTANTIAL -> "signin.level.substantial";
            case HIGH -> "signin.level.high";
        });
    }
}
