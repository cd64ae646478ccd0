package org.twige.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twige.bench.ProcessorTime.Spent;

/** Measures one step after the other and puts each into the report. */
public final class Bench {

    private static final double PAGE_MILLIS = 2;
    private static final int LESSONS = 7;
    private static final Budget PAGE = Budget.atMost(PAGE_MILLIS, "≤ 2 ms of processor");

    private final Yardsticks yardsticks;
    private final long postmaster;
    private final Pace pace;
    private final Report report;
    private final Map<String, Result> byStep = new HashMap<>();

    /**
     * Measures against one database.
     *
     * @param report what is measured is added to it
     */
    public Bench(Yardsticks yardsticks, Pace pace, Report report) throws Exception {
        this.yardsticks = yardsticks;
        this.postmaster = yardsticks.postmaster();
        this.pace = pace;
        this.report = report;
    }

    /** What the yardsticks are, at the beginning and, for honesty, again at the end. */
    public void yardsticks(String when) throws Exception {
        report.add("yardstick " + when + ": one row by key", "%,.0f/s".formatted(yardsticks.selects(pace.round())));
        report.add(
                "yardstick " + when + ": one row of 8 columns, committed",
                "%,.0f/s".formatted(yardsticks.inserts(pace.round())));
        report.add("yardstick " + when + ": copy of 8 columns", "%,.0f rows/s".formatted(yardsticks.copied()));
    }

    /** Work on many rows in this process. */
    @FunctionalInterface
    public interface Bulk {
        void run() throws Exception;
    }

    /**
     * Mass work, beside a copy of as many rows.
     *
     * @param seconds that it may take; not a number without a budget
     */
    public void bulk(String step, double seconds, long rows, Bulk work) throws Exception {
        var yardstick = yardsticks.copied();
        var processors = new ProcessorTime(ProcessHandle.current().pid(), postmaster);
        var before = processors.now();
        var start = System.nanoTime();
        work.run();
        var took = (System.nanoTime() - start) / 1e9;
        report.add(
                step,
                seconds(seconds),
                "%,d in %.1f s, %,.0f/s".formatted(rows, took, rows / took),
                rows / took / yardstick,
                processors.now().minus(before).times(1.0 / rows),
                took);
    }

    /** A part of the step before it, as the application itself timed it. */
    public void part(String step, double seconds, long rows, double took) {
        report.add(
                step,
                seconds(seconds),
                "%,d in %.1f s, %,.0f/s".formatted(rows, took, rows / took),
                Double.NaN,
                Spent.UNKNOWN,
                took);
    }

    private static Budget seconds(double seconds) {
        return Double.isNaN(seconds) ? Budget.NONE : Budget.atMost(seconds, "≤ %.0f s".formatted(seconds));
    }

    /** The start of the packaged application, and what its jobs use before it is at rest. */
    public void start(ServerProcess server, Runnable rest) {
        report.add(
                "start-up on an existing database",
                Budget.atMost(8, "≤ 8 s"),
                "%.1f s".formatted(server.startSeconds()),
                Double.NaN,
                Spent.UNKNOWN,
                server.startSeconds());
        var processors = new ProcessorTime(server.pid(), postmaster);
        var before = processors.now();
        rest.run();
        report.add(
                "jobs that run every ten minutes, together",
                Budget.NONE,
                "",
                Double.NaN,
                processors.now().minus(before),
                Double.NaN);
        memory("memory after the start", Budget.atMost(400, "≤ 400 MB"), server);
    }

    private void memory(String step, Budget budget, ServerProcess server) {
        var megabytes = server.megabytes();
        report.add(step, budget, "%.0f MB".formatted(megabytes), Double.NaN, Spent.UNKNOWN, megabytes);
    }

    /** The statements of a learner's first page, from an application that they are recorded in. */
    public static PageStatements record(URI server, StatementRecorder recorder, Account learner)
            throws IOException, InterruptedException {
        var visitor = new Visitor(server);
        visitor.signIn(learner.staffNumber(), learner.password());
        visitor.open("/my-training");
        recorder.take();
        visitor.open("/my-training");
        var statements = recorder.take();
        if (statements.statements().isEmpty()) {
            throw new IllegalStateException("no statement was recorded");
        }
        return statements;
    }

    /** Everything that people open. */
    public void pages(ServerProcess server, Guests guests, PageStatements statements) throws Exception {
        var processors = new ProcessorTime(server.pid(), postmaster);
        var ways = new ArrayList<LearnerWay>();
        guests.learners().forEach(account -> ways.add(new LearnerWay(server.address(), account)));
        if (pace.warmsUp()) {
            runAhead(new Measure(processors, pace.ahead()), guests, ways.subList(pace.learners(), ways.size()));
        }
        var measure = new Measure(processors, pace);
        var learners = new LearnerSteps(measure, yardsticks, List.copyOf(ways.subList(0, pace.learners())));
        for (var result : learners.read()) {
            add(
                    result,
                    result.step().startsWith("sign in") ? Budget.NONE : PAGE,
                    result.each().sum());
        }
        var beside = learners.beside(statements);
        add(beside, Budget.atLeast(0.5, "≥ 0.5 of its SQL alone"), beside.ratio());
        learners.pass(guests.key(), guests.settle()).forEach(this::add);
        journey(ways.getFirst().questions());
        add(verification(measure, server, guests.tokens()));
        var office = new OfficeSteps(measure, yardsticks, server.address(), guests.official());
        office.read(guests.places()).forEach(this::office);
        memory("memory at the end, heap of up to 1 GB", Budget.NONE, server);
    }

    /** A program that has just started is slow: some go the whole way before anybody is measured. */
    private void runAhead(Measure measure, Guests guests, List<LearnerWay> forerunners) throws Exception {
        var learners = new LearnerSteps(measure, yardsticks, List.copyOf(forerunners));
        learners.read();
        learners.pass(guests.key(), guests.settle());
    }

    private void office(Result result) {
        var budget = switch (result.step()) {
            case OfficeSteps.NATIONAL -> Budget.atMost(100, "≤ 100 ms");
            case OfficeSteps.AS_OF -> Budget.atMost(3_000, "≤ 3 s");
            case OfficeSteps.WHY -> Budget.atMost(50, "≤ 50 ms");
            default -> Budget.NONE;
        };
        add(result, budget, result.samples().medianMillis());
    }

    private void add(Result result) {
        add(result, Budget.NONE, Double.NaN);
    }

    private void add(Result result, Budget budget, double figure) {
        byStep.put(result.step(), result);
        report.add(result, budget, figure);
    }

    private Result verification(Measure measure, ServerProcess server, List<String> tokens) throws Exception {
        var strangers = new ArrayList<Visitor>();
        for (var worker = 0; worker < pace.workers(); worker++) {
            strangers.add(new Visitor(server.address()));
        }
        return measure.repeated(
                "a stranger verifies a credential",
                yardsticks::selects,
                pace.workers(),
                (worker, number) -> strangers.get(worker).open("/verify/" + tokens.get(number % tokens.size())));
    }

    /** As the budget counts it: home, course, seven lessons, begin the final, every response, submit. */
    private void journey(int questions) {
        var total = each("my training")
                .plus(each("course"))
                .plus(each("lesson").times(LESSONS))
                .plus(each(LearnerSteps.BEGIN))
                .plus(each(LearnerSteps.RESPONSE).times(questions))
                .plus(each(LearnerSteps.SUBMIT));
        report.add(
                "journey: home, course, 7 lessons, final of " + questions,
                Budget.atMost(60, "≤ 60 ms of processor"),
                "%.1f ms".formatted(total.sum()),
                Double.NaN,
                total,
                total.sum());
    }

    private Spent each(String step) {
        var result = byStep.get(step);
        return result == null ? Spent.UNKNOWN : result.each();
    }
}
