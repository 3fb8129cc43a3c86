package org.vidpovid.publishing;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.catalogue.*;
import org.vidpovid.web.*;

/** For everybody: which versions there were, since when, and by which two names. */
@Controller
record VersionsPage(Catalogue catalogue, Press press, Proposals proposals, Pages pages) {

    /** A version, and by whom. */
    record Line(Press.Version version, Wording by, Optional<String> why) {}

    record Model(Service service, List<Line> versions) {}

    @GetMapping("/services/{slug}/versions")
    View versions(@PathVariable String slug) {
        return pages.show(JteversionsGenerated::render,
                new Model(catalogue.service(slug), lines(press.versions(slug), proposals.about(slug))));
    }

    static List<Line> lines(List<Press.Version> versions, List<Proposal> proposals) {
        var byId = proposals.stream().collect(Collectors.toMap(Proposal::id, proposal -> proposal));
        return versions.stream().map(version -> {
            var proposal = version.proposalId() == null ? null : byId.get(version.proposalId());
            return proposal != null && proposal.stage() instanceof Proposal.Stage.Published(var by, _, _)
                    ? new Line(version, Message.of("publishing.by-two", proposal.proposedBy(), by.name()), Optional.of(proposal.why()))
                    : new Line(version, version.source() == null ? Message.of("publishing.release")
                    : Message.of("publishing.taken-over", version.source()), Optional.empty());
        }).toList();
    }
}
