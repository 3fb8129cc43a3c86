package org.vidpovid.cases;

import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.vidpovid.files.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.NotFound;

/** A file of a case, for whoever may see the case. */
@Controller
record CaseFilesPage(Cases cases, Files files) {

    @GetMapping("/cases/{id}/files/{fileId}")
    ResponseEntity<byte[]> show(@PathVariable UUID id, @PathVariable UUID fileId, Viewer viewer) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).find(id).or(() -> cases.visibleTo(viewer, DECISION).find(id))
                .or(() -> cases.visibleTo(viewer, REVIEW).find(id)).or(() -> cases.visibleTo(viewer, INQUIRY).find(id))
                .orElseThrow(NotFound::new);
        return files.open(matter.id(), fileId).orElseThrow(NotFound::new).answer();
    }
}
