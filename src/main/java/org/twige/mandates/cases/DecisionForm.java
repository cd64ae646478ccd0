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
 * @param paper the evidence of an exemption in words
 */
record DecisionForm(
        @Nullable String appeal,
        @Nullable String outcome,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String ground,
        @Nullable String paper,
        @Nullable String reasons) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null, null, null, null);

    private static final int MOST_DAYS = 730;
    private static final int MOST_PAPER = 500;

    boolean isAppeal() {
        return "true".equals(appeal);
    }

    /** The grounds on which an official may exempt: those of coordinators, or all for the programme office. */
    static List<Vocabulary.Ground> grounds(Country country, Decider by) {
        return country.vocabulary().grounds().stream()
                .filter(ground -> ground.byCoordinator() || by.programmeOffice())
                .toList();
    }

    List<Problem> problems(LocalDate today, Country country, Decider by) {
        var problems = new ArrayList<Problem>();
        var chosen = chosen();
        if (chosen.isEmpty()) {
            problems.add(problem("outcome", "outcome-missing"));
        }
        if (chosen.filter(one -> one == Outcome.EXEMPTED).isPresent()) {
            exemption(country, by).ifPresent(problems::add);
        }
        if (chosen.filter(one -> one == Outcome.EXEMPTED || one == Outcome.EXTENDED)
                .isPresent()) {
            until(today, country).ifPresent(problems::add);
        }
        if (Words.of(paper).length() > MOST_PAPER) {
            problems.add(problem("paper", "paper-long"));
        }
        problems.addAll(Words.problems("reasons", reasons));
        return problems;
    }

    /** A ground that is the official's, and its paper where the country asks for one. */
    private Optional<Problem> exemption(Country country, Decider by) {
        var known = ground(country).filter(grounds(country, by)::contains);
        if (known.isEmpty()) {
            return Optional.of(problem("ground", "ground-missing"));
        }
        return known.filter(Vocabulary.Ground::needsEvidence).isPresent()
                        && Words.of(paper).isEmpty()
                ? Optional.of(problem("paper", "paper-missing"))
                : Optional.empty();
    }

    /** What was typed, once there are no problems; a due date rolls to a day on which something may fall due. */
    Ruling ruling(Country country) {
        var outcome = chosen().orElseThrow();
        return switch (outcome) {
            case EXTENDED -> new Ruling(outcome, country.calendar().roll(date().orElseThrow()), null, null);
            case EXEMPTED ->
                new Ruling(
                        outcome,
                        date().orElseThrow(),
                        ground(country).orElseThrow().code(),
                        Words.of(paper).isEmpty() ? null : Words.of(paper));
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
