package org.twige.labs.visits;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twige.labs.round.LabStep;
import org.twige.labs.round.LabSteps;
import org.twige.labs.round.Round;

/** A page of the exercise, with the fields of its form. */
enum Step implements LabStep {
    /** Look ahead before any model does. */
    GUESS("guess", "guess", "guess1", "guess2", "guess3"),

    /** A model for each centre, from its past alone. */
    MODELS("models", "models", "model1", "model2", "model3"),

    FIRST("centre-1", "centre", "worth1", "plan1"),
    SECOND("centre-2", "centre", "worth2", "plan2"),
    THIRD("centre-3", "centre", "worth3", "plan3"),

    /** The centre at which every model fails. */
    EXCEPTION("exception", "exception", "exception"),

    /** What somebody in charge should do. */
    ADVICE("recommendation", "advice", "finding", "uncertainty", "action", "owner", "date");

    private static final LabSteps<Step> ALL = new LabSteps<>(List.of(values()));

    private final String path;
    private final String template;
    private final String fields;

    Step(String path, String template, String... fields) {
        this.path = path;
        this.template = template;
        this.fields = String.join(" ", fields);
    }

    static Optional<Step> at(String path) {
        return ALL.pages().stream().filter(step -> step.path.equals(path)).findFirst();
    }

    /** Where a round goes on: the first page that is not filled in, otherwise the last. */
    static Step next(Round round) {
        return ALL.next(round);
    }

    /** The page before; empty for the first, and where that one is sealed. */
    Optional<Step> before() {
        return compareTo(FIRST) > 0 ? Optional.of(ALL.pages().get(number() - 2)) : Optional.empty();
    }

    String path() {
        return path;
    }

    String template() {
        return template;
    }

    List<String> fields() {
        return List.of(fields.split(" "));
    }

    int number() {
        return ALL.number(this);
    }

    /** Of the three centres, the one this page is about, from 1. */
    int centre() {
        return number() - FIRST.number() + 1;
    }

    /** Whether the pages behind this one show what it asks for, so that it is filled in once. */
    boolean isSealed(Round round) {
        return (this == GUESS || this == MODELS) && isDone(round);
    }

    @Override
    public boolean isDone(Round round) {
        return fields().stream().allMatch(field -> round.choice(field).isPresent());
    }

    /** What a form sent, without anything that the page did not ask for. */
    Map<String, String> own(Map<String, String> sent) {
        return fields().stream()
                .collect(toMap(
                        field -> field, field -> sent.getOrDefault(field, "").strip()));
    }

    /** The fields that are wrong, each with the last part of the key of what is to be mended. */
    Map<String, String> mistakes(Map<String, String> typed) {
        return fields().stream()
                .filter(field -> !Field.of(field).accepts(typed.getOrDefault(field, "")))
                .collect(toMap(field -> field, field -> Field.of(field).key()));
    }
}
