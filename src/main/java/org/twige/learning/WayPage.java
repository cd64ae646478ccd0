package org.twige.learning;

import java.util.ArrayList;
import java.util.List;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.learning.Way.State;
import org.twige.learning.Way.Step;
import org.twige.web.Frame;
import org.twige.web.MyNotice.Notice;
import org.twige.web.Task;

/**
 * What the page of my way through a course shows.
 *
 * @param language the language the lessons will be in
 * @param activities what follows the lessons
 * @param notices what others have to tell the person about the course
 * @param packKilobytes what it costs to take it along
 */
record WayPage(
        Course course, Way way, String language, List<Activity> activities, List<Notice> notices, int packKilobytes) {

    /** Something that follows the lessons, and where it begins. */
    record Activity(String name, String address) {}

    String title(Frame frame) {
        return course.title().in(frame.language());
    }

    /**
     * Where the one button leads: the next lesson or the exercise before it, then the first activity, nowhere when the
     * course is completed.
     */
    String onwards() {
        return way.nextPractice().map(step -> step.exercise().address()).orElseGet(this::afterPractice);
    }

    private String afterPractice() {
        return way.next()
                .map(this::address)
                .orElseGet(() -> way.completedOn() != null || activities.isEmpty()
                        ? ""
                        : activities.getFirst().address());
    }

    /** What the one button says. */
    String onwardsText(Frame frame) {
        return way.nextPractice()
                .map(step -> frame.text(
                        "learning.way.practise",
                        "title",
                        step.exercise().title().in(frame.language())))
                .orElseGet(() -> afterPracticeText(frame));
    }

    private String afterPracticeText(Frame frame) {
        return way.next()
                .map(lesson -> frame.text(
                        way.isBegun() ? "learning.way.resume" : "learning.way.start",
                        "number",
                        lesson.number(),
                        "title",
                        lesson.title(frame.language())))
                .orElseGet(() -> frame.text(
                        "learning.way.activity." + activities.getFirst().name()));
    }

    /** Where the course can be taken along. */
    String withoutInternet() {
        return "/learn/" + course.slug() + "/offline";
    }

    List<Task> tasks(Frame frame) {
        var tasks = new ArrayList<Task>();
        for (var step : way.steps()) {
            tasks.add(task(step, frame));
            way.practiceAfter(step.lesson()).forEach(exercise -> tasks.add(task(exercise, frame)));
        }
        activities.forEach(activity -> tasks.add(task(activity, frame)));
        return tasks;
    }

    private Task task(Step step, Frame frame) {
        var lesson = step.lesson();
        var title = lesson.number() + ". " + lesson.title(frame.language());
        var size =
                frame.text("learning.way.size", "minutes", lesson.minutes(), "kilobytes", lesson.kilobytes(language));
        return task(title, address(lesson), step.state(), frame).withHint(size);
    }

    private static Task task(String title, String address, State state, Frame frame) {
        var task = Task.of(title, address, frame.text("learning.state." + state));
        return state == State.IN_PROGRESS ? task.withTag("govuk-tag--blue") : task;
    }

    private static Task task(PracticeStep step, Frame frame) {
        var exercise = step.exercise();
        var title =
                frame.text("learning.way.practice", "title", exercise.title().in(frame.language()));
        var size = frame.text("learning.way.size", "minutes", exercise.minutes(), "kilobytes", exercise.kilobytes());
        return task(title, exercise.address(), step.state(), frame).withHint(size);
    }

    private Task task(Activity activity, Frame frame) {
        var title = frame.text("learning.activity." + activity.name());
        if (way.completedOn() != null) {
            return Task.of(title, activity.address(), frame.text("learning.state.DONE"));
        }
        return way.isReady()
                ? Task.of(title, activity.address(), frame.text("learning.state.READY"))
                : Task.later(title, frame.text("learning.state.LATER"));
    }

    /** Of all lessons on one page. */
    int kilobytes() {
        return way.steps().stream()
                .mapToInt(step -> step.lesson().kilobytes(language))
                .sum();
    }

    private String address(Lesson lesson) {
        return "/learn/" + course.slug() + "/lessons/" + lesson.number();
    }
}
