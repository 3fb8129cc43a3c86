package org.vidpovid.draws;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.draws.Draw.*;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code draws.draw}. */
record DrawRow(UUID id, String purpose, UUID subjectId, String subject, @Nullable UUID insteadOf, @Nullable String because, String members,
               OffsetDateTime at, UUID entryId, @Nullable String byWitness, @Nullable Long size, @Nullable String checkpoint,
               @Nullable String witness, @Nullable String cosignature, @Nullable Integer passedOver, @Nullable UUID chosen,
               @Nullable OffsetDateTime revealedAt, @Nullable UUID resultId) {

    Draw draw() {
        var instead = insteadOf == null || because == null ? Optional.<Instead>empty() : Optional.of(new Instead(insteadOf, because));
        return new Draw(id, purpose, subjectId, subject, instead,
                new Pool(List.of(JsonMapper.shared().readValue(members, Pool.Member[].class))), at.toInstant(), entryId,
                Optional.ofNullable(byWitness), stage());
    }

    private Stage stage() {
        if (size == null || checkpoint == null || witness == null || cosignature == null || passedOver == null || chosen == null
                || revealedAt == null || resultId == null) {
            return new Waiting();
        }
        return new Revealed(size, checkpoint, witness, cosignature, passedOver, chosen, revealedAt.toInstant(), resultId);
    }
}
