package org.twige;

import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.bench.Bench;
import org.twige.bench.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the budgets on an invented nation, beside a yardstick on the same database in the same run. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the budgets on a seeded nation in a folder of its own (--data), beside a yardstick.")
class BenchCommand implements Callable<Integer> {

    private final BenchNation nation;
    private final BenchWork work;
    private final BenchChange change;
    private final BenchDoubles doubles;
    private final BenchPages pages;
    private final PostgresServer server;

    @Mixin
    private final BenchOptions options = new BenchOptions();

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
        return nation.of(options.people(), options.out(), () -> options.report(this::measure));
    }

    private void measure(Report report) throws Exception {
        var people = options.people();
        try (var yardsticks = options.yardsticks(server.roles())) {
            var bench = new Bench(yardsticks, options.pace(), report);
            bench.yardsticks("at first");
            work.staffList(bench, people);
            work.mandate(bench, people);
            doubles.search(bench, people);
            change.letters(bench, people);
            nation.tidy();
            pages.measure(bench, options.pace());
            bench.yardsticks("at last");
        }
    }
}
