package org.vidpovid.opinions;

/**
 * An answer as an official wants to give it. What does not belong to its verdict is empty.
 *
 * @param conditions on which there is no objection
 * @param fact what an objection is seen in
 * @param norm what that goes against
 * @param reasons why that is so
 */
public record Proposed(Verdict verdict, String conditions, String fact, String norm, String reasons) {}
