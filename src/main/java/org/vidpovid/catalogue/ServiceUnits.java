package org.vidpovid.catalogue;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.DecidingUnits;

/** The units to which applications for the present services go. */
@Component
record ServiceUnits(Catalogue catalogue) implements DecidingUnits {

    @Override
    public Set<String> decidingUnits() {
        return catalogue.services().stream().map(service -> service.procedure().unit()).collect(toSet());
    }
}
