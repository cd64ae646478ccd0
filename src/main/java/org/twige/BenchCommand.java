package org.twige;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.bench.Bench;
import org.twige.bench.Pace;
import org.twige.bench.Report;
import org.twige.bench.Yardsticks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the budgets on an invented nation, beside a yardstick on the same database in the same run. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the budgets on a seeded nation in a folder of its own (--data), beside a yardstick.")
class BenchCommand implements Callable<Integer> {

    private static final int OVER = 3;
    private static final int FEW = 2_000;
    private static final int NATION = 250_000;

    private final BenchNation nation;
    private final BenchWork work;
    private final BenchChange change;
    private final BenchDoubles doubles;
    private final BenchPages pages;
    private final PostgresServer server;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--people", paramLabel = "<n>", description = "How many people; 250000 without it, or 2000.")
    private @Nullable Integer people;

    @Option(names = "--quick", description = "Only sees that every step works; the figures say little.")
    private boolean quick;

    @Option(names = "--strict", description = "Ends with exit code 3 when a budget is not kept.")
    private boolean strict;

    BenchCommand(
            BenchNation nation,
            BenchWork work,
            BenchChange change,
            BenchDoubles doubles,
            BenchPages pages,
            PostgresServer server) {
        this.nation = nation;
        this.work = work;
        this.change = change;
        this.doubles = doubles;
        this.pages = pages;
        this.server = server;
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var many = people == null ? quick ? FEW : NATION : people;
        var refusal = nation.makeOrFind(many, out);
        if (refusal.isPresent()) {
            out.println(refusal.get());
            return 1;
        }
        var report = new Report(line -> say(out, line));
        measure(many, quick ? Pace.QUICK : Pace.FULL, report);
        out.println();
        out.print(report.table());
        out.printf("%d budgets are not kept.%n", report.over());
        return strict && report.over() > 0 ? OVER : 0;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private void measure(int many, Pace pace, Report report) throws Exception {
        var roles = server.roles();
        var owner = roles.owner();
        try (var yardsticks = new Yardsticks(roles.url(), owner.user(), owner.password(), pace.workers())) {
            var bench = new Bench(yardsticks, pace, report);
            bench.yardsticks("at first");
            work.staffList(bench, many);
            work.mandate(bench, many);
            doubles.search(bench, many);
            change.letters(bench, many);
            nation.tidy();
            pages.measure(bench, pace);
            bench.yardsticks("at last");
        }
    }
}
