package org.vidpovid.law;

import org.jspecify.annotations.Nullable;
import org.vidpovid.web.Wording;

/** How long something may take, in days of one kind. */
public record Term(int days, Kind kind) {

    public enum Kind { WORKING, CALENDAR }

    public Term {
        if (days < 1) throw new IllegalArgumentException("a term has at least one day, not " + days);
    }

    /** A term whose kind the law leaves open: under 10 days they are working days, from 10 calendar days (2073-IX). */
    public static Term of(int days) {
        return new Term(days, days < 10 ? Kind.WORKING : Kind.CALENDAR);
    }

    /**
     * A term as a procedure writes it.
     *
     * @param kind null if it leaves that open
     */
    public static Term of(int days, @Nullable Kind kind) {
        return kind == null ? of(days) : new Term(days, kind);
    }

    public static Term working(int days) {
        return new Term(days, Kind.WORKING);
    }

    public static Term calendar(int days) {
        return new Term(days, Kind.CALENDAR);
    }

    /**
     * About how long it is, in fifths of a calendar day: in these, terms of both kinds add up and compare, as seven calendar days are
     * five working ones. Holidays are not known before a term begins.
     */
    public int length() {
        return switch (kind) {
            case WORKING -> days * 7;
            case CALENDAR -> days * 5;
        };
    }

    /** “30 calendar days”. */
    public Wording wording() {
        return said(days, kind);
    }

    static Wording said(int days, Kind kind) {
        return switch (kind) {
            case WORKING -> new Plural(days, "law.working.one", "law.working.few", "law.working.many");
            case CALENDAR -> new Plural(days, "law.calendar.one", "law.calendar.few", "law.calendar.many");
        };
    }
}
