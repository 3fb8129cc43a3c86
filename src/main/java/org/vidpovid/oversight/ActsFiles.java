package org.vidpovid.oversight;

import module java.base;
import jakarta.servlet.http.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/** The register as open data: pages of JSON, a feed, and one file of everything, with the same filters as the page for people. */
@Controller
record ActsFiles(Register register, @Value("${vidpovid.address}") String address) {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int PAGE = 100;
    private static final int NEWEST = 50;

    @GetMapping("/acts.json")
    ResponseEntity<byte[]> json(@RequestParam Map<String, String> asked) {
        var filter = Filter.at(asked);
        var acts = register.page(filter, PAGE);
        var page = new LinkedHashMap<String, Object>();
        page.put("acts", acts.stream().map(ActJson::of).toList());
        if (acts.size() == PAGE) page.put("next", address + filter.behind(acts.getLast()).at("/acts.json"));
        return alike(MediaType.APPLICATION_JSON, JsonMapper.shared().writeValueAsBytes(page));
    }

    @GetMapping("/acts.atom")
    ResponseEntity<byte[]> atom(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        var filter = Filter.at(asked);
        var language = Language.of(request);
        var acts = register.page(filter, NEWEST);
        return alike(ATOM, new ActsAtom(address + request.getContextPath(), language).feed(filter, acts, acts.size() == NEWEST));
    }

    /** Everything, however much: it is sent while it is read, and never whole in memory. */
    @GetMapping("/acts.csv")
    View csv(@RequestParam Map<String, String> asked) {
        var filter = Filter.at(asked).fromTheFirst();
        return (_, request, response) -> {
            var tag = "W/\"" + register.state() + "\"";
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"acts.csv\"");
            try (var csv = new ActsCsv(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
                for (var next = filter; next != null; ) {
                    var acts = register.page(next, ActsCsv.AT_ONCE);
                    for (var act : acts) csv.write(act);
                    next = acts.size() < ActsCsv.AT_ONCE ? null : next.behind(acts.getLast());
                }
            }
        };
    }

    private static ResponseEntity<byte[]> alike(MediaType type, byte[] body) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).eTag(digest(body)).body(body);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
