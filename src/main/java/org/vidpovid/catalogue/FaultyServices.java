package org.vidpovid.catalogue;

import module java.base;

/** The files of the services are wrong, so the portal does not start: half a service would be worse than none. */
class FaultyServices extends RuntimeException {

    private final transient List<Fault> faults;

    FaultyServices(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
