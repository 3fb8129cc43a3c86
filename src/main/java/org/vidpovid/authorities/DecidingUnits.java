package org.vidpovid.authorities;

import java.util.*;
import org.vidpovid.web.Wording;

/** A room that sends people's matters to units. Such a unit may not be closed, and whoever leaves it without three people is warned. */
public interface DecidingUnits {

    /** The codes of the units that new matters may go to just now. */
    Set<String> decidingUnits();

    /** Something that cannot be offered yet, and the codes of the units that it needs and that are not there. */
    record Waiting(Wording title, Set<String> units) {}

    default List<Waiting> waiting() {
        return List.of();
    }
}
