package org.vidpovid.signin;

import org.springframework.stereotype.Service;
import org.vidpovid.people.*;

/** How surely somebody must be known for what they are about to do. */
@Service
public class Levels {

    Levels() {}

    /**
     * Call it in a controller before doing what needs the level. Whoever is not known so surely is asked to prove more, and then comes back:
     * what they were sending is kept and sent again, but for files.
     *
     * @throws LevelTooLow to be let through: it leads to the sign-in page
     */
    public void demand(Viewer viewer, Assurance needed) {
        if (!viewer.assurance().isAtLeast(needed)) throw new LevelTooLow(needed);
    }
}
