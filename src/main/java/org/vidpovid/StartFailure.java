package org.vidpovid;

import module java.base;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.*;
import org.springframework.boot.web.server.PortInUseException;

/** Says on the error stream, in one sentence, why the portal does not start. What nobody foresaw keeps its stack trace. */
class StartFailure implements FailureAnalyzer, FailureAnalysisReporter {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return said(failure).map(sentence -> new FailureAnalysis(sentence, null, failure)).orElse(null);
    }

    /** The sentence for a failure, if it was foreseen. */
    static Optional<String> said(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).flatMap(cause -> sentence(cause).stream()).findFirst();
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case CannotStart known -> Optional.ofNullable(known.getMessage());
            case PortInUseException taken -> Optional.of("""
                    Port %d is in use by another program: stop that one, or choose another port, for example \
                    SERVER_PORT=%d mvn spring-boot:run""".formatted(taken.getPort(), taken.getPort() + 1));
            case FlywayValidateException _ -> Optional.of(
                    "The database was made by another version of the portal, whose migrations were different: "
                            + "start that version, or, if this is a demonstration, remove the data folder to begin anew.");
            default -> Optional.empty();
        };
    }

    @Override
    public void report(FailureAnalysis analysis) {
        var action = Optional.ofNullable(analysis.getAction()).map(text -> System.lineSeparator() + text).orElse("");
        System.err.println(System.lineSeparator() + analysis.getDescription() + action);
    }
}
