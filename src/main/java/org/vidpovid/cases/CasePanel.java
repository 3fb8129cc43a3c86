package org.vidpovid.cases;

import gg.jte.Content;
import java.util.*;
import java.util.function.Function;
import org.vidpovid.web.*;

/** What another room shows on the page of a case. Panels stand in the order of Spring's {@code @Order}. */
public interface CasePanel {

    /**
     * The panel, if there is anything to show.
     *
     * @param matter a case that came from {@link Cases#visibleTo}: whoever holds it was allowed to see it
     */
    Optional<Panel> of(Case matter);

    /** Whose word it is, and so where it stands. */
    enum Place {
        /** What the state has answered: first of all. */
        ANSWER,
        /** What other authorities have said, or have still to say. */
        OPINION,
        /** What the applicant has said. */
        MATTER,
        /** What an official wants before their eyes while they read the rest. */
        BESIDE
    }

    /** A part of the page of a case. */
    record Panel(Place place, Wording title, Function<Page, Content> content) {}
}
