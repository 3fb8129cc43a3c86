package org.vidpovid.definitions;

import module java.base;
import org.springframework.boot.diagnostics.*;

/** The files of the services are wrong, so the portal does not start: half a service would be worse than none. */
public class FaultyServices extends RuntimeException {

    /** Says at start-up what to mend, and nothing else: the trace of the stack leads nowhere. */
    static class Analyzer extends AbstractFailureAnalyzer<FaultyServices> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, FaultyServices cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }

    private final transient List<Fault> faults;

    public FaultyServices(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
