package org.twige;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.stereotype.Component;
import org.twige.bench.Account;
import org.twige.bench.Bench;
import org.twige.bench.Pace;
import org.twige.bench.PageStatements;
import org.twige.bench.ServerProcess;
import org.twige.bench.StatementRecorder;

/** Starts the application as people use it and measures its pages. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class BenchPages {

    private static final int FIRST_PORT = 28_080;

    private final BenchGuests guests;
    private final BenchTables tables;
    private final DemoSettings settings;
    private final Clock clock;

    BenchPages(BenchGuests guests, BenchTables tables, DemoSettings settings, Clock clock) {
        this.guests = guests;
        this.tables = tables;
        this.settings = settings;
        this.clock = clock;
    }

    void measure(Bench bench, Pace pace) throws Exception {
        var invited = guests.invite(pace.learners() + pace.forerunners());
        var statements = record(invited.learners().getFirst());
        if (pace.warmsUp()) {
            startOnce();
        }
        var since = clock.instant();
        tables.makeJobsDue(since);
        try (var server = start()) {
            bench.start(server, () -> tables.awaitRest(since));
            bench.pages(server, invited, statements);
        }
    }

    /** In this process: where statements are recorded, nothing is measured. */
    private PageStatements record(Account learner) throws IOException, InterruptedException {
        var recorder = new StatementRecorder();
        var port = FreePort.from(FIRST_PORT);
        try (var recorded = new SpringApplicationBuilder(Twige.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(recorder))
                .properties("logging.level.root=WARN")
                .run("--twige.data=" + settings.data(), "--twige.demo=false", "--server.port=" + port)) {
            recorded.getId();
            return Bench.record(URI.create("http://127.0.0.1:" + port), recorder, learner);
        }
    }

    /** The first start of a new version teaches Java its classes; the second one is how it starts from then on. */
    private void startOnce() throws IOException, InterruptedException {
        start().close();
    }

    private ServerProcess start() throws IOException, InterruptedException {
        var data = settings.data();
        return ServerProcess.start(
                Twige.class,
                FreePort.from(FIRST_PORT),
                data.resolve("bench-server.log"),
                "--twige.guest=true",
                "--data",
                data.toString());
    }
}
