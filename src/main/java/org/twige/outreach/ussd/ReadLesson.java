package org.twige.outreach.ussd;

import java.util.Objects;
import java.util.Optional;
import org.twige.courses.KeypadLesson;

/** A micro-lesson as one reads it: its screens, its question, and what is said to the answer. */
final class ReadLesson {

    private final World world;
    private final Say say;
    private final Stand stand;

    ReadLesson(World world, Say say, Stand stand) {
        this.world = world;
        this.say = say;
        this.stand = stand;
    }

    Optional<Turn> begin(Task task) {
        return at(Reading.begin(task.version(), task.lesson()));
    }

    /** Shows a place; empty when there is no such lesson. */
    Optional<Turn> at(Reading place) {
        return find(place).map(lesson -> shown(lesson, place));
    }

    /** Empty when the reader goes back to the menu. */
    Optional<Turn> next(String typed) {
        var place = stand.reading();
        return place == null ? Optional.empty() : find(place).flatMap(lesson -> next(lesson, place, typed));
    }

    private Optional<Turn> next(KeypadLesson lesson, Reading place, String typed) {
        if (place.screen() > lesson.screens().size()) {
            return afterAnswer(lesson, place, typed);
        }
        if (typed.equals("0")) {
            return place.screen() == 0 ? Optional.empty() : Optional.of(shown(lesson, place.at(place.screen() - 1)));
        }
        if (place.screen() == lesson.screens().size()) {
            return Optional.of(answered(lesson, place, typed));
        }
        return Optional.of(
                switch (typed) {
                    case "1" -> shown(lesson, place.at(place.screen() + 1));
                    case "9" -> sent(lesson, place);
                    default -> wrong(lesson, place);
                });
    }

    private Turn answered(KeypadLesson lesson, Reading place, String typed) {
        var chosen = typed.matches("[1-9]") ? Integer.parseInt(typed) : 0;
        if (chosen == 0 || chosen > lesson.options()) {
            return wrong(lesson, place);
        }
        var after = place.answered(chosen);
        return shown(lesson, after)
                .with(new Effect.Answer(after, chosen == lesson.key(), lesson.language()), new Effect.Keep(after));
    }

    private Optional<Turn> afterAnswer(KeypadLesson lesson, Reading place, String typed) {
        return switch (typed) {
            case "1" -> Optional.of(goOn());
            case "0" -> Optional.of(menu("").with(new Effect.Forget()));
            case "9" -> Optional.of(sent(lesson, place));
            default -> Optional.of(wrong(lesson, place));
        };
    }

    private Turn goOn() {
        return world.tasks(Objects.requireNonNull(stand.person())).stream()
                .filter(Task::hasLesson)
                .findFirst()
                .flatMap(this::begin)
                .orElseGet(() -> menu(say.text("no-lesson")).with(new Effect.Forget()));
    }

    private Turn menu(String before) {
        return Turn.of(stand.at(Screen.MENU), Say.screen(before, say.text("menu")));
    }

    private Turn sent(KeypadLesson lesson, Reading place) {
        var turn = shown(lesson, place, say.text(of(lesson, place, "read-sms", "back", "go-on")));
        return turn.with(new Effect.Send(text(lesson, place)));
    }

    private Turn shown(KeypadLesson lesson, Reading place) {
        return shown(lesson, place, say.text(of(lesson, place, "read", "back", "go-on")));
    }

    /** The same once more, with the keys that there are. */
    private Turn wrong(KeypadLesson lesson, Reading place) {
        var key = of(lesson, place, "read-wrong", "answer-wrong", "go-on-wrong");
        return shown(lesson, place, say.text(key, "last", lesson.options()));
    }

    private Turn shown(KeypadLesson lesson, Reading place, String below) {
        var text = text(lesson, place);
        return Turn.of(stand.at(place, text), Say.screen(text, below), new Effect.Keep(place));
    }

    /** One thing below a text, another below the question, a third below what is said to the answer. */
    private static String of(KeypadLesson lesson, Reading place, String text, String question, String feedback) {
        var size = lesson.screens().size();
        if (place.screen() < size) {
            return text;
        }
        return place.screen() == size ? question : feedback;
    }

    private static String text(KeypadLesson lesson, Reading place) {
        var size = lesson.screens().size();
        if (place.screen() < size) {
            return lesson.screens().get(place.screen());
        }
        return place.screen() == size ? lesson.question() : lesson.feedback(place.chosen());
    }

    private Optional<KeypadLesson> find(Reading place) {
        return world.lesson(place.version(), place.lesson(), stand.language());
    }
}
