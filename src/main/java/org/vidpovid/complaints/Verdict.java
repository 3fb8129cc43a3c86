package org.vidpovid.complaints;

import module java.base;
import org.vidpovid.complaints.Complaint.*;

/**
 * What a reviewer decides.
 *
 * @param ground id of the ground on which it is not heard; empty if it is
 * @param cause what went wrong, and {@code puttingRight} what is done about it; empty if nothing did
 */
public record Verdict(Outcome outcome, Optional<String> ground, String reasons, Optional<Cause> cause, String puttingRight) {}
