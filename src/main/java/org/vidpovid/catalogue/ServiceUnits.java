package org.vidpovid.catalogue;

import static java.util.stream.Collectors.toSet;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.DecidingUnits;

/** The units that the present services name: those that decide, and those that are asked for an opinion. */
@Component
record ServiceUnits(Catalogue catalogue) implements DecidingUnits {

    @Override
    public Set<String> decidingUnits() {
        return catalogue.services().stream().map(Service::procedure).flatMap(procedure -> Stream.concat(Stream.of(procedure.unit()),
                procedure.stages().stream().flatMap(stage -> stage.opinion().stream()).map(ProcedureStage.Opinion::unit))).collect(toSet());
    }
}
