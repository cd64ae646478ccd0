package org.twige.labs.visits;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.labs.round.Round;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What a page of the exercise shows.
 *
 * @param typed by field; of a page that was not sent, what is saved
 * @param mistakes by field, the last part of the key of what is to be mended
 */
record StepPage(Choices choices, Step step, Map<String, String> typed, Map<String, String> mistakes) {

    static StepPage of(Round round, Step step) {
        return new StepPage(Choices.of(round), step, round.choices(), Map.of());
    }

    String address() {
        return VisitsLab.ADDRESS + "/" + step.path();
    }

    /** The page before; where that one is sealed, the door. */
    String back() {
        return step.before()
                .map(before -> VisitsLab.ADDRESS + "/" + before.path())
                .orElse(VisitsLab.ADDRESS);
    }

    String title(Frame frame) {
        return frame.text("labs.visits." + step.template() + ".title", "centre", name(frame));
    }

    String place(Frame frame) {
        return frame.text("labs.step", "number", step.number(), "total", Step.values().length);
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var field : step.fields()) {
            var error = error(frame, field);
            errors = error == null ? errors : errors.and(field, error);
        }
        return errors;
    }

    @Nullable
    String error(Frame frame, String field) {
        var mistake = mistakes.get(field);
        if (mistake == null) {
            return null;
        }
        var text = frame.text("labs.visits.error." + mistake, "most", Field.MOST_SIGNS);
        return switch (step) {
            case GUESS, MODELS ->
                named(frame, Words.centre(frame, choices.centre(Integer.parseInt(field.replaceAll("\\D", "")))), text);
            case ADVICE -> named(frame, frame.text("labs.visits.advice." + field), text);
            default -> text;
        };
    }

    /** Where several fields can be wrong in one way, each says which it is. */
    private static String named(Frame frame, String name, String text) {
        return frame.text("labs.named", "name", name, "text", text);
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The models, each with how far it missed at a centre. */
    List<Choice> models(Frame frame, Centre centre, boolean tested) {
        return Arrays.stream(Model.values())
                .map(model -> Choice.of(model.key(), frame.text("labs.visits.model." + model.key()))
                        .withHint(missed(frame, tested ? centre.test(model) : centre.rehearsal(model))))
                .toList();
    }

    static String missed(Frame frame, Trial trial) {
        return frame.text("labs.visits.missed", "visits", frame.number(Math.round(trial.averageMiss())));
    }

    List<Choice> worth(Frame frame) {
        return List.of(
                Choice.of("yes", frame.text("labs.visits.worth.yes")),
                Choice.of("no", frame.text("labs.visits.worth.no")));
    }

    String range(Frame frame) {
        return frame.text("labs.visits.plan.hint", "range", Words.range(frame, result()));
    }

    /** What the learner guessed for one week, beside what came and what model and last year said. */
    String guessed(Frame frame) {
        var result = result();
        var outlook = result.test().outlooks().get(choices.guessed());
        var year = result.year().outlooks().get(choices.guessed());
        return frame.text(
                "labs.visits.guessed",
                "day",
                Words.day(frame, outlook.week()),
                "guess",
                frame.number(result.guess().orElse(0)),
                "came",
                Words.visits(frame, outlook.week()),
                "model",
                Words.whole(frame, outlook.expected()),
                "year",
                Words.whole(frame, year.expected()));
    }

    CentreResult result() {
        return CentreResult.of(choices, step.centre());
    }

    Results results() {
        return Results.of(choices);
    }

    LocalDate guessedWeek() {
        return choices.centre(1).future().get(choices.guessed()).monday();
    }

    private String name(Frame frame) {
        return step.template().equals("centre") ? Words.centre(frame, choices.centre(step.centre())) : "";
    }
}
