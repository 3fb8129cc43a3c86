package org.vidpovid.publishing;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.definitions.*;
import org.vidpovid.law.*;
import tools.jackson.databind.node.ObjectNode;

/** Measures texts of services by the law, and by the units that there are today. */
@Component
record Measure(Authorities authorities, Registers registers, LegalWords words, LegalFigures figures, Topics topics, Clock clock) {

    boolean isUnit(String code) {
        return authorities.find(code).isPresent();
    }

    ServiceText.Content read(String slug, String yaml) {
        return new ServiceText("services/" + slug + ".yaml", yaml).read(standards(this::isUnit));
    }

    /** What a text says, if nothing is wrong in it today. */
    Optional<ObjectNode> right(String slug, String yaml) {
        return switch (read(slug, yaml)) {
            case ServiceText.Content.Right(var definition) -> Optional.of(definition);
            case ServiceText.Content.Wrong _ -> Optional.empty();
        };
    }

    Optional<ObjectNode> right(Proposal proposal) {
        return right(proposal.slug(), proposal.yaml());
    }

    /** The unit that decides by a definition. */
    static String unit(ObjectNode definition) {
        return definition.at("/procedure/unit").asString();
    }

    List<Fault> faults(String slug, String yaml) {
        return switch (read(slug, yaml)) {
            case ServiceText.Content.Right _ -> List.of();
            case ServiceText.Content.Wrong(var faults) -> faults;
        };
    }

    /** For what comes with a release, whose units may still be to be made. */
    Standards whateverTheUnits() {
        return standards(_ -> true);
    }

    private Standards standards(Predicate<String> isUnit) {
        return new Standards(isUnit, registers, words, figures, topics, LocalDate.now(clock));
    }
}
