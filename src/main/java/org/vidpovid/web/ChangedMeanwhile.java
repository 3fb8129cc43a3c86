package org.vidpovid.web;

/** The thing is no longer as the person saw it; nothing of what they asked was recorded. */
public class ChangedMeanwhile extends RuntimeException {

    private final transient Wording now;

    /**
     * For a thing that others have changed.
     *
     * @param now how it stands now, and by whose hand
     */
    public ChangedMeanwhile(Wording now) {
        super("changed meanwhile");
        this.now = now;
    }

    Wording now() {
        return now;
    }
}
