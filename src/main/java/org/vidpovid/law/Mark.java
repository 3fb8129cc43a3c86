package org.vidpovid.law;

/** Stand-in until the room of law is merged. */
public enum Mark {
    S, M, DOUBTFUL;

    public boolean verified() {
        return this == S;
    }
}
