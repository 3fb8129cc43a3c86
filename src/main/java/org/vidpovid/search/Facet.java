package org.vidpovid.search;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** What people may narrow by what was found. */
public enum Facet {
    TOPIC, PLACE, AUTHORITY;

    /** Nobody chooses a longer value from a list, and the index cannot keep one without end. */
    static final int LONGEST = 300;

    /** What an entry is filed under; values that are too long to choose from are left out. */
    List<Text> of(Entry entry) {
        return all(entry).filter(value -> value.uk().length() <= LONGEST).toList();
    }

    private Stream<Text> all(Entry entry) {
        return switch (this) {
            case TOPIC -> Stream.ofNullable(entry.topic());
            case PLACE -> entry.places().stream();
            case AUTHORITY -> Stream.ofNullable(entry.authority());
        };
    }

    Wording label() {
        return switch (this) {
            case TOPIC -> Message.of("search.topic");
            case PLACE -> Message.of("search.place");
            case AUTHORITY -> Message.of("search.authority");
        };
    }

    /** What it is called in an address. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
