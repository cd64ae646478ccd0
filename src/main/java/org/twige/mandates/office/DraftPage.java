package org.twige.mandates.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.Reach;
import org.twige.mandates.audience.RuleWords;
import org.twige.mandates.audience.Sample;
import org.twige.mandates.ledger.LaterDates;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.web.Cell;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * A draft as it would be published: what it says, whom it reaches and whom not.
 *
 * @param later whose dates the time moves that institutions grant
 * @param before what is published already, when this changes it
 * @param problem the key of the sentence why it was not published; empty when nothing was tried
 */
record DraftPage(
        Draft draft,
        InstrumentName instrument,
        List<LocalText> courses,
        int minutes,
        RuleWords words,
        Preview preview,
        List<LaterDates> later,
        @Nullable MandateVersion before,
        String problem) {

    /**
     * Whom the rule reaches now.
     *
     * @param samples a few of those reached
     * @param search what was typed to look for somebody; empty before
     * @param hits who was found
     */
    record Preview(List<Reach> reach, List<Sample> samples, String search, List<Sample> hits) {}

    boolean isChange() {
        return before != null;
    }

    String address() {
        return "/mandates/" + draft.mandate() + "/draft";
    }

    String name(Frame frame) {
        return draft.terms().names().in(frame.language());
    }

    Errors errors(Frame frame) {
        return problem.isEmpty() ? Errors.none() : Errors.of("top", frame.text(problem));
    }

    List<Row> rows(Frame frame) {
        var due = draft.terms().due();
        var change = new Row.Action(frame.text("mandates.office.change"), address() + "/terms", null);
        return List.of(
                Row.of(frame.text("mandates.office.name"), name(frame)).with(change),
                Row.of(frame.text("mandates.office.instrument"), instrument.words(frame)),
                Row.of(
                        frame.text("mandates.office.courses"),
                        String.join(
                                        "; ",
                                        courses.stream()
                                                .map(title -> title.in(frame.language()))
                                                .toList()) + " ("
                                + frame.text("mandates.my-training.minutes", "minutes", minutes) + ")"),
                Row.of(frame.text("mandates.office.due"), DueText.whole(due, frame)),
                Row.of(frame.text("mandates.office.later"), DueText.leastDays(due, frame)),
                DueText.finalCheck(draft.terms().finalAlong(), frame));
    }

    /** One sentence for each length of time: so many people get a later date. */
    List<String> laterWords(Frame frame) {
        return later.stream()
                .map(one -> frame.text(
                        "mandates.office.later-dates", "people", one.people(), "minutes", one.minutesPerWeek()))
                .toList();
    }

    boolean isForEverybody() {
        return draft.audience().any().stream().anyMatch(clause -> clause.isForEverybody());
    }

    long reached() {
        return preview.reach().stream()
                .filter(Reach::isReached)
                .mapToLong(Reach::people)
                .sum();
    }

    long everybody() {
        return preview.reach().stream().mapToLong(Reach::people).sum();
    }

    /** One institution at the top of the tree with the people it has in all. */
    record Top(UUID institution, LocalText names, long reached, long all) {}

    /** Most people first. */
    List<Top> tops() {
        var tops = new LinkedHashMap<UUID, Top>();
        for (var one : preview.reach()) {
            var before = tops.getOrDefault(one.institution(), new Top(one.institution(), one.names(), 0, 0));
            var reached = one.isReached() ? one.people() : 0;
            tops.put(
                    one.institution(),
                    new Top(one.institution(), one.names(), before.reached() + reached, before.all() + one.people()));
        }
        return tops.values().stream()
                .sorted(Comparator.comparingLong(Top::reached).reversed())
                .toList();
    }

    List<List<Cell>> topRows(Frame frame) {
        return tops().stream()
                .map(top -> List.of(
                        Cell.of(top.names().in(frame.language())),
                        Cell.number(frame.number(top.reached())),
                        Cell.number(frame.number(top.all()))))
                .toList();
    }

    /** Why this person is reached, or not, in one sentence. */
    String answer(Sample sample, Frame frame) {
        return words.answer(draft.audience().answer(sample.facts()), frame);
    }

    /** The people of whom a few are shown, or who were looked for. */
    List<List<Cell>> people(List<Sample> samples, Frame frame) {
        var rows = new ArrayList<List<Cell>>();
        for (var sample : samples) {
            rows.add(List.of(
                    Cell.of(sample.names()),
                    Cell.of(sample.staffNo() == null ? "" : sample.staffNo()),
                    Cell.of(sample.institution().in(frame.language())),
                    Cell.of(answer(sample, frame))));
        }
        return rows;
    }

    List<Cell> peopleHead(Frame frame) {
        return List.of(
                Cell.of(frame.text("mandates.office.person")),
                Cell.of(frame.text("mandates.office.staff-no")),
                Cell.of(frame.text("mandates.office.institution")),
                Cell.of(frame.text("mandates.office.why")));
    }
}
