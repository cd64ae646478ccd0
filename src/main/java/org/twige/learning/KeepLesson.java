package org.twige.learning;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Keeps what somebody did in a lesson elsewhere than on its page: on a phone without internet, or with keys only. */
@Component
public class KeepLesson {

    private final Courses courses;
    private final Lessons lessons;
    private final Facts facts;
    private final FinishLesson finish;

    KeepLesson(Courses courses, Lessons lessons, Facts facts, FinishLesson finish) {
        this.courses = courses;
        this.lessons = lessons;
        this.facts = facts;
        this.finish = finish;
    }

    /** A lesson of a version, in the language in which it was read. */
    public record Place(String course, UUID version, UUID lesson, String language) {}

    /** The questions that have an answer in the present pass; none in a lesson that does not exist. */
    public Set<String> answered(PersonId person, Place place) {
        return choices(person, place).keySet();
    }

    /** What was answered in the present pass: the choice by the id of its question. */
    public Map<String, String> choices(PersonId person, Place place) {
        return open(place).map(open -> facts.in(person, open).choices()).orElse(Map.of());
    }

    /** Is the lesson done in the present pass? */
    public boolean isDone(PersonId person, Place place) {
        return open(place).map(open -> facts.in(person, open).done()).orElse(false);
    }

    /** Keeps an answer unless the question has one. */
    public void answer(PersonId person, Place place, String block, String choice, Instant at) {
        open(place)
                .ifPresent(open -> open.question(block)
                        .flatMap(question -> question.choice(choice))
                        .ifPresent(option -> facts.answer(person, open, block, option, at)));
    }

    /** Marks the lesson as done at that moment, if all its checks are answered; one that is done stays as it is. */
    public void finish(PersonId person, Place place, Instant at) {
        open(place).filter(open -> !facts.in(person, open).done()).ifPresent(open -> finish.finish(person, open, at));
    }

    /** Marks the lesson as done for who has read what a keypad phone shows of it, and answered its question. */
    public void finishOnKeypad(PersonId person, Place place, Instant at) {
        open(place)
                .filter(open -> !facts.in(person, open).done())
                .ifPresent(open -> finish.finishOnKeypad(person, open, at));
    }

    private Optional<OpenLesson> open(Place place) {
        return courses.lessons(new VersionId(place.version())).stream()
                .filter(lesson -> lesson.id().value().equals(place.lesson()))
                .findFirst()
                .flatMap(lesson -> lessons.find(place.course(), lesson.number(), place.version(), place.language()));
    }
}
