package org.vidpovid.signin;

import module java.base;
import org.vidpovid.people.*;

/** How surely somebody must be known for what they are about to do. */
public final class Levels {

    private Levels() {}

    /** The level of a word as it stands in addresses; none for another word. */
    public static Assurance of(String word) {
        return Stream.of(Assurance.values()).filter(level -> word(level).equals(word)).findAny().orElse(Assurance.NONE);
    }

    static String word(Assurance level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Call it before doing what needs the level. Whoever is not known so surely, or has not signed in at all, is asked to prove more, and
     * then comes back: what they were sending is kept and sent again, but for files.
     *
     * @throws LevelTooLow to be let through: it leads to the sign-in page
     */
    public static void demand(Viewer viewer, Assurance needed) {
        if (!viewer.assurance().isAtLeast(needed)) throw new LevelTooLow(needed);
    }
}
