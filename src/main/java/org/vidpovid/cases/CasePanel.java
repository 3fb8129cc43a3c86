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

    /**
     * A part of the page of a case.
     *
     * @param beside whether an official wants it before their eyes while they read the others
     */
    record Panel(Wording title, Function<Page, Content> content, boolean beside) {}
}
