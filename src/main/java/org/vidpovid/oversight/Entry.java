package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.complaints.Complaint;
import org.vidpovid.law.*;
import org.vidpovid.web.*;

/**
 * An act as everybody can see it: no number, case, applicant or time of the day.
 *
 * @param second who confirmed it, where the law wants a second official
 * @param inTime whether it was issued within its term
 * @param share how much of the reasons stands in earlier ones of the official, in per cent
 * @param reviewer who hears a complaint about it
 */
record Entry(UUID id, String serviceSlug, Text service, Outcome outcome, List<OnGround> grounds, Reasons reasons, Named official,
        @Nullable Named second, Of of, LocalDate issuedOn, boolean inTime, @Nullable Integer share, Text remedy,
                @Nullable Reviewer reviewer,
        @Nullable LocalDate complainBy, @Nullable Complained complaint, @Nullable Reversed reversed) {

    /** A ground of the procedure’s closed list, as it was then. */
    record OnGround(String id, Text title, Norm norm) {}

    /** @param slug by which {@code /officials/} knows them */
    record Named(String name, Text post, String slug) {}

    /** @param code by which {@code /units/} knows it */
    record Of(String code, Text unit, Text authority) {}

    record Reviewer(String name, Text post, Text authority) {}

    /** How a complaint about it ended. */
    record Complained(Complaint.Outcome outcome, String by, LocalDate on) {

        String code() {
            return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Wording wording() {
            return Message.of(switch (outcome) {
                case UPHELD -> "oversight.complaint.upheld";
                case SATISFIED -> "oversight.complaint.satisfied";
                case ANNULLED_RETURNED -> "oversight.complaint.annulled-returned";
                case ANNULLED_DECIDED -> "oversight.complaint.annulled-decided";
                case NOT_HEARD -> "oversight.complaint.not-heard";
            }, by, on);
        }
    }

    /** How it lost its force. */
    record Reversed(LocalDate on, String how, @Nullable String by) {

        Wording wording() {
            if (by == null) return Message.of("oversight.reversed.reopened");
            return Message.of(how.equals("annulled-returned") ? "oversight.reversed.returned" : "oversight.reversed.decided", by);
        }
    }

    /** The reasons, as far as everybody can read them. */
    sealed interface Reasons {

        /** It has none of its own: what was asked for was granted. */
        record None() implements Reasons {}

        /** An official has read that nothing in them is for the parties alone. */
        record Read(String text, String by) implements Reasons {}

        /** An official reads them by this day. */
        record BeingRead(LocalDate until) implements Reasons {}

        /** Nobody has read them in time. */
        record Withheld(String by, LocalDate since) implements Reasons {}
    }
}
