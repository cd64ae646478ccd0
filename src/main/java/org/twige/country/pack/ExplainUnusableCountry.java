package org.twige.country.pack;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the mistakes of a country pack instead of a stack trace. */
final class ExplainUnusableCountry extends AbstractFailureAnalyzer<UnusableCountry> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableCountry cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the lines above; ./twige check country <folder> says when all are well.",
                cause);
    }
}
