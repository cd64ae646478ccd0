package org.twige.learning;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.courses.Version;
import org.twige.courses.activity.Practice;
import org.twige.people.PersonId;

/** The hands-on exercises of a version, as far as a person is with them. */
@Component
public class PracticeSteps {

    private final Practice practice;

    PracticeSteps(Practice practice) {
        this.practice = practice;
    }

    /** In the order of the lessons that they follow; none for a version without practice. */
    public List<PracticeStep> of(PersonId person, Version version) {
        var asked = version.description().practised();
        if (asked.isEmpty()) {
            return List.of();
        }
        var done = practice.done(person);
        return asked.stream()
                .flatMap(step -> practice.find(step.exercise()).stream()
                        .map(exercise -> new PracticeStep(exercise, step.after(), done.contains(exercise.name()))))
                .toList();
    }
}
