package org.twige.labs.visits;

import java.util.List;
import org.twige.labs.data.ClinicVisits;
import org.twige.labs.data.VisitWeek;

/** One health centre with its weeks from week 0: the past, from which models learn, and the half year after it. */
record Centre(String name, List<VisitWeek> weeks) {

    /** The rehearsal: the last half year of the past, forecast from what was before it. */
    Trial rehearsal(Model model) {
        var from = first() - ClinicVisits.TEST_WEEKS;
        return Trial.of(model, weeks.subList(0, from), weeks.subList(from, first()));
    }

    /** The half year that nobody has seen, forecast from the whole past. */
    Trial test(Model model) {
        return Trial.of(model, past(), future()).within(rehearsal(model));
    }

    /** The next ordinary week, forecast from all that is known; the one before it holds New Year's Day. */
    Outlook next(Model model) {
        var last = weeks.getLast();
        var week = new VisitWeek(name, last.week() + 2, last.monday().plusWeeks(2), false, null);
        return Trial.of(model, weeks, List.of(week))
                .within(test(model))
                .outlooks()
                .getFirst();
    }

    /**
     * The average miss of a trial, divided by how far the same week of last year missed in the past.
     *
     * @see "Hyndman and Koehler 2006, Another look at measures of forecast accuracy; here scaled by the seasonal naive"
     */
    double mase(Trial trial) {
        return trial.averageMiss() / Trial.of(Model.YEAR, past(), past()).averageMiss();
    }

    List<VisitWeek> past() {
        return weeks.subList(0, first());
    }

    List<VisitWeek> future() {
        return weeks.subList(first(), weeks.size());
    }

    private int first() {
        return weeks.size() - ClinicVisits.TEST_WEEKS;
    }
}
