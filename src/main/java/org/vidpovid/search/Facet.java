package org.vidpovid.search;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** What people may narrow by what was found. */
public enum Facet {
    TOPIC, PLACE, AUTHORITY;

    List<Text> of(Entry entry) {
        return switch (this) {
            case TOPIC -> Stream.ofNullable(entry.topic()).toList();
            case PLACE -> entry.places();
            case AUTHORITY -> Stream.ofNullable(entry.authority()).toList();
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
