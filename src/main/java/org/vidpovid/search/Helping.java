package org.vidpovid.search;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.web.Wording;

/** People to ask when nothing was found. Rooms above know them. */
public interface Helping {

    /**
     * Where they are.
     *
     * @param hours when they receive people, a line for each run of days alike
     */
    record Helper(Text name, Text address, @Nullable String phone, List<Wording> hours) {}

    /** Some of them, those that are open longest first. */
    List<Helper> helpers();
}
