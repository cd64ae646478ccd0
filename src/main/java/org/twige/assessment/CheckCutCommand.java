package org.twige.assessment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.twige.assessment.cut.RatingsCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes the result of a workshop again from its file of ratings, on any machine, and says whether it agrees. */
@Command(
        name = "cut",
        mixinStandardHelpOptions = true,
        description = "Computes a pass mark again from the file of ratings of its workshop.")
public class CheckCutCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<file.csv>", description = "The ratings, as the page of the workshop hands them out.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    /** The exit code: 0 when every figure of the file is what its ratings give. */
    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        try {
            var check = RatingsCheck.of(file);
            out.printf(
                    "%s, version %s, workshop %s%n",
                    check.about("course"), check.about("version"), check.about("workshop"));
            var lines = check.lines();
            out.printf("%-32s %12s %12s%n", "", "file", "again");
            lines.forEach(line -> out.printf(
                    "%-32s %12s %12s  %s%n",
                    line.name(), line.file(), line.again(), line.agrees() ? "agrees" : "DIFFERS"));
            var all = lines.stream().allMatch(RatingsCheck.Line::agrees);
            out.println(lines.isEmpty() ? "no round is finished" : all ? "everything agrees" : "something differs");
            return all ? 0 : 1;
        } catch (IOException | RuntimeException e) {
            out.println(file + " cannot be checked: " + e.getMessage());
            return 1;
        }
    }
}
