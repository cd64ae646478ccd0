package org.twige.outreach.ussd;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.twige.courses.KeypadLesson;

/**
 * A practice round as one goes through it: question, what is said to the answer, and at the end the score.
 *
 * <p>Each answer is kept with the turn in which it is given; the place in the stand says which question the caller sees.
 */
final class PractiseQuestions {

    private final World world;
    private final Say say;
    private final Stand stand;
    private final UUID person;

    PractiseQuestions(World world, Say say, Stand stand) {
        this.world = world;
        this.say = say;
        this.stand = stand;
        this.person = Objects.requireNonNull(stand.person());
    }

    /** The round that somebody is in, or a new one. */
    Turn begin() {
        return resume().orElseGet(this::fresh);
    }

    /** Empty for who is in none. */
    Optional<Turn> resume() {
        return world.round(person).flatMap(this::at);
    }

    /** Somebody typed something. */
    Turn next(String typed) {
        var place = stand.reading();
        var round = world.round(person).orElse(null);
        if (place == null || round == null) {
            return menu("");
        }
        if (place.screen() >= round.size()) {
            return afterScore(round, typed);
        }
        if (typed.equals("0")) {
            return menu("");
        }
        return place.chosen() == 0 ? answered(round, place, typed) : afterAnswer(place, typed);
    }

    private Turn fresh() {
        return world.tasks(person).stream()
                .filter(Task::canPractise)
                .findFirst()
                .map(Round::begin)
                .flatMap(round -> at(round).map(turn -> turn.with(new Effect.Forget(), new Effect.Practise(round))))
                .orElseGet(() -> menu(say.text("no-round")));
    }

    /** Empty where a text is not there any more. */
    private Optional<Turn> at(Round round) {
        return round.isOver()
                ? Optional.of(score(round))
                : lesson(place(round)).map(found -> question(round, found, say.text("round-leave")));
    }

    private Turn question(Round round, KeypadLesson lesson, String below) {
        var number = say.text("round-place", "place", round.place() + 1, "total", round.size());
        return Turn.of(stand.inRound(place(round)), Say.screen(number + " " + lesson.question(), below));
    }

    /** Whoever went on in another call meanwhile is shown where. */
    private Turn answered(Round round, Reading place, String typed) {
        var lesson = lesson(place).orElse(null);
        if (lesson == null || round.place() != place.screen()) {
            return begin();
        }
        var chosen = typed.matches("[1-9]") ? Integer.parseInt(typed) : 0;
        if (chosen == 0 || chosen > lesson.options()) {
            return question(round, lesson, say.text("round-wrong", "last", lesson.options()));
        }
        return said(lesson, new Reading(place.version(), place.lesson(), place.screen(), chosen), "round-go-on")
                .with(new Effect.Practised(place.screen(), chosen == lesson.key()));
    }

    private Turn afterAnswer(Reading place, String typed) {
        return typed.equals("1")
                ? begin()
                : lesson(place)
                        .map(lesson -> said(lesson, place, "go-on-wrong"))
                        .orElseGet(() -> menu(""));
    }

    private Turn said(KeypadLesson lesson, Reading place, String below) {
        return Turn.of(stand.inRound(place), Say.screen(lesson.feedback(place.chosen()), say.text(below)));
    }

    private Turn score(Round round) {
        return Turn.of(
                stand.inRound(place(round)),
                Say.screen(
                        say.text("score", "right", round.right(), "total", round.size()),
                        say.text("score-counts"),
                        say.text("score-again")));
    }

    private Turn afterScore(Round round, String typed) {
        return switch (typed) {
            case "1" -> fresh();
            case "0" -> menu("").with(new Effect.EndRound());
            default -> score(round);
        };
    }

    private Turn menu(String before) {
        return Turn.of(stand.at(Screen.MENU), Say.screen(before, say.text("menu")));
    }

    private static Reading place(Round round) {
        var lesson = round.isOver() ? 0 : round.lessons().get(round.place());
        return new Reading(round.version(), lesson, round.place(), 0);
    }

    private Optional<KeypadLesson> lesson(Reading place) {
        return world.lesson(place.version(), place.lesson(), stand.language());
    }
}
