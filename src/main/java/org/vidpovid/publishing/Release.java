package org.vidpovid.publishing;

import module java.base;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.*;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.catalogue.Press;
import org.vidpovid.definitions.*;
import org.vidpovid.law.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * The services that come with this release of the portal. Where nothing was published yet they are published as the portal starts;
 * afterwards what they say otherwise is only proposed. A wrong file stops the start; a file whose unit is not there yet waits for it.
 */
@Component
@ConditionalOnWebApplication // a command of the jar publishes nothing: it may be there to fill an empty database
class Release implements SmartInitializingSingleton {

    /** One file, and what it says. */
    record Bundled(ServiceText text, ObjectNode definition) {

        Text title() {
            return new Text(definition.at("/title/uk").asString(), definition.at("/title/en").asString());
        }

        String slug() {
            return definition.path("slug").asString();
        }
    }

    private final Press press;
    private final Proposals proposals;
    private final Measure measure;
    private final boolean demonstration;
    private final List<Bundled> bundled;

    Release(Press press, Proposals proposals, Measure measure, Environment environment) {
        this.press = press;
        this.proposals = proposals;
        this.measure = measure;
        demonstration = environment.acceptsProfiles(Profiles.of("demonstration"));
        var files = ServiceFiles.ofRelease();
        var definitions = ServiceFiles.read(files, measure.whateverTheUnits());
        bundled = IntStream.range(0, files.size()).mapToObj(i -> new Bundled(files.get(i), definitions.get(i))).toList();
    }

    /** Before the first request. Nodes that start together take turns, and only the first finds work. */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        press.takeTurn();
        var first = press.isEmpty();
        bundled.forEach(file -> bring(file, first));
    }

    void bring(Bundled file, boolean first) {
        var versions = press.versions(file.slug());
        // an older release started again brings nothing new
        if (versions.stream().anyMatch(version -> press.isSame(file.definition(), version))) return;
        if (!missingUnits(file).isEmpty()) return;
        var fromReleases = versions.stream().allMatch(version -> version.proposalId() == null);
        if (first || (demonstration && fromReleases)) press.publishWithoutProposal(file.definition());
        else if (proposals.about(file.slug()).stream()
                .noneMatch(proposal -> proposal.byRelease() && !proposal.isWaiting() && file.definition().equals(proposal.definition()))) {
            proposals.proposeOfRelease(file.text(), file.slug(), file.definition());
        }
    }

    /** What came with this release about a service, if anything did. */
    Optional<Bundled> find(String slug) {
        return bundled.stream().filter(file -> file.slug().equals(slug)).findFirst();
    }

    /** What was never published. */
    List<Bundled> unpublished() {
        return bundled.stream().filter(file -> press.latest(file.slug()).isEmpty()).toList();
    }

    /** The codes of the units that a file names and that are not there. */
    Set<String> missingUnits(Bundled file) {
        return ServiceText.units(file.definition()).stream().filter(code -> !measure.isUnit(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
