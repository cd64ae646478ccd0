package org.twige.mandates.seals;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the operator whether the ledger of duties is as it was sealed. */
@Component
@Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        description = "Seals what is settled, makes every seal again, and names the first block that was altered.")
class VerifyLedgerCommand implements Callable<Integer> {

    private final SealLedger seal;
    private final CheckSeals check;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--head", defaultValue = "", description = "The head written down earlier; a cut tail is noticed.")
    private String expected = "";

    VerifyLedgerCommand(SealLedger seal, CheckSeals check) {
        this.seal = seal;
        this.check = check;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var finding = check.check();
        out.printf("%,d sealed events were read.%n", finding.events());
        if (finding.firstAltered().isPresent()) {
            out.println("ALTERED: " + finding.firstAltered().get() + ".");
            return 1;
        }
        if (!expected.isEmpty() && !expected.equals(finding.head())) {
            out.println("CUT: the chain ends in " + finding.head() + ", not in the head you wrote down.");
            return 1;
        }
        out.printf("The chain is whole. %,d newer events were sealed now.%n", seal.seal());
        out.println("Its head is " + check.check().head());
        return 0;
    }
}
