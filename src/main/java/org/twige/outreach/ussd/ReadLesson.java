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
        return find(place).map(lesson -> shown(lesson, place, "read"));
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
            return place.screen() == 0
                    ? Optional.empty()
                    : Optional.of(shown(lesson, place.at(place.screen() - 1), "read"));
        }
        if (place.screen() == lesson.screens().size()) {
            return Optional.of(answered(lesson, place, typed));
        }
        return Optional.of(
                switch (typed) {
                    case "1" -> shown(lesson, place.at(place.screen() + 1), "read");
                    case "9" -> sent(lesson, place);
                    default -> shown(lesson, place, "read");
                });
    }

    private Turn answered(KeypadLesson lesson, Reading place, String typed) {
        var chosen = typed.matches("[1-9]") ? Integer.parseInt(typed) : 0;
        if (chosen == 0 || chosen > lesson.options()) {
            return shown(lesson, place, "read");
        }
        var after = place.answered(chosen);
        return shown(lesson, after, "read")
                .with(new Effect.Answer(after, chosen == lesson.key(), lesson.language()), new Effect.Keep(after));
    }

    private Optional<Turn> afterAnswer(KeypadLesson lesson, Reading place, String typed) {
        return switch (typed) {
            case "1" -> Optional.of(goOn());
            case "0" -> Optional.of(menu("").with(new Effect.Forget()));
            case "9" -> Optional.of(sent(lesson, place));
            default -> Optional.of(shown(lesson, place, "read"));
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
        var turn = shown(lesson, place, "read-sms");
        return turn.with(new Effect.Send(text(lesson, place)));
    }

    private Turn shown(KeypadLesson lesson, Reading place, String footer) {
        var text = text(lesson, place);
        var below = say.text(below(lesson, place, footer));
        return Turn.of(stand.at(place, text), Say.screen(text, below), new Effect.Keep(place));
    }

    private static String below(KeypadLesson lesson, Reading place, String footer) {
        var size = lesson.screens().size();
        if (place.screen() < size) {
            return footer;
        }
        return place.screen() == size ? "back" : "go-on";
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
