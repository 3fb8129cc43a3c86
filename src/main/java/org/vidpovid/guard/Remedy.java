package org.vidpovid.guard;

import java.time.LocalDate;
import org.vidpovid.authorities.Seat;
import org.vidpovid.law.Text;

/**
 * How an act can be challenged: before whom, until when, how, in which court, and by which norms. No official writes it, so none can leave
 * it out.
 *
 * @param reviewer neither its author nor the second official
 * @param by the last day to complain, counted from the day on which its addressee counts as notified
 * @param how all of it in a few sentences
 */
public record Remedy(Seat reviewer, LocalDate by, Text how, Text court, Text norm) {}
