package org.vidpovid.law;

import java.time.LocalDate;
import org.vidpovid.web.Wording;

/**
 * A number that the law fixes, in force from a day on until the next of the same name.
 *
 * @param norm where the law says so
 */
public record Figure(FigureName name, LocalDate from, int value, Unit unit, Text norm, Mark mark) {

    public enum Unit { WORKING_DAYS, CALENDAR_DAYS, MONTHS }

    /**
     * The term that it is.
     *
     * @throws IllegalStateException if it is counted in months, not days
     */
    public Term term() {
        return switch (unit) {
            case WORKING_DAYS -> Term.working(value);
            case CALENDAR_DAYS -> Term.calendar(value);
            case MONTHS -> throw new IllegalStateException(name + " is counted in months");
        };
    }

    /** Where the law says so, and how sure we are of it. */
    public Norm source() {
        return new Norm(norm, mark);
    }

    /** “30 calendar days”, “6 months”. */
    public Wording wording() {
        return switch (unit) {
            case WORKING_DAYS, CALENDAR_DAYS -> term().wording();
            case MONTHS -> new Plural(value, "law.months.one", "law.months.few", "law.months.many");
        };
    }
}
