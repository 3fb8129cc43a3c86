package org.vidpovid.guard;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.*;

/**
 * The closed list of grounds by which a case can be returned, transferred or closed: {@code law/exits.yaml}. A procedure names grounds to
 * refuse by; these are the law's own, and the same for every service of a regime.
 */
@Component
public class Exits {

    /** A ground of one way out, under some regimes. */
    record Exit(String id, Way way, Set<Procedure.Regime> regimes, Text title, Text norm, Mark mark) {

        Ground ground() {
            return new Ground(id, Ground.Kind.SUBSTANTIVE, title, new Norm(norm, mark));
        }
    }

    private final List<Exit> all;

    public Exits() {
        all = List.of(LawBook.read("/law/exits.yaml", Exit[].class));
        if (all.stream().map(Exit::id).distinct().count() < all.size()) throw new IllegalStateException("law/exits.yaml: an id twice");
    }

    List<Ground> of(Way way, Procedure.Regime regime) {
        return all.stream().filter(exit -> exit.way() == way && exit.regimes().contains(regime)).map(Exit::ground).toList();
    }
}
