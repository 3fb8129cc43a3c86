package org.vidpovid.decisions;

import org.vidpovid.opinions.Opinion;

/**
 * A refusal as an official proposes it.
 *
 * @param ground id of a ground of the procedure
 * @param question id of the question, or of the document's question, in whose answer the fact is seen; or {@link Opinion#evidence} of an
 * objection
 * @param fact what it shows
 * @param reasons why that is the ground
 */
public record Refusal(String ground, String question, String fact, String reasons) {}
