package org.twige;

import java.io.PrintWriter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.twige.bench.Pace;
import org.twige.bench.Report;
import org.twige.bench.Yardsticks;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a benchmark with budgets is told on the command line, and how it ends: with a table, and an exit code. */
final class BenchOptions {

    private static final int OVER = 3;
    private static final int FEW = 2_000;
    private static final int NATION = 250_000;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec verb;

    @Option(
            names = "--people",
            paramLabel = "<n>",
            description = "How many people; 250000 without it, 2000 with --quick.")
    private @Nullable Integer people;

    @Option(names = "--quick", description = "Only sees that every step works; the figures say little.")
    private boolean quick;

    @Option(names = "--strict", description = "Ends with exit code 3 when a budget is not kept.")
    private boolean strict;

    int people() {
        return people == null ? quick ? FEW : NATION : people;
    }

    Pace pace() {
        return quick ? Pace.QUICK : Pace.FULL;
    }

    PrintWriter out() {
        return verb.commandLine().getOut();
    }

    /** At once: who waits for a benchmark wants to see how far it is. */
    void say(String line) {
        out().println(line);
        out().flush();
    }

    Yardsticks yardsticks(DatabaseRoles roles) throws SQLException {
        var owner = roles.owner();
        return new Yardsticks(roles.url(), owner.user(), owner.password(), pace().workers());
    }

    /** Puts what is measured into a report. */
    @FunctionalInterface
    interface Measuring {
        void into(Report report) throws Exception;
    }

    /** Prints the report of what is measured; the exit code. */
    int report(Measuring measuring) throws Exception {
        var report = new Report(this::say);
        measuring.into(report);
        out().println();
        out().print(report.table());
        out().printf("%d budgets are not kept.%n", report.over());
        return strict && report.over() > 0 ? OVER : 0;
    }
}
