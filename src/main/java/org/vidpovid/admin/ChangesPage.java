package org.vidpovid.admin;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.vidpovid.changes.*;
import org.vidpovid.changes.Change.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Who changed what. Auditors read it too, and nobody can change it. */
@Controller
record ChangesPage(Changes changes, Pages pages) {

    static final Ask ABOUT = Ask.of("about", "admin.changes.about");
    static final Ask BY = Ask.of("by", "admin.changes.by");
    static final Ask SUBJECT = Ask.of("subject", "admin.changes.subject");
    static final Ask FROM = Ask.of("from", "admin.changes.from");

    record Model(Form form, List<Change> changes, List<Option> who, @Nullable String further, boolean isAdmin) {

        static List<Option> kinds() {
            return Stream.of(About.values()).map(about -> new Option(about.name(), called(about))).toList();
        }
    }

    static Wording called(About about) {
        return switch (about) {
            case AUTHORITY -> Message.of("admin.about.authority");
            case UNIT -> Message.of("admin.about.unit");
            case POST -> Message.of("admin.about.post");
            case OFFICIAL -> Message.of("admin.about.official");
            case ABSENCE -> Message.of("admin.about.absence");
            case PLACE -> Message.of("admin.about.place");
            case ROLE -> Message.of("admin.about.role");
        };
    }

    @GetMapping("/admin/changes")
    View list(@RequestParam Map<String, String> address, @RequestParam(required = false) @Nullable UUID after, Viewer viewer) {
        var about = Stream.of(About.values()).filter(one -> one.name().equals(address.get(ABOUT.name()))).findAny().orElse(null);
        var subject = Objects.requireNonNullElse(address.get(SUBJECT.name()), "").strip();
        var who = changes.whoChanged();
        var by = who.keySet().stream().filter(id -> id.toString().equals(address.get(BY.name()))).findAny().orElse(null);
        var from = day(Objects.requireNonNullElse(address.get(FROM.name()), ""));
        var found = changes.list(new Filter(about, subject.isEmpty() ? null : subject, by, from), after);
        var chosen = new LinkedHashMap<String, String>();
        for (var filter : List.of(ABOUT, BY, SUBJECT, FROM)) {
            chosen.put(filter.name(), Objects.requireNonNullElse(address.get(filter.name()), ""));
        }
        var further = found.size() < Changes.PAGE ? null : further(chosen, found.getLast().id());
        var options = who.entrySet().stream().map(one -> new Option(one.getKey().toString(), _ -> one.getValue())).toList();
        return pages.show(JtechangesGenerated::render, new Model(Form.filled(chosen), found, options, further, viewer.is(Role.ADMIN)));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String further(Map<String, String> chosen, UUID last) {
        var address = UriComponentsBuilder.fromPath("/admin/changes");
        var values = new HashMap<String, Object>(chosen);
        values.put("after", last);
        values.keySet().stream().sorted().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
