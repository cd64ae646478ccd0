package org.twige;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.bench.Account;
import org.twige.bench.Pace;
import org.twige.bench.Reach;
import org.twige.bench.Report;
import org.twige.bench.Yardsticks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the pages of messages, classes, questions and time in a nation that has used them for months. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
@Command(
        name = "bench-reach",
        mixinStandardHelpOptions = true,
        description =
                "Measures pages of messages, classes and questions on a seeded nation in a folder of its own (--data).")
class BenchReachCommand implements Callable<Integer> {

    private static final int OVER = 3;
    private static final int TOLD = 50_000;
    private static final int PHONES = 200;

    private final BenchNation nation;
    private final BenchReachTables tables;
    private final BenchGuests guests;
    private final BenchServer server;
    private final PostgresServer postgres;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--people", paramLabel = "<n>", description = "How many people; 250000 without it.")
    private int people = 250_000;

    @Option(names = "--quick", description = "Only sees that every step works; the figures say little.")
    private boolean quick;

    @Option(names = "--strict", description = "Ends with exit code 3 when a budget is not kept.")
    private boolean strict;

    BenchReachCommand(
            BenchNation nation,
            BenchReachTables tables,
            BenchGuests guests,
            BenchServer server,
            PostgresServer postgres) {
        this.nation = nation;
        this.tables = tables;
        this.guests = guests;
        this.server = server;
        this.postgres = postgres;
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var refusal = nation.makeOrFind(people, out);
        if (refusal.isPresent()) {
            out.println(refusal.get());
            return 1;
        }
        if (!tables.isThere()) {
            out.println("Inventing what they wrote, asked and planned …");
            out.flush();
            tables.invent();
            nation.tidy();
        }
        var report = new Report(line -> say(out, line));
        measure(quick ? Pace.QUICK : Pace.FULL, report);
        out.println();
        out.print(report.table());
        out.printf("%d budgets are not kept.%n", report.over());
        return strict && report.over() > 0 ? OVER : 0;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private void measure(Pace pace, Report report) throws Exception {
        var invited = guests.invite(pace.warmsUp() ? PHONES : pace.workers());
        var official = invited.official();
        var learner = invited.learners().getFirst();
        var statements = server.record((address, recorder) -> {
            var all = new LinkedHashMap<>(Reach.record(address, recorder, official, Reach.OFFICIAL));
            all.putAll(Reach.record(address, recorder, learner, Reach.LEARNER));
            return all;
        });
        var owner = postgres.roles().owner();
        try (var yardsticks = new Yardsticks(postgres.roles().url(), owner.user(), owner.password(), pace.workers());
                var started = server.start("--twige.sms.http.receipts.secret=" + Reach.SECRET)) {
            var reach = new Reach(yardsticks, pace, report);
            reach.pages(started, official, learner, statements);
            reach.receipts(started, tables.gatewayIds(TOLD));
            var numbers = invited.learners().stream().map(Account::staffNumber).toList();
            reach.phones(started, invited.learners(), tables.takePack(numbers));
        }
    }
}
