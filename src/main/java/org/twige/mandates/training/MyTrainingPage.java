package org.twige.mandates.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.learning.PracticeStep;
import org.twige.learning.Way;
import org.twige.mandates.InstrumentName;
import org.twige.web.Frame;
import org.twige.web.MyNotice.Notice;
import org.twige.web.Task;

/**
 * What a learner sees first: the one thing to go on with, then everything that is to be done and is done.
 *
 * @param notices what other modules have to tell
 */
record MyTrainingPage(
        String names,
        LocalDate today,
        @Nullable Now now,
        List<Other> others,
        Set<UUID> waiting,
        List<OpenCase> cases,
        List<Notice> notices) {

    MyTrainingPage telling(List<Notice> told) {
        return new MyTrainingPage(names, today, now, others, waiting, cases, told);
    }

    /** A case about one of the reader's duties, to be read and answered. */
    record OpenCase(UUID id, UUID duty, LocalText title) {}

    /** Something is asked about the duty and not decided yet. */
    public boolean isAsked(UUID duty) {
        return waiting.contains(duty);
    }

    /** Does the clock of the duty stand still because of a case? */
    public boolean hasCase(UUID duty) {
        return cases.stream().anyMatch(open -> open.duty().equals(duty));
    }

    /**
     * Whether the clock of a duty stands still.
     *
     * @param status of the person that stops it
     */
    record Pause(boolean paused, @Nullable String status) {}

    /** That the clock of a duty stands still, and why; empty while it runs. */
    public String pause(Frame frame, UUID duty, Pause pause) {
        if (hasCase(duty)) {
            return frame.text("mandates.why.state-paused-case");
        }
        return pause.paused() ? DueWords.pause("mandates.my-training.paused", pause.status(), frame) : "";
    }

    /**
     * The course to go on with.
     *
     * @param doneOn when it is done at the pace of the own week; null where that cannot be said
     */
    record Now(
            UUID duty,
            String slug,
            LocalText title,
            Version version,
            Way way,
            int finalMinutes,
            LocalDate dueOn,
            boolean late,
            Pause pause,
            InstrumentName instrument,
            MyDuty.Round round,
            @Nullable LocalDate doneOn) {

        public int done() {
            return way.done();
        }

        public int lessons() {
            return way.steps().size();
        }

        /** Where the button leads. */
        public String resume() {
            return way.nextPractice().map(step -> step.exercise().address()).orElseGet(this::afterPractice);
        }

        private String afterPractice() {
            return way.next().map(this::address).orElse("/learn/" + slug + (hasCheck() ? "/final" : ""));
        }

        /** What the button leads to: Lesson 3, its title and its minutes. */
        public String next(Frame frame) {
            return way.nextPractice()
                    .map(step -> frame.text(
                            "mandates.my-training.next-practice",
                            "title",
                            step.exercise().title().in(frame.language()),
                            "minutes",
                            step.exercise().minutes()))
                    .orElseGet(() -> nextLesson(frame));
        }

        private String nextLesson(Frame frame) {
            return way.next()
                    .map(lesson -> frame.text(
                            "mandates.my-training.next",
                            "number",
                            lesson.number(),
                            "title",
                            lesson.title(frame.language()),
                            "minutes",
                            lesson.minutes()))
                    .orElseGet(() -> hasCheck()
                            ? frame.text(check("mandates.my-training.next-final"), "minutes", finalMinutes)
                            : "");
        }

        /** The key of a text about the check: after a change it is a shorter one. */
        private String check(String key) {
            return round.changes() ? key + "-changed" : key;
        }

        /** After a change there may be no question about what changed. */
        private boolean hasCheck() {
            return !round.changes() || finalMinutes > 0;
        }

        /** Why the course is here again; empty the first time. */
        public String again(Frame frame) {
            if (round.changes()) {
                var minutes = way.steps().stream()
                        .mapToInt(step -> step.lesson().minutes())
                        .sum();
                return frame.text(
                        "mandates.my-training.changed", "lessons", way.steps().size(), "minutes", minutes);
            }
            return round.number() > 1 ? frame.text("mandates.my-training.again") : "";
        }

        /** What the list of lessons is called. */
        public String heading(Frame frame) {
            return frame.text(
                    round.changes() ? "mandates.my-training.changed-lessons" : "mandates.my-training.lessons");
        }

        /** The lessons, exercises and the final check, with minutes and kilobytes; after a change only what changed. */
        public List<Task> tasks(Frame frame) {
            var lessons = way.steps().stream()
                    .flatMap(step -> Stream.concat(
                            Stream.of(task(step, frame)),
                            way.practiceAfter(step.lesson()).stream().map(exercise -> task(exercise, frame))));
            return Stream.concat(lessons, hasCheck() ? Stream.of(check(frame)) : Stream.of())
                    .toList();
        }

        private Task task(Way.Step step, Frame frame) {
            var lesson = step.lesson();
            var title = lesson.number() + ". " + lesson.title(frame.language());
            var hint = frame.text(
                    "mandates.my-training.weight",
                    "minutes",
                    lesson.minutes(),
                    "kilobytes",
                    lesson.kilobytes(version.languageFor(frame.language())));
            return task(title, address(lesson), step.state(), frame).withHint(hint);
        }

        private static Task task(PracticeStep step, Frame frame) {
            var exercise = step.exercise();
            var title = frame.text(
                    "mandates.my-training.practice", "title", exercise.title().in(frame.language()));
            var hint = frame.text(
                    "mandates.my-training.weight", "minutes", exercise.minutes(), "kilobytes", exercise.kilobytes());
            return task(title, exercise.address(), step.state(), frame).withHint(hint);
        }

        private static Task task(String title, String address, Way.State state, Frame frame) {
            return switch (state) {
                case DONE -> Task.of(title, address, frame.text("mandates.my-training.done"));
                case IN_PROGRESS ->
                    Task.of(title, address, frame.text("mandates.my-training.in-progress"))
                            .withTag("govuk-tag--light-blue");
                case NOT_STARTED ->
                    Task.of(title, address, frame.text("mandates.my-training.not-started"))
                            .withTag("govuk-tag--blue");
            };
        }

        private Task check(Frame frame) {
            var title = frame.text(check("mandates.my-training.final"));
            var hint = frame.text("mandates.my-training.minutes", "minutes", finalMinutes);
            return way.isReady()
                    ? Task.of(title, "/learn/" + slug + "/final", frame.text("mandates.my-training.not-started"))
                            .withHint(hint)
                            .withTag("govuk-tag--blue")
                    : Task.later(title, frame.text("mandates.my-training.later"))
                            .withHint(hint);
        }

        private String address(Lesson lesson) {
            return "/learn/" + slug + "/lessons/" + lesson.number();
        }

        /** By when, and how far away that is. */
        public String due(Frame frame, LocalDate today) {
            return dueWords(frame, dueOn, late, today);
        }
    }

    /** Another duty, in one line. */
    record Other(
            UUID duty,
            String slug,
            LocalText title,
            int done,
            int lessons,
            LocalDate dueOn,
            boolean late,
            boolean exempt,
            Pause pause,
            @Nullable LocalDate metOn,
            boolean improved) {

        public String due(Frame frame, LocalDate today) {
            return dueWords(frame, dueOn, late, today);
        }
    }

    /** Nothing is asked of the reader, and nothing was. */
    public boolean isEmpty() {
        return now == null && others.isEmpty();
    }

    private static String dueWords(Frame frame, LocalDate dueOn, boolean late, LocalDate today) {
        return late || dueOn.isBefore(today)
                ? frame.text("mandates.my-training.was-due", "date", frame.date(dueOn))
                : frame.text(
                        "mandates.my-training.due",
                        "date",
                        frame.date(dueOn),
                        "distance",
                        DueWords.until(dueOn, today, frame));
    }
}
