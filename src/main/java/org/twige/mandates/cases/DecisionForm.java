package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.country.Country;
import org.twige.country.Vocabulary;
import org.twige.mandates.Problem;
import org.twige.mandates.TypedDate;

/**
 * What an official types to decide.
 *
 * @param appeal {@code true} when the form was shown for an appeal
 * @param day of the new due date, or of the last day of an exemption
 */
record DecisionForm(
        @Nullable String appeal,
        @Nullable String outcome,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String ground,
        @Nullable String reasons) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null, null, null);

    private static final int MOST_DAYS = 730;

    boolean isAppeal() {
        return "true".equals(appeal);
    }

    List<Problem> problems(LocalDate today, Country country) {
        var problems = new ArrayList<Problem>();
        var chosen = chosen();
        if (chosen.isEmpty()) {
            problems.add(problem("outcome", "outcome-missing"));
        }
        if (chosen.filter(one -> one == Outcome.EXEMPTED).isPresent()
                && ground(country).isEmpty()) {
            problems.add(problem("ground", "ground-missing"));
        }
        if (chosen.filter(one -> one == Outcome.EXEMPTED || one == Outcome.EXTENDED)
                .isPresent()) {
            until(today, country).ifPresent(problems::add);
        }
        problems.addAll(Words.problems("reasons", reasons));
        return problems;
    }

    /** What was typed, once there are no problems; a due date rolls to a day on which something may fall due. */
    Ruling ruling(Country country) {
        var outcome = chosen().orElseThrow();
        return switch (outcome) {
            case EXTENDED -> new Ruling(outcome, country.calendar().roll(date().orElseThrow()), null);
            case EXEMPTED ->
                new Ruling(
                        outcome,
                        date().orElseThrow(),
                        ground(country).orElseThrow().code());
            case MET, GIVEN_WRONGLY, NOT_MET, ENDED -> Ruling.of(outcome);
        };
    }

    /** A day in the future, no longer away than the ground allows. */
    private Optional<Problem> until(LocalDate today, Country country) {
        var most = chosen().filter(one -> one == Outcome.EXEMPTED)
                .flatMap(_ -> ground(country))
                .map(Vocabulary.Ground::maxDays)
                .orElse(MOST_DAYS);
        return date().filter(on -> on.isAfter(today) && !on.isAfter(today.plusDays(most)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(problem("until", "until-wrong"));
    }

    private Optional<Outcome> chosen() {
        return Outcome.toDecide().stream()
                .filter(known -> known.key().equals(outcome))
                .findFirst();
    }

    private Optional<Vocabulary.Ground> ground(Country country) {
        return country.vocabulary().grounds().stream()
                .filter(known -> known.code().equals(ground))
                .findFirst();
    }

    private Optional<LocalDate> date() {
        return new TypedDate(day, month, year).date();
    }

    private static Problem problem(String field, String what) {
        return new Problem(field, "mandates.case.decision." + what);
    }
}
