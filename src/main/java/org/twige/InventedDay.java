package org.twige;

import java.util.ArrayList;
import java.util.List;
import org.twige.people.PersonId;

/** Who comes on one day of an invented story, and what each of them does. */
record InventedDay(List<PersonId> comers, List<List<PersonId>> byLesson, List<PersonId> completing) {

    /**
     * What these people do on that day.
     *
     * @param day counts from the first of the story
     * @param lessons of the course; the step after the last of them completes it
     */
    static InventedDay of(List<PersonId> people, long day, int lessons) {
        var comers = new ArrayList<PersonId>();
        var byStep = new ArrayList<List<PersonId>>();
        for (var step = 0; step <= lessons; step++) {
            byStep.add(new ArrayList<>());
        }
        for (var n = 0; n < people.size(); n++) {
            var step = InventedLearner.of(n).stepOn(day);
            if (step >= 0 && step <= lessons) {
                comers.add(people.get(n));
                byStep.get(step).add(people.get(n));
            }
        }
        return new InventedDay(comers, byStep.subList(0, lessons), byStep.get(lessons));
    }
}
