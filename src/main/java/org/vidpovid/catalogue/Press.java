package org.vidpovid.catalogue;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.*;
import org.vidpovid.web.*;
import tools.jackson.databind.node.ObjectNode;

/** Where versions come out. It publishes what it is given: who may, is for {@code publishing} to say. */
@Component
@Transactional
public class Press {

    /**
     * That a version of a service was published.
     *
     * @param digest SHA-256 of its definition with sorted properties
     * @param proposalId by which two people published it; null if it came with a release of the portal, or from another system
     * @param source from which other system it was taken over, as it was there; null if people or a release published it
     */
    public record Version(UUID id, String slug, int version, OffsetDateTime publishedAt, String digest, @Nullable UUID proposalId,
            @Nullable String source) {}

    private final Publications publications;
    private final Catalogue catalogue;

    Press(Publications publications, Catalogue catalogue) {
        this.publications = publications;
        this.catalogue = catalogue;
    }

    /** Whether nothing was ever published. */
    public boolean isEmpty() {
        return publications.latest().isEmpty();
    }

    /** The latest version of a service, if there is any. */
    public Optional<Version> latest(String slug) {
        return publications.latest(slug);
    }

    /** All versions of a service, the newest first. */
    public List<Version> versions(String slug) {
        return publications.versions(slug);
    }

    /** What was published as a version. */
    public ObjectNode definition(Version version) {
        return publications.definition(version.id()).orElseThrow(NotFound::new);
    }

    /** Whether a definition says what the version says; comments and the order of properties do not count. */
    public boolean isSame(ObjectNode definition, Version version) {
        return Publications.isSame(definition, version);
    }

    /** Waits until nobody else publishes anything, and keeps them waiting until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn() {
        publications.takeTurn();
    }

    /**
     * Publishes a definition that came with a release of the portal or from another system, unless it says what the latest version says.
     * Every node does this as it starts, one after another, and only the first finds work.
     */
    public Version publishOfRelease(ObjectNode definition) {
        publications.takeTurn();
        var latest = publications.latest(definition.path("slug").asString());
        if (latest.isPresent() && Publications.isSame(definition, latest.get())) return latest.get();
        catalogue.forget();
        return publications.insert(definition, latest.map(Version::version).orElse(0) + 1, null);
    }

    /**
     * Publishes a definition that two people stand for.
     *
     * @param basedOn the latest version that they have seen; 0 if there was none
     * @throws ChangedMeanwhile if another one was published since
     */
    public Version publish(ObjectNode definition, int basedOn, UUID proposalId) {
        publications.takeTurn();
        var latest = publications.latest(definition.path("slug").asString()).map(Version::version).orElse(0);
        if (latest != basedOn) throw new ChangedMeanwhile(Message.of("catalogue.newer", latest, basedOn));
        catalogue.forget();
        return publications.insert(definition, latest + 1, proposalId);
    }
}
