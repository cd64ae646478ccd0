package org.twige.mandates.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.RuleWords;
import org.twige.mandates.change.CompareMandate;
import org.twige.mandates.change.Difference;
import org.twige.mandates.change.Effect;
import org.twige.mandates.ledger.DueRule;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Pagination;

/**
 * What a changed mandate would say and do, beside what it says now.
 *
 * @param number of the version that would be published
 * @param titles of the courses now and then
 * @param problem the key of the sentence why it cannot be published; empty when it can
 */
record DifferencePage(
        Draft draft,
        int number,
        Said now,
        Said then,
        Map<CourseId, LocalText> titles,
        Difference difference,
        Asked asked,
        List<Difference.Affected> found,
        String problem) {

    /** What a version says. */
    record Said(
            LocalText names,
            InstrumentName instrument,
            List<CourseId> courses,
            DueRule due,
            boolean finalAlong,
            RuleWords rule) {}

    /** Which people are listed. */
    record Asked(Effect effect, String search, int page) {

        private static final int MOST = 100_000;

        static Asked of(String effect, String search, String page) {
            var number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
            return new Asked(Effect.of(effect).orElse(Effect.LOSES), search.strip(), Math.min(number, MOST));
        }
    }

    /** One thing that changes, in words, line by line. */
    record Change(String what, List<String> now, List<String> then) {}

    String address() {
        return "/mandates/" + draft.mandate() + "/draft";
    }

    String name(Frame frame) {
        return draft.terms().names().in(frame.language());
    }

    /** Only what changes, in the order of the draft. */
    List<Change> changes(Frame frame) {
        return Stream.of(
                        change("name", List.of(now.names().in(frame.language())), List.of(name(frame)), frame),
                        change(
                                "instrument",
                                List.of(now.instrument().words(frame)),
                                List.of(then.instrument().words(frame)),
                                frame),
                        change("courses", courses(now, frame), courses(then, frame), frame),
                        change("due", due(now, frame), due(then, frame), frame),
                        change(
                                "final",
                                List.of(DueText.finalCheckIn(now.finalAlong(), frame)),
                                List.of(DueText.finalCheckIn(then.finalAlong(), frame)),
                                frame),
                        change(
                                "audience",
                                now.rule().sentences(frame),
                                then.rule().sentences(frame),
                                frame))
                .filter(change -> !change.now().equals(change.then()))
                .toList();
    }

    private static Change change(String what, List<String> now, List<String> then, Frame frame) {
        return new Change(frame.text("mandates.office." + what), now, then);
    }

    private List<String> courses(Said said, Frame frame) {
        return said.courses().stream().map(course -> title(course, frame)).toList();
    }

    private static List<String> due(Said said, Frame frame) {
        var rule = said.due();
        var lines = new ArrayList<>(List.of(DueText.whole(rule, frame), DueText.leastDays(rule, frame)));
        if (rule.notBefore() != null) {
            lines.add(frame.text("mandates.office.change.not-before", "date", frame.date(rule.notBefore())));
        }
        return List.copyOf(lines);
    }

    String title(CourseId course, Frame frame) {
        var title = titles.get(course);
        return title == null ? "" : title.in(frame.language());
    }

    List<Cell> courseHead(Frame frame) {
        return List.of(
                Cell.of(frame.text("mandates.office.change.course")),
                Cell.number(frame.text("mandates.office.change.gains")),
                Cell.number(frame.text("mandates.office.change.loses")),
                Cell.number(frame.text("mandates.office.change.keeps")),
                Cell.number(frame.text("mandates.office.change.met")));
    }

    List<List<Cell>> courseRows(Frame frame) {
        return titles.keySet().stream()
                .map(course -> Stream.concat(
                                Stream.of(Cell.of(title(course, frame))),
                                Stream.of(Effect.GAINS, Effect.LOSES, Effect.KEEPS, Effect.MET)
                                        .map(effect -> Cell.number(frame.number(difference.people(course, effect)))))
                        .toList())
                .toList();
    }

    /** Why people gain or lose, with their number. */
    List<List<Cell>> reasonRows(Frame frame) {
        return Stream.of(Effect.GAINS, Effect.LOSES)
                .flatMap(effect -> difference.reasons(effect).stream())
                .map(count -> List.of(
                        Cell.of(frame.text(
                                "mandates.office.change." + count.effect().code())),
                        Cell.of(title(count.course(), frame)),
                        Cell.of(reason(count.reason(), frame)),
                        Cell.number(frame.number(count.people()))))
                .toList();
    }

    List<Cell> reasonHead(Frame frame) {
        return List.of(
                Cell.of(frame.text("mandates.office.change.what")),
                Cell.of(frame.text("mandates.office.change.course")),
                Cell.of(frame.text("mandates.office.why")),
                Cell.number(frame.text("mandates.office.change.people")));
    }

    /** One reason in a sentence. */
    String reason(String code, Frame frame) {
        if (code.equals(Difference.DROPPED)) {
            return frame.text("mandates.office.change.dropped");
        }
        return AudienceRule.Answer.of(code)
                .map(answer -> answer instanceof AudienceRule.Answer.Missed(var criterion)
                                && then.rule().any().size() > 1
                        ? frame.text("mandates.office.change.missed-all", "criterion", criterion.words(frame))
                        : then.rule().answer(answer, frame))
                .orElse("");
    }

    List<Cell> topHead(Frame frame) {
        return List.of(
                Cell.of(frame.text("mandates.office.institution")),
                Cell.number(frame.text("mandates.office.change.gains")),
                Cell.number(frame.text("mandates.office.change.loses")),
                Cell.number(frame.text("mandates.office.change.keeps-all")));
    }

    List<List<Cell>> topRows(Frame frame) {
        return difference.tops().stream()
                .map(top -> List.of(
                        Cell.of(top.names().in(frame.language())),
                        Cell.number(frame.number(top.gain())),
                        Cell.number(frame.number(top.lose())),
                        Cell.number(frame.number(top.keep()))))
                .toList();
    }

    List<Cell> moveHead(Frame frame) {
        return List.of(
                Cell.of(frame.text("mandates.office.extension.from")),
                Cell.of(frame.text("mandates.office.extension.to")),
                Cell.of(frame.text("mandates.office.change.direction")),
                Cell.number(frame.text("mandates.office.extension.duties")));
    }

    List<List<Cell>> moveRows(Frame frame) {
        return difference.moves().stream()
                .map(move -> List.of(
                        Cell.of(frame.date(move.from())),
                        Cell.of(frame.date(move.to())),
                        Cell.of(frame.text("mandates.office.change." + direction(move))),
                        Cell.number(frame.number(move.duties()))))
                .toList();
    }

    private static String direction(Difference.Move move) {
        if (move.held()) {
            return "held";
        }
        return move.isEarlier() ? "earlier" : "later";
    }

    List<Choice> effects(Frame frame) {
        return Stream.of(Effect.LOSES, Effect.GAINS, Effect.MET, Effect.KEEPS)
                .map(effect -> Choice.of(effect.code(), frame.text("mandates.office.change.list-" + effect.code())))
                .toList();
    }

    List<Cell> peopleHead(Frame frame) {
        return List.of(
                Cell.of(frame.text("mandates.office.person")),
                Cell.of(frame.text("mandates.office.staff-no")),
                Cell.of(frame.text("mandates.office.institution")),
                Cell.of(frame.text("mandates.office.change.course")),
                Cell.of(frame.text("mandates.office.why")));
    }

    List<List<Cell>> peopleRows(Frame frame) {
        return found.stream()
                .limit(CompareMandate.pageSize())
                .map(one -> List.of(
                        Cell.of(one.names()),
                        Cell.of(one.staffNo() == null ? "" : one.staffNo()),
                        Cell.of(one.institution().in(frame.language())),
                        Cell.of(title(one.course(), frame)),
                        Cell.of(reason(one.reason(), frame))))
                .toList();
    }

    Pagination pages() {
        var more = found.size() > CompareMandate.pageSize();
        return new Pagination(
                asked.page() > 1 ? Pagination.Step.to(page(asked.page() - 1)) : null,
                more ? Pagination.Step.to(page(asked.page() + 1)) : null,
                List.of());
    }

    boolean hasPages() {
        return asked.page() > 1 || found.size() > CompareMandate.pageSize();
    }

    private String page(int page) {
        return address() + "/difference?effect=" + asked.effect().code() + "&search="
                + URLEncoder.encode(asked.search(), StandardCharsets.UTF_8) + "&page=" + page + "#people";
    }
}
