package org.vidpovid.catalogue;

import org.springframework.boot.diagnostics.*;

/** Says at start-up what to mend, and nothing else: no trace of the stack. */
class FaultyServicesAnalyzer extends AbstractFailureAnalyzer<FaultyServices> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FaultyServices cause) {
        return new FailureAnalysis(cause.getMessage(), "Mend these lines; docs/services.md says how a service is written.", cause);
    }
}
