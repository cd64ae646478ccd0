package org.twige;

import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.bench.Bench;
import org.twige.bench.Pace;

/** Starts the application as people use it and measures its pages. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class BenchPages {

    private final BenchGuests guests;
    private final BenchTables tables;
    private final BenchServer server;
    private final Clock clock;

    BenchPages(BenchGuests guests, BenchTables tables, BenchServer server, Clock clock) {
        this.guests = guests;
        this.tables = tables;
        this.server = server;
        this.clock = clock;
    }

    void measure(Bench bench, Pace pace) throws Exception {
        var invited = guests.invite(pace.learners() + pace.forerunners());
        var learner = invited.learners().getFirst();
        var statements = server.record((address, recorder) -> Bench.record(address, recorder, learner));
        if (pace.warmsUp()) {
            startOnce();
        }
        var since = clock.instant();
        tables.makeJobsDue(since);
        try (var started = server.start()) {
            bench.start(started, () -> tables.awaitRest(since));
            bench.pages(started, invited, statements);
        }
    }

    /** The first start of a new version teaches Java its classes; the second one is how it starts from then on. */
    private void startOnce() throws IOException, InterruptedException {
        server.start().close();
    }
}
