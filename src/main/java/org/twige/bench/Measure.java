package org.twige.bench;

import java.time.Duration;
import java.util.ArrayList;

/** Measures steps: time, processor time, and the yardstick in the same moment. */
final class Measure {

    /** Operations a second of something that everybody knows. */
    @FunctionalInterface
    interface Yardstick {
        double rate(Duration time) throws Exception;
    }

    /** What is measured once. */
    @FunctionalInterface
    interface Step {
        Samples run() throws Exception;
    }

    private final ProcessorTime processors;
    private final Pace pace;

    Measure(ProcessorTime processors, Pace pace) {
        this.processors = processors;
        this.pace = pace;
    }

    Pace pace() {
        return pace;
    }

    /** Something that changes nothing: warmed up, then measured in rounds, each after its yardstick; medians hold. */
    Result repeated(String name, Yardstick yardstick, int workers, Load.Operation operation) throws Exception {
        var load = new Load(workers);
        load.during(pace.warmUp(), operation);
        var rounds = new ArrayList<Result>();
        for (var round = 0; round < pace.rounds(); round++) {
            rounds.add(once(name, yardstick, () -> load.during(pace.round(), operation)));
        }
        rounds.sort((one, other) -> Double.compare(one.ratio(), other.ratio()));
        var middle = rounds.get(rounds.size() / 2).ratio();
        var all = rounds.stream().reduce(Result::plus).orElseThrow();
        return new Result(name, all.samples(), middle, all.spent());
    }

    /** A yardstick taken now, for steps that follow each other without a pause as people's do. */
    Yardstick taken(Yardstick yardstick) throws Exception {
        var rate = yardstick.rate(pace.yardstick());
        return _ -> rate;
    }

    /** Something that can be done only once. */
    Result once(String name, Yardstick yardstick, Step step) throws Exception {
        var rate = yardstick.rate(pace.yardstick());
        var before = processors.now();
        var samples = step.run();
        return new Result(name, samples, samples.rate() / rate, processors.now().minus(before));
    }
}
