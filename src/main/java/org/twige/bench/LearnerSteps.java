package org.twige.bench;

import java.util.ArrayList;
import java.util.List;
import org.twige.bench.Measure.Yardstick;

/** Sends learners through the whole course, all at the same step at the same time. */
final class LearnerSteps {

    static final String PRACTICE = "an exercise, its reading version";
    static final String BEGIN = "begin the final";
    static final String RESPONSE = "response to a question of the final";
    static final String SUBMIT = "submit, met and certified";

    private final Measure measure;
    private final Yardsticks yardsticks;
    private final List<LearnerWay> learners;
    private final Load load;
    private final List<Result> results = new ArrayList<>();

    LearnerSteps(Measure measure, Yardsticks yardsticks, List<LearnerWay> learners) {
        this.measure = measure;
        this.yardsticks = yardsticks;
        this.learners = learners;
        this.load = new Load(measure.pace().workers());
    }

    @FunctionalInterface
    private interface Act {
        void by(LearnerWay learner) throws Exception;
    }

    /** Sign-in, and the pages that a learner reads before and between the lessons. */
    List<Result> read() throws Exception {
        results.add(all("sign in (with the password hash)", yardsticks::inserts, LearnerWay::signIn));
        results.add(page("my training", yardsticks::selects, learner -> learner.open("/my-training")));
        results.add(page("course", yardsticks::selects, LearnerWay::openCourse));
        results.add(page("lesson", yardsticks::selects, learner -> learner.openLesson(1)));
        results.add(page("my credentials", yardsticks::selects, learner -> learner.open("/my-credentials")));
        return List.copyOf(results);
    }

    /** The first page beside the same statements without the application. */
    Result beside(PageStatements statements) throws Exception {
        return page(
                "my training, beside its own SQL",
                time -> yardsticks.page(statements, time),
                learner -> learner.open("/my-training"));
    }

    /** The lessons with their questions, and the final; {@code settle} waits until everybody has heard of the result. */
    List<Result> pass(AnswerKey key, Runnable settle) throws Exception {
        results.clear();
        lessons();
        results.add(all(BEGIN, yardsticks::inserts, LearnerWay::beginFinal));
        for (var learner : learners) {
            learner.learn(key);
        }
        results.add(responses());
        results.add(measure.once(SUBMIT, yardsticks::inserts, () -> {
            var samples = load.times(
                    learners.size(), (_, number) -> learners.get(number).submit());
            settle.run();
            return samples;
        }));
        return List.copyOf(results);
    }

    /** Each worker is one learner. */
    private Result page(String name, Yardstick yardstick, Act act) throws Exception {
        var workers = Math.min(load.workers(), learners.size());
        return measure.repeated(name, yardstick, workers, (worker, _) -> act.by(learners.get(worker)));
    }

    private Result all(String name, Yardstick yardstick, Act act) throws Exception {
        return measure.once(
                name, yardstick, () -> load.times(learners.size(), (_, number) -> act.by(learners.get(number))));
    }

    private void lessons() throws Exception {
        var answers = new ArrayList<Result>();
        var done = new ArrayList<Result>();
        var yardstick = measure.taken(yardsticks::inserts);
        all("", yardstick, learner -> learner.openLesson(1));
        while (learners.getFirst().hasLesson()) {
            while (learners.getFirst().hasQuestion()) {
                answers.add(all("answer a question of a lesson", yardstick, LearnerWay::answer));
            }
            done.add(all("lesson done", yardstick, LearnerWay::finishLesson));
            if (learners.getFirst().hasPractice()) {
                results.add(all(PRACTICE, yardstick, LearnerWay::practise));
            }
        }
        answers.stream().reduce(Result::plus).ifPresent(results::add);
        done.stream().reduce(Result::plus).ifPresent(results::add);
    }

    private Result responses() throws Exception {
        var each = new ArrayList<Result>();
        var yardstick = measure.taken(yardsticks::inserts);
        for (var question = 1; question <= learners.getFirst().questions(); question++) {
            var number = question;
            each.add(all(RESPONSE, yardstick, learner -> learner.respond(number)));
        }
        return each.stream().reduce(Result::plus).orElseThrow();
    }
}
