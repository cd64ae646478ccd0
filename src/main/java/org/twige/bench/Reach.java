package org.twige.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What officials and learners open of messages, classes, questions and time, each page beside the statements that it asks;
 * and receipts of a gateway.
 */
public final class Reach {

    /** Pages of an official who answers for the whole nation. */
    public static final List<String> OFFICIAL = List.of(
            "/office",
            "/no-device",
            "/nudges",
            "/escalations",
            "/letters",
            "/questions",
            "/problems",
            "/waiting-answers",
            "/shortfalls",
            "/classes",
            "/pledges",
            "/honesty");

    /** Pages of a learner. */
    public static final List<String> LEARNER =
            List.of("/my-training", "/my-week", "/my-messages", "/my-classes", "/answers?for=lesson");

    /** The end of the address at which the measured application hears receipts. */
    public static final String SECRET = "invented-secret-of-the-benchmark";

    private static final Budget OFFICE = Budget.atMost(1_000, "≤ 1 s");
    private static final Budget MINE = Budget.atMost(5, "≤ 5 ms of processor");
    private static final Budget RECEIPTS = Budget.atLeast(300, "≥ 300/s");

    private final Yardsticks yardsticks;
    private final Pace pace;
    private final Report report;

    /** What is measured is added to the report. */
    public Reach(Yardsticks yardsticks, Pace pace, Report report) {
        this.yardsticks = yardsticks;
        this.pace = pace;
        this.report = report;
    }

    /** The statements of each page, from an application that they are recorded in. */
    public static Map<String, PageStatements> record(
            URI server, StatementRecorder recorder, Account reader, List<String> pages)
            throws IOException, InterruptedException {
        var visitor = new Visitor(server);
        visitor.signIn(reader.staffNumber(), reader.password());
        var statements = new LinkedHashMap<String, PageStatements>();
        for (var page : pages) {
            visitor.open(page);
            recorder.take();
            visitor.open(page);
            statements.put(page, recorder.take());
        }
        return statements;
    }

    /** Each page as often as one reader can open it. */
    public void pages(ServerProcess server, Account official, Account learner, Map<String, PageStatements> statements)
            throws Exception {
        var measure = measure(server);
        for (var page : OFFICIAL) {
            var result = page(measure, signedIn(server, official), page, statements);
            report.add(result, OFFICE, result.samples().medianMillis());
        }
        for (var page : LEARNER) {
            var result = page(measure, signedIn(server, learner), page, statements);
            report.add(result, MINE, result.each().sum());
        }
    }

    private Result page(Measure measure, Visitor reader, String page, Map<String, PageStatements> statements)
            throws Exception {
        return measure.repeated(
                page,
                time -> yardsticks.alone(Objects.requireNonNull(statements.get(page)), time),
                1,
                (_, _) -> reader.open(page));
    }

    /** What a gateway tells of text messages, each under an id of these. */
    public void receipts(ServerProcess server, List<String> ids) throws Exception {
        var form = new Form("/receipts/" + SECRET, Map.of(), List.of());
        var gateways = new ArrayList<Visitor>();
        for (var worker = 0; worker < pace.workers(); worker++) {
            gateways.add(new Visitor(server.address()));
        }
        var result = measure(server)
                .repeated(
                        "receipts of a gateway",
                        yardsticks::inserts,
                        pace.workers(),
                        (worker, number) -> gateways.get(worker)
                                .send(form, Map.of("id", ids.get(number % ids.size()), "status", "Delivered")));
        report.add(result, RECEIPTS, result.samples().rate());
    }

    /** Phones that all send at the same moment, a full batch each. */
    public void phones(ServerProcess server, List<Account> learners, TakenPack pack) throws Exception {
        var phones = new ArrayList<SyncPhone>();
        for (var learner : learners) {
            var phone = new SyncPhone(server.address());
            phone.signIn(learner);
            phones.add(phone);
        }
        var all = new Load(phones.size());
        var result = measure(server)
                .once(
                        "%d phones send %d acts each at once".formatted(phones.size(), SyncPhone.A_BATCH),
                        yardsticks::inserts,
                        () -> all.times(
                                phones.size(), (_, number) -> phones.get(number).send(pack)));
        report.add(result, Budget.NONE, Double.NaN);
    }

    private Measure measure(ServerProcess server) throws Exception {
        return new Measure(new ProcessorTime(server.pid(), yardsticks.postmaster()), pace);
    }

    private static Visitor signedIn(ServerProcess server, Account reader) throws IOException, InterruptedException {
        var visitor = new Visitor(server.address());
        visitor.signIn(reader.staffNumber(), reader.password());
        return visitor;
    }
}
