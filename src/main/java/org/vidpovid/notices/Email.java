package org.vidpovid.notices;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An e-mail about a notice. It travels in the open, so it says only that there is news. */
record Email(UUID matterId, UUID noticeId, String address, String subject, String body, State state, OffsetDateTime at,
        @Nullable OffsetDateTime claimedAt) {

    enum State { WAITING, SENDING, SENT, GIVEN_UP, SHOWN }
}
