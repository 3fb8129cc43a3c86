package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.PublicOverdue;
import org.vidpovid.cases.PublicOverdue.*;
import org.vidpovid.law.Term;
import org.vidpovid.web.*;

/**
 * What should have been answered and was not. A case is here while it is late and not a day longer; nothing keeps who was here before, and
 * search engines are asked not to.
 */
@Controller
record OverduePage(PublicOverdue overdue, Authorities authorities, Pages pages, Clock clock) {

    private static final Pattern KEY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_([0-9-]{1,40})");

    /**
     * A page of them, the one that waits longest first.
     *
     * @param unit whose they are; null for all
     */
    record Model(List<Overdue> cases, @Nullable Unit unit, LocalDate today, @Nullable String first, @Nullable String further) {

        Wording days(Overdue late) {
            return Term.calendar((int) ChronoUnit.DAYS.between(late.due(), today)).wording();
        }
    }

    @GetMapping("/overdue")
    View list(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String after) {
        var only = unit.isEmpty() ? null : authorities.find(unit).orElseThrow(NotFound::new);
        var key = key(after);
        var late = overdue.after(key, only == null ? null : only.id());
        var page = pages.show(JteoverdueGenerated::render, new Model(late, only, LocalDate.now(clock), key == null ? null : at(unit, ""),
                late.size() < PublicOverdue.PAGE ? null : at(unit, late.getLast().due() + "_" + late.getLast().number())));
        return (values, request, response) -> {
            response.setHeader("X-Robots-Tag", "noindex, noarchive");
            page.render(values, request, response);
        };
    }

    private static @Nullable Key key(String text) {
        var written = KEY.matcher(text);
        try {
            return written.matches() ? new Key(LocalDate.parse(written.group(1)), written.group(2)) : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String at(String unit, String after) {
        var address = UriComponentsBuilder.fromPath("/overdue");
        if (!unit.isEmpty()) address.queryParam("unit", unit);
        if (!after.isEmpty()) address.queryParam("after", after);
        return address.encode().build().toUriString();
    }
}
