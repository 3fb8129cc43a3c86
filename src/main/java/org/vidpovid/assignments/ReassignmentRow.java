package org.vidpovid.assignments;

import module java.base;
import org.vidpovid.authorities.Seat;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code assignments.reassignment}. */
record ReassignmentRow(UUID id, UUID postId, String fromSeat, String toSeat, String reason, String proposer, OffsetDateTime at,
        String cases) {

    /** @param number which the parties know */
    record Given(UUID id, String number) {}

    Reassignment proposal() {
        var given = List.of(JsonMapper.shared().readValue(cases, Given[].class));
        return new Reassignment(id, postId, seat(fromSeat), seat(toSeat), reason, seat(proposer), at.toInstant(),
                given.stream().map(Given::id).toList(), given.stream().map(Given::number).toList());
    }

    private static Seat seat(String json) {
        return JsonMapper.shared().readValue(json, Seat.class);
    }
}
