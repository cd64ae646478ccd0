package org.twige.labs.visits;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.twige.labs.data.ClinicVisits;
import org.twige.labs.round.Round;

/** What a learner got in this round, and chose; whoever reads gets the usual choices. */
record Choices(Round round, List<Centre> centres) {

    private static final int FIRST_WEEKS = 4;
    private static final int LAST_WEEKS = 5;

    static Choices of(Round round) {
        return new Choices(round, Centres.of(round));
    }

    /** @param number from 1 */
    Centre centre(int number) {
        return centres.get(number - 1);
    }

    /** The model that was chosen for a centre; otherwise the one that missed least in the rehearsal. */
    Model model(int number) {
        return round.choice("model" + number).map(Model::of).orElseGet(() -> usual(centre(number)));
    }

    /** The same for the centre that is an exception. */
    Model exceptional() {
        return round.choice("exception").map(Model::of).orElse(Model.YEAR);
    }

    static Model usual(Centre centre) {
        return Arrays.stream(Model.values())
                .min(Comparator.comparingDouble(model -> centre.rehearsal(model).averageMiss()))
                .orElseThrow();
    }

    /** The place, among the weeks of the test, of the one that is guessed: neither near its beginning nor its end. */
    int guessed() {
        return FIRST_WEEKS + round.chance(2).nextInt(ClinicVisits.TEST_WEEKS - FIRST_WEEKS - LAST_WEEKS);
    }

    OptionalInt guess(int number) {
        return visits("guess" + number);
    }

    OptionalInt plan(int number) {
        return visits("plan" + number);
    }

    private OptionalInt visits(String field) {
        var visits = round.number(field, -1);
        return visits < 0 ? OptionalInt.empty() : OptionalInt.of(visits);
    }
}
