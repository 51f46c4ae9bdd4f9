package org.positiveaction.bot.setup;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a {@link SetupFault} into a list that a person can work through, instead of a stack trace. */
class SetupFaultAnalyzer extends AbstractFailureAnalyzer<SetupFault> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SetupFault cause) {
        String faults = cause.faults().stream().map(fault -> "  - " + fault).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The bot cannot start yet:\n\n" + faults,
                "Put these right and start it again. .env.example describes every setting.",
                cause);
    }
}
