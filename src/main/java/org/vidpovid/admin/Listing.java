package org.vidpovid.admin;

import module java.base;
import org.vidpovid.web.*;

/** The lists that can be taken out and brought in. */
enum Listing {
    TREE("kind", "code", "parent", "name_uk", "name_en", "head", "deputy", "superior", "closed"),
    OFFICIALS("post", "tax_number", "last", "first", "middle", "since", "until"),
    ABSENCES("post", "since", "until", "reason", "deputy"),
    PLACES("code", "unit", "name_uk", "name_en", "address_uk", "address_en", "phone", "latitude", "longitude", "note_uk", "note_en",
            "hours", "closed");

    private final String columns;

    Listing(String... columns) {
        this.columns = String.join(" ", columns);
    }

    List<String> columns() {
        return List.of(columns.split(" ", -1));
    }

    /** In addresses and file names. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Listing> of(String word) {
        return Stream.of(values()).filter(listing -> listing.word().equals(word)).findAny();
    }

    Wording title() {
        return switch (this) {
            case TREE -> Message.of("admin.list.tree");
            case OFFICIALS -> Message.of("admin.list.officials");
            case ABSENCES -> Message.of("admin.list.absences");
            case PLACES -> Message.of("admin.list.places");
        };
    }
}
