package org.vidpovid.publishing;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.publishing.Proposal.*;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one place where columns become a proposal. */
record ProposalRow(UUID id, String slug, int basedOn, int revision, String yaml, @Nullable String definition, String why,
        OffsetDateTime startedAt,
                   OffsetDateTime changedAt, boolean byRelease, @Nullable UUID proposedByPersonId, @Nullable String proposedBy,
                   @Nullable String outcome,
                   @Nullable String reason, @Nullable OffsetDateTime decidedAt, @Nullable UUID decidedByPersonId,
                           @Nullable String decidedBy,
                   @Nullable Integer version) {

    static final String COLUMNS = """
            id, slug, based_on, revision, yaml, definition, why, started_at, changed_at, by_release, proposed_by_person_id, proposed_by, \
            outcome,
            reason, decided_at, decided_by_person_id, decided_by, version""";

    Proposal proposal() {
        var proposer = proposedByPersonId == null ? null : new Signature(proposedByPersonId, requireNonNull(proposedBy));
        return new Proposal(id, slug, basedOn, revision, yaml,
                definition == null ? null : (ObjectNode) JsonMapper.shared().readTree(definition), why,
                startedAt.toInstant(), changedAt.toInstant(), byRelease, proposer, stage());
    }

    private Stage stage() {
        return switch (outcome) {
            case null -> new Stage.Waiting();
            case "published" -> new Stage.Published(decider(), at(), requireNonNull(version));
            case "returned" -> new Stage.Returned(decider(), at(), requireNonNull(reason));
            case "withdrawn" -> new Stage.Withdrawn(decider(), at());
            default -> throw new IllegalStateException("unknown outcome " + outcome);
        };
    }

    private Signature decider() {
        return new Signature(requireNonNull(decidedByPersonId), requireNonNull(decidedBy));
    }

    private Instant at() {
        return requireNonNull(decidedAt).toInstant();
    }
}
