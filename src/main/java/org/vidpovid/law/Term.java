package org.vidpovid.law;

/** Stand-in until the room of law is merged. */
public record Term(int days, Kind kind) {
    public enum Kind { WORKING, CALENDAR }

    public static Term of(int days) {
        return new Term(days, days < 10 ? Kind.WORKING : Kind.CALENDAR);
    }
}
