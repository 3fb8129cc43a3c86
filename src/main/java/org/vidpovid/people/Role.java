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
    /** Asks on people’s behalf, across authorities, and recommends. */
    OMBUDSMAN,
    /** Learns, for a reason that is recorded, which official a pseudonym stands for. */
    COURT
}
