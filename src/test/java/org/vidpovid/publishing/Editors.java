package org.vidpovid.publishing;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.Press;
import org.vidpovid.definitions.ServiceFiles;
import org.vidpovid.people.*;

/** The editors of the demonstration, and a service for each test: what is published stays. */
@Component
record Editors(Authorities authorities, Roles roles, Press press) {

    static final String OLENA = "00000000-0000-7000-8000-000000000042";
    static final String STEPAN = "00000000-0000-7000-8000-000000000043";
    /** Head of the unit that decides about trees, and an editor too. */
    static final String NADIA = "00000000-0000-7000-8000-000000000032";
    /** Deputy there; made an editor by a test. */
    static final String PAVLO = "00000000-0000-7000-8000-000000000033";

    Viewer editor(String id) {
        var person = UUID.fromString(id);
        var seats = authorities.seatsOf(person);
        return new Viewer(person, "Редакторка " + id.substring(34), person, seats.stream().map(Seat::unitId).collect(Collectors.toSet()),
                seats.stream().map(Seat::postId).collect(Collectors.toSet()), Set.of(), roles.of(person), Assurance.HIGH);
    }

    static String slug() {
        return "test-" + Long.toHexString(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE);
    }

    /** A right text for a new address, decided by kyiv-trees. */
    static String text(String slug) {
        var trees = ServiceFiles.ofRelease().stream().filter(file -> file.name().endsWith("/tree-removal.yaml")).findFirst().orElseThrow();
        return trees.yaml().replace("slug: tree-removal", "slug: " + slug);
    }
}
