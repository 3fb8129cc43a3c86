package org.vidpovid.caselog;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import module java.base;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.publiclog.PublicLog;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/** What the public log says of one's own case, with the files that prove it to anybody. */
@Controller
record CaseLogPage(Cases cases, CaseLog log, PublicLog publicLog, Pages pages) {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /**
     * A case as the public log knows it.
     *
     * @param signs whether the log has a key, and so promises
     * @param code the proof of the receipt, or its promise until there is one, for a telephone
     */
    record Model(Case matter, List<Logged> entries, boolean signs, Optional<QrCode> code) {}

    @GetMapping("/status/{id}/log")
    View show(@PathVariable UUID id, Viewer viewer) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id);
        var entries = log.of(matter);
        var promise = entries.stream().findFirst().flatMap(first -> publicLog.promise(first.leaf(), first.at()));
        var code = promise.flatMap(word -> QrCode.of(publicLog.proof(entries.getFirst().id()), word));
        return pages.show(JtelogGenerated::render, new Model(matter, entries, promise.isPresent(), code));
    }

    /** At once: the log's word that the entry will be there. */
    @GetMapping("/status/{id}/log/{entry}.promise")
    ResponseEntity<byte[]> promise(@PathVariable UUID id, @PathVariable UUID entry, Viewer viewer) {
        var logged = logged(id, entry, viewer);
        return file(publicLog.promise(logged.leaf(), logged.at()).orElseThrow(NotFound::new).bytes(), TEXT, entry + ".promise");
    }

    /** A moment later: the proof that it is. */
    @GetMapping("/status/{id}/log/{entry}.tlog-proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID id, @PathVariable UUID entry, Viewer viewer) {
        return file(publicLog.proof(logged(id, entry, viewer).id()).orElseThrow(NotFound::new).bytes(), TEXT, entry + ".tlog-proof");
    }

    /** What only the parties have: with it they show what the entry commits to. */
    @GetMapping("/status/{id}/log/{entry}.opening.json")
    ResponseEntity<byte[]> opening(@PathVariable UUID id, @PathVariable UUID entry, Viewer viewer) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id);
        var openings = log.openings(matter, logged(matter, entry).id());
        if (openings.isEmpty()) throw new NotFound(); // erased
        var json = JsonMapper.shared().createObjectNode();
        openings.forEach((name, opening) -> json.putObject(name).put("nonce", Base64.getEncoder().encodeToString(opening.nonce()))
                .put("content", opening.content()));
        return file(JsonMapper.shared().writeValueAsBytes(json), MediaType.APPLICATION_JSON, entry + ".opening.json");
    }

    private Logged logged(UUID id, UUID entry, Viewer viewer) {
        return logged(cases.visibleTo(viewer, OWN_AFFAIRS).get(id), entry);
    }

    private Logged logged(Case matter, UUID entry) {
        return log.of(matter).stream().filter(one -> one.id().equals(entry)).findFirst().orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
    }
}
