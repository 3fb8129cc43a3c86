package org.vidpovid.publishing;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.DecidingUnits;

/** The services that came with the release and wait for units that are not there: whoever keeps the authorities sees them. */
@Component
record WaitingServices(Release release) implements DecidingUnits {

    @Override
    public Set<String> decidingUnits() {
        return Set.of(); // what is not published decides nothing yet
    }

    @Override
    public List<Waiting> waiting() {
        return release.unpublished().stream().map(file -> new Waiting(file.title(), release.missingUnits(file)))
                .filter(waiting -> !waiting.units().isEmpty()).toList();
    }
}
