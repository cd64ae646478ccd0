package org.twige;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.bench.Account;
import org.twige.bench.Reach;
import org.twige.bench.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the pages of messages, classes, questions and time in a nation that has used them for months. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
@Command(
        name = "bench-reach",
        mixinStandardHelpOptions = true,
        description =
                "Measures pages of messages, classes and questions on a seeded nation in a folder of its own (--data).")
class BenchReachCommand implements Callable<Integer> {

    private static final int TOLD = 50_000;
    private static final int PHONES = 200;

    private final BenchNation nation;
    private final BenchReachTables tables;
    private final BenchGuests guests;
    private final BenchServer server;
    private final PostgresServer postgres;

    @Mixin
    private final BenchOptions options = new BenchOptions();

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
        return nation.of(options.people(), options.out(), () -> {
            if (!tables.isThere()) {
                options.say("Inventing what they wrote, asked and planned …");
                tables.invent();
                nation.tidy();
            }
            return options.report(this::measure);
        });
    }

    private void measure(Report report) throws Exception {
        var pace = options.pace();
        var invited = guests.invite(pace.warmsUp() ? PHONES : pace.workers());
        var official = invited.official();
        var learner = invited.learners().getFirst();
        var statements = server.record((address, recorder) -> {
            var all = new LinkedHashMap<>(Reach.record(address, recorder, official, Reach.OFFICIAL));
            all.putAll(Reach.record(address, recorder, learner, Reach.LEARNER));
            return all;
        });
        try (var yardsticks = options.yardsticks(postgres.roles());
                var started = server.start("--twige.sms.http.receipts.secret=" + Reach.SECRET)) {
            var reach = new Reach(yardsticks, pace, report);
            reach.pages(started, official, learner, statements);
            reach.receipts(started, tables.gatewayIds(TOLD));
            var numbers = invited.learners().stream().map(Account::staffNumber).toList();
            reach.phones(started, invited.learners(), tables.takePack(numbers));
        }
    }
}
