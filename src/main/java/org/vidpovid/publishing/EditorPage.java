package org.vidpovid.publishing;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.catalogue.*;
import org.vidpovid.publishing.Release.Bundled;
import org.vidpovid.web.*;

/** The desk of an editor: what is offered, what is proposed, what waits. */
@Controller
record EditorPage(Catalogue catalogue, Press press, Proposals proposals, Release release, Pages pages) {

    /** A file of the release that was never published, and the units that it lacks. */
    record Unpublished(Bundled file, Set<String> missingUnits) {}

    record Desk(List<Service> services, Map<String, Pause> pauses, List<Proposal> waiting, List<Unpublished> unpublished) {}

    /** One service. {@code service} is empty while nothing was published. */
    record Model(String slug, Optional<Service> service, Optional<Pause> pause, List<VersionsPage.Line> versions,
            List<Proposal> proposals) {}

    @GetMapping("/editor")
    View desk() {
        var waiting = proposals.waiting();
        var proposed = waiting.stream().map(Proposal::slug).collect(Collectors.toSet());
        var unpublished = release.unpublished().stream().filter(file -> !proposed.contains(file.slug()))
                .map(file -> new Unpublished(file, release.missingUnits(file))).toList();
        return pages.show(JteeditorGenerated::render, new Desk(catalogue.everything(), catalogue.pauses(), waiting, unpublished));
    }

    @GetMapping("/editor/services/{slug}")
    View service(@PathVariable String slug) {
        var about = proposals.about(slug);
        var service = catalogue.everything().stream().filter(one -> one.slug().equals(slug)).findFirst();
        if (service.isEmpty() && about.isEmpty()) throw new NotFound();
        return pages.show(JteeditedGenerated::render,
                new Model(slug, service, catalogue.pauseOf(slug), VersionsPage.lines(press.versions(slug), about), about));
    }
}
