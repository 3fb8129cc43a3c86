package org.vidpovid.cases;

import gg.jte.Content;
import java.util.*;
import java.util.function.Function;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What another room shows on the page of a case. Panels stand in the order of Spring's {@code @Order}. */
public interface CasePanel {

    /**
     * The panel, if there is anything to show.
     *
     * @param matter a case that came from {@link Cases#visibleTo}: whoever holds it was allowed to see it
     */
    Optional<Panel> of(Case matter);

    /**
     * What can be done about the case on pages of that room: links on both pages of a case. Whether it may be done is asked again there.
     *
     * @param who looks at the page
     */
    default List<Action> actions(Case matter, Viewer who) {
        return List.of();
    }

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

    /** On whose page of the case a link stands. */
    enum Whose { APPLICANT, OFFICIAL }

    /**
     * A link.
     *
     * @param route a page of the portal, from its root
     */
    record Action(Wording label, String route, Whose whose) {}

    /** All links of these rooms for one page of the case. */
    static List<Action> actions(Collection<CasePanel> rooms, Case matter, Viewer who, Whose whose) {
        return rooms.stream().flatMap(room -> room.actions(matter, who).stream()).filter(action -> action.whose() == whose).toList();
    }
}
