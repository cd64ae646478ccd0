package org.twige.learning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.courses.Practised;
import org.twige.courses.Version;
import org.twige.courses.activity.Practice;
import org.twige.learning.Way.State;
import org.twige.learning.Way.Step;
import org.twige.people.PersonId;

/** The hands-on exercises of a version, as far as a person is with them. */
@Component
class PracticeSteps {

    private final Practice practice;

    PracticeSteps(Practice practice) {
        this.practice = practice;
    }

    /** In the order of the lessons that they follow; what was begun is looked up once a lesson before one is done. */
    List<PracticeStep> of(PersonId person, Version version, List<Step> lessons) {
        var asked = version.description().practised();
        var begun = asked.stream().anyMatch(step -> isReached(step, lessons))
                ? practice.begun(person)
                : Map.<String, Boolean>of();
        return asked.stream()
                .flatMap(step -> practice.find(step.exercise()).stream()
                        .map(exercise -> new PracticeStep(exercise, step.after(), state(begun.get(exercise.name())))))
                .toList();
    }

    private static State state(@Nullable Boolean finished) {
        return finished == null ? State.NOT_STARTED : finished ? State.DONE : State.IN_PROGRESS;
    }

    private static boolean isReached(Practised step, List<Step> lessons) {
        return lessons.stream()
                .anyMatch(lesson -> lesson.lesson().number() == step.after() && lesson.state() == State.DONE);
    }
}
