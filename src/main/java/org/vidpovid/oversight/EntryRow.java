package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.oversight.Entry.*;
import tools.jackson.databind.json.JsonMapper;

/** The one place where columns become an entry. */
record EntryRow(UUID id, String serviceSlug, String serviceUk, String serviceEn, String unitCode, String unitUk, String unitEn,
        String authorityUk, String authorityEn, String official, String postUk, String postEn, String officialSlug, @Nullable String second,
        String outcome, String grounds, LocalDate issuedOn, boolean inTime, @Nullable Integer share, String remedyUk, String remedyEn,
        @Nullable String reviewer, @Nullable LocalDate complainBy, @Nullable String complaint, @Nullable LocalDate reversedOn,
        @Nullable String reversedHow, @Nullable String reversedBy, @Nullable String text, @Nullable LocalDate checkBy,
        @Nullable String redactedBy) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Text that nobody has read yet does not leave the database. */
    static final String COLUMNS = """
            id, service_slug, service_uk, service_en, unit_code, unit_uk, unit_en, authority_uk, authority_en, official, post_uk, post_en,
            official_slug, second, outcome, grounds, issued_on, in_time, share, remedy_uk, remedy_en, reviewer, complain_by, complaint,
            reversed_on, reversed_how, reversed_by, case when redacted_at is not null then text end as text, check_by, redacted_by
            """;

    Entry entry(LocalDate today) {
        return new Entry(id, serviceSlug, new Text(serviceUk, serviceEn), Outcome.of(outcome),
                List.of(JSON.readValue(grounds, OnGround[].class)), reasons(today),
                new Named(official, new Text(postUk, postEn), officialSlug),
                read(second, Named.class), new Of(unitCode, new Text(unitUk, unitEn), new Text(authorityUk, authorityEn)), issuedOn, inTime,
                share, new Text(remedyUk, remedyEn), read(reviewer, Reviewer.class), complainBy, read(complaint, Complained.class),
                reversedOn == null || reversedHow == null ? null : new Reversed(reversedOn, reversedHow, reversedBy));
    }

    private Reasons reasons(LocalDate today) {
        if (text != null && redactedBy != null) return new Reasons.Read(text, redactedBy);
        if (checkBy == null) return new Reasons.None();
        return today.isAfter(checkBy) ? new Reasons.Withheld(official, checkBy.plusDays(1)) : new Reasons.BeingRead(checkBy);
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }
}
