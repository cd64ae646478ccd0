package org.twige;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.assessment.ItemStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the statistics of items over many answers, beside one plain aggregate over the same answers. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
@Command(
        name = "bench-items",
        mixinStandardHelpOptions = true,
        description = "Measures the statistics of items over many answers, in a folder of its own (--data).")
class BenchItemsCommand implements Callable<Integer> {

    private static final int OVER = 3;
    private static final double SECONDS = 60;
    private static final long JUDGED = 10_000_000;

    private final BenchNation nation;
    private final BenchAnswers answers;
    private final ItemStatistics count;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--answers", paramLabel = "<n>", description = "How many questions of finals; 10000000 without it.")
    private long wanted = JUDGED;

    @Option(names = "--people", paramLabel = "<n>", description = "How many people answered them; 2000 without it.")
    private int people = 2_000;

    @Option(names = "--rounds", paramLabel = "<n>", description = "How often it is measured; 3 without it.")
    private int rounds = 3;

    @Option(names = "--strict", description = "Ends with exit code 3 when the budget is not kept.")
    private boolean strict;

    BenchItemsCommand(BenchNation nation, BenchAnswers answers, ItemStatistics count) {
        this.nation = nation;
        this.answers = answers;
        this.count = count;
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        return nation.of(people, out, () -> measure(out));
    }

    private Integer measure(PrintWriter out) throws Exception {
        var there = fill(out);
        var plain = new ArrayList<Double>();
        var counted = new ArrayList<Double>();
        for (var round = 1; round <= rounds; round++) {
            plain.add(seconds(answers::yardstick));
            counted.add(seconds(() -> count.count("bench:" + UUID.randomUUID())));
            out.printf("round %d: %.1f s; one plain sum %.2f s%n", round, counted.getLast(), plain.getLast());
            out.flush();
        }
        return report(out, there, median(counted), median(plain));
    }

    private long fill(PrintWriter out) throws Exception {
        var missing = wanted - answers.questions();
        if (missing >= BenchAnswers.QUESTIONS) {
            out.printf("Writing down %,d invented answers …%n", missing);
            out.flush();
            answers.add(missing / BenchAnswers.QUESTIONS);
            nation.tidy();
        }
        return answers.questions();
    }

    private Integer report(PrintWriter out, long there, double counted, double plain) {
        var judged = there >= JUDGED;
        var over = judged && counted > SECONDS;
        out.printf(
                "%,d answers: %.1f s, %,.0f answers/s, %.0f times one plain sum over them%s%n",
                there,
                counted,
                there / counted,
                counted / plain,
                judged ? (over ? ": over the budget of 60 s" : ": within the budget of 60 s") : "");
        return strict && over ? OVER : 0;
    }

    private static double seconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
