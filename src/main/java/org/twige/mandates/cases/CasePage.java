package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.Problem;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * One case as an official sees it.
 *
 * @param mayDeliver may the reader hand over letters and write down what came on paper?
 * @param broken the rule that keeps the reader from deciding; empty when nothing does
 */
record CasePage(
        DutyCase about,
        List<HistoryLine> history,
        LocalDate today,
        boolean mayDeliver,
        @Nullable DecisionRule broken,
        Again again) {

    /** What a form brought back. */
    record Again(List<Problem> problems, Typed typed, boolean faster) {

        static final Again NOT = new Again(List.of(), Typed.NOTHING, false);
    }

    CasePage with(List<Problem> problems, Typed typed, boolean faster) {
        return new CasePage(about, history, today, mayDeliver, broken, new Again(problems, typed, faster));
    }

    String address() {
        return "/cases/" + about.id();
    }

    Errors errors(Frame frame) {
        return Problem.say(again.problems(), frame);
    }

    Typed typed() {
        return again.typed();
    }

    List<Row> rows(Frame frame) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(frame.text("mandates.case.stands"), CasesPage.state(frame, about)));
        var ruling = about.ruling();
        if (ruling != null) {
            rows.add(Row.of(frame.text("mandates.case.decided"), ruling.words(frame)));
        }
        var number = about.whose().staffNo();
        rows.add(Row.of(frame.text("mandates.case.staff-no"), number == null ? "" : number));
        rows.add(Row.of(
                frame.text("mandates.case.institution"),
                about.whose().institution().in(frame.language())));
        rows.add(Row.of(frame.text("mandates.case.course"), about.course().in(frame.language())));
        rows.add(Row.of(
                frame.text("mandates.case.instrument"), about.instrument().words(frame)));
        rows.add(Row.of(frame.text("mandates.case.was-due"), frame.date(about.dueOn())));
        if (!about.dutyDueOn().equals(about.dueOn())) {
            rows.add(Row.of(frame.text("mandates.request.due"), frame.date(about.dutyDueOn())));
        }
        return rows;
    }

    /** The letter that is to be delivered now. */
    String what() {
        return DeliverWriting.delivery(about).key();
    }

    boolean isToDeliver() {
        return mayDeliver && about.isToDeliver();
    }

    /** The closed case has a letter too: the decision that it ended with. */
    boolean hasLetter() {
        var events = history.stream().map(HistoryLine::event).toList();
        return mayDeliver && (about.isOpen() || Decision.holding(about, events) != null);
    }

    /** What may come on paper now; the form asks on which day an appeal came. */
    @Nullable
    String paper() {
        if (!mayDeliver) {
            return null;
        }
        if (about.mayReply()) {
            return CaseMove.REPLIED.key();
        }
        return about.state() == CaseState.TOLD ? CaseMove.APPEALED.key() : null;
    }

    boolean mayDecide() {
        return broken == null && about.isToDecide(today);
    }

    /** Why the reader, who would have the responsibility, does not decide. */
    @Nullable
    String whyNot(Frame frame) {
        return broken == null || broken == DecisionRule.HAS_THE_RESPONSIBILITY || !about.isToDecide(today)
                ? null
                : frame.text("mandates.case.rule." + broken.key());
    }

    List<Choice> handOvers(Frame frame) {
        return How.handOvers().stream()
                .map(how -> Choice.of(how.key(), capital(frame.text("mandates.case.how." + how.key()))))
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
