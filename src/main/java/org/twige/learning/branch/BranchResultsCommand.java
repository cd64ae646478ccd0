package org.twige.learning.branch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what was done at a branch into a file for the centre. */
@Component
@Command(
        name = "branch-results",
        mixinStandardHelpOptions = true,
        description = "At a branch: writes everything that was done there into a signed file for the centre.")
class BranchResultsCommand implements Callable<Integer> {

    private final WriteResults write;
    private final OwnBranches own;
    private final StickKey key;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "<file>",
            description = "Where to write; must not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path target;

    BranchResultsCommand(WriteResults write, OwnBranches own, StickKey key) {
        this.write = write;
        this.own = own;
        this.key = key;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var here = own.here();
        if (here.isEmpty() || Files.exists(target)) {
            out.println(
                    here.isEmpty()
                            ? "This place is no branch. Name its folder with --data."
                            : target + " exists already. Name a new file; nothing was overwritten.");
            return 1;
        }
        var written = write.write(here.get());
        StickFile.write(target, written.file());
        out.printf("%s is written: %,d acts of %,d people.%n", target, written.acts(), written.people());
        out.println(
                "Fingerprint of this computer, for the centre: " + key.print().grouped());
        return 0;
    }
}
