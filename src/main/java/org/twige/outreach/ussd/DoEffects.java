package org.twige.outreach.ussd;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.learning.KeepLesson;
import org.twige.mandates.Mandates;
import org.twige.mandates.ToDo;
import org.twige.people.PersonId;

/** Does what a turn asks for, in the transaction that keeps the turn. */
@Component
class DoEffects {

    private final Numbers numbers;
    private final KeypadReading reading;
    private final WantedTexts texts;
    private final FindTasks tasks;
    private final Courses courses;
    private final Mandates mandates;
    private final KeepLesson lessons;
    private final Clock clock;

    DoEffects(
            Numbers numbers,
            KeypadReading reading,
            WantedTexts texts,
            FindTasks tasks,
            Courses courses,
            Mandates mandates,
            KeepLesson lessons,
            Clock clock) {
        this.numbers = numbers;
        this.reading = reading;
        this.texts = texts;
        this.tasks = tasks;
        this.courses = courses;
        this.mandates = mandates;
        this.lessons = lessons;
        this.clock = clock;
    }

    void of(Incoming turn, Turn next) {
        var person = next.stand().person();
        for (var effect : next.effects()) {
            if (effect instanceof Effect.Speak(var language)) {
                numbers.speak(turn.number(), language, clock.instant());
            } else if (person != null && next.stand().proven()) {
                ofPerson(person, turn.number(), effect);
            }
        }
    }

    private void ofPerson(UUID person, String number, Effect effect) {
        switch (effect) {
            case Effect.Keep(var place) -> reading.keep(person, place, clock.instant());
            case Effect.Forget _ -> reading.forget(person);
            case Effect.Answer answer -> answer(person, answer);
            case Effect.Send(var text) -> texts.want(person, number, text, clock.instant());
            case Effect.Speak _ -> throw new IllegalStateException("a number speaks, not a person");
        }
    }

    private void answer(UUID person, Effect.Answer given) {
        var version = courses.version(new VersionId(given.place().version())).orElseThrow();
        var learner = new PersonId(person);
        var lesson = courses.lessons(version.id()).stream()
                .filter(known -> known.number() == given.place().lesson())
                .findFirst()
                .orElseThrow();
        var first = reading.answer(
                person, lesson.id().value(), tasks.since(learner, version), given, clock.instant());
        var counts = mandates.toDo(learner).stream()
                .filter(duty -> duty.course().equals(version.course()))
                .anyMatch(ToDo::keypadCounts);
        if (first && counts) {
            var slug = courses.published().stream()
                    .filter(course -> course.id().equals(version.course()))
                    .findFirst()
                    .orElseThrow()
                    .slug();
            var place =
                    new KeepLesson.Place(slug, version.id().value(), lesson.id().value(), given.language());
            lessons.finishOnKeypad(learner, place, clock.instant());
        }
    }
}
