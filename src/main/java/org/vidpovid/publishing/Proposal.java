package org.vidpovid.publishing;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.*;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of a procedure as somebody wants it to be.
 *
 * @param basedOn the version that was the latest when its text was last saved; 0 if there was none
 * @param revision counts its texts from 1; whoever publishes must have seen the last
 * @param definition what the text says; null while something is wrong in it, and then it cannot be published
 * @param proposer null while it is the release's and nobody has taken it up
 */
record Proposal(UUID id, String slug, int basedOn, int revision, String yaml, @Nullable ObjectNode definition, String why,
        Instant startedAt,
                Instant changedAt, boolean byRelease, @Nullable Signature proposer, Stage stage) {

    /** A person who stands for something by name. */
    record Signature(UUID personId, String name) {}

    sealed interface Stage {
        record Waiting() implements Stage {}
        record Published(Signature by, Instant at, int version) implements Stage {}
        record Returned(Signature by, Instant at, String reason) implements Stage {}
        record Withdrawn(Signature by, Instant at) implements Stage {}
    }

    boolean isWaiting() {
        return stage instanceof Stage.Waiting;
    }

    boolean isBy(@Nullable UUID personId) {
        return proposer != null && proposer.personId().equals(personId);
    }

    /** Who proposed it, by name, or the release. */
    Wording proposedBy() {
        if (proposer == null) return Message.of("publishing.release");
        return byRelease ? Message.of("publishing.taken-up", proposer.name()) : Message.of("publishing.by", proposer.name());
    }

    Wording tag() {
        return switch (stage) {
            case Stage.Waiting() -> Message.of(definition == null ? "publishing.tag.faulty" : "publishing.tag.waiting");
            case Stage.Published _ -> Message.of("publishing.tag.published");
            case Stage.Returned _ -> Message.of("publishing.tag.returned");
            case Stage.Withdrawn _ -> Message.of("publishing.tag.withdrawn");
        };
    }

    String tone() {
        return switch (stage) {
            case Stage.Waiting() -> definition == null ? "wait" : "now";
            case Stage.Published _ -> "done";
            case Stage.Returned _, Stage.Withdrawn _ -> "stop";
        };
    }

    /** How it stands, for somebody who saw it otherwise. */
    Wording status() {
        return switch (stage) {
            case Stage.Waiting() -> Message.of("publishing.status.waiting", proposedBy(), changedAt);
            case Stage.Published(var by, var at, var version) -> Message.of("publishing.status.published", version, by.name(), at);
            case Stage.Returned(var by, var at, var reason) -> Message.of("publishing.status.returned", by.name(), at, reason);
            case Stage.Withdrawn(var by, var at) -> Message.of("publishing.status.withdrawn", by.name(), at);
        };
    }
}
