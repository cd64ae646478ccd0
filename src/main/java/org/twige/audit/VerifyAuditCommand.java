package org.twige.audit;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the operator whether the record of who did what is as it was written. */
@Component
@Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        description = "Checks the chain of the audit record and names the first altered entry.")
class VerifyAuditCommand implements Callable<Integer> {

    private final VerifyAudit verifyAudit;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--head", defaultValue = "", description = "The head written down earlier; a cut tail is noticed.")
    private String expected = "";

    VerifyAuditCommand(VerifyAudit verifyAudit) {
        this.verifyAudit = verifyAudit;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var finding = verifyAudit.verify();
        out.printf("%,d entries were read.%n", finding.entries());
        if (!finding.isIntact()) {
            out.println("ALTERED: " + finding.firstAltered().orElseThrow() + ".");
            return 1;
        }
        if (!expected.isEmpty() && !expected.equals(finding.head())) {
            out.println("CUT: the chain ends in " + finding.head() + ", not in the head you wrote down.");
            return 1;
        }
        out.println("The chain is whole. Its head is " + finding.head());
        return 0;
    }
}
