package org.vidpovid.authorities;

import java.util.*;

/** A room that sends people's matters to units. Such a unit may not be closed, and whoever leaves it without three people is warned. */
public interface DecidingUnits {

    /** The codes of the units that new matters may go to just now. */
    Set<String> decidingUnits();
}
