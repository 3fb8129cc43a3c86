package org.vidpovid.search;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** Everything that can be found, for people and for programs. */
@Controller
record SearchPage(Search search, Pages pages) {

    /** What a program is told of something found, in both languages. */
    record Found(String kind, String id, String address, Text title, Optional<Text> summary, Optional<Text> topic, Optional<Text> authority,
                 List<Text> places, List<String> why) {

        static Found of(Findings.Hit hit, Language language) {
            var entry = hit.entry();
            return new Found(entry.kind(), entry.id(), entry.address(), entry.title(), Optional.ofNullable(entry.summary()),
                    Optional.ofNullable(entry.topic()),
                    Optional.ofNullable(entry.authority()), entry.places(), hit.why().stream().map(why -> why.in(language)).toList());
        }
    }

    /** What a program is told. */
    record Answer(String query, Optional<String> instead, int total, boolean sure, int page, List<Found> results) {}

    private static final int SUGGESTED = 8;

    @GetMapping("/search")
    View search(@RequestParam Map<String, String> parameters) {
        return pages.suggesting(pages.show(JtefoundGenerated::render, search.results("/search", Wanted.of("", parameters))));
    }

    /** Titles of what may be meant, while somebody types: {@code suggest.js} asks. */
    @GetMapping("/suggest")
    @ResponseBody
    List<String> suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        if (q.isBlank()) return List.of();
        var language = Language.of(request);
        return search.find(Wanted.of("", Map.of("q", q))).hits().stream().map(hit -> hit.entry().title().in(language)).distinct()
                .limit(SUGGESTED).toList();
    }

    @GetMapping("/search.json")
    @ResponseBody
    Answer json(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        var wanted = Wanted.of(parameters.getOrDefault("kind", ""), parameters);
        var findings = search.find(wanted);
        var language = Language.of(request);
        return new Answer(wanted.text(), findings.instead(), findings.total(), findings.sure(), wanted.page(),
                findings.hits().stream().map(hit -> Found.of(hit, language)).toList());
    }
}
