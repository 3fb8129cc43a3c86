package org.vidpovid.people;

/** What a person may do for the portal itself, beside any post they hold. */
public enum Role {
    /** Keeps authorities, posts, officials and roles in order. */
    ADMIN,
    /** Writes procedures of services and publishes those that another has written. */
    EDITOR,
    /** Helps people at a counter, and gives those without other means a code to sign in. */
    COUNTER,
    /** Reads who did what; changes nothing. */
    AUDITOR,
    /** Speaks for people’s rights: takes up what they bring, looks into cases with a reason, recommends. */
    OMBUDSMAN,
    /** Learns who a protected official is. */
    COURT
}
