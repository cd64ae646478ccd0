package org.twige.assessment.sitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.people.Institution;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Frame;

/**
 * The honesty gap of a course in one part of the tree.
 *
 * @param above the institution above; null at the top
 * @param quarter in which the rooms were closed
 * @param counted the day on which it was counted
 * @param shown false where the part has too few people, or would tell of one that has
 * @param lines the sum first
 */
record GapPage(
        Course course,
        List<Course> published,
        Institution place,
        @Nullable Institution above,
        Quarter quarter,
        LocalDate counted,
        boolean shown,
        List<GapLine> lines) {

    boolean isEmpty() {
        return lines.size() < 2;
    }

    List<Choice> courses(Frame frame) {
        return published.stream()
                .map(one -> Choice.of(one.slug(), one.title().in(frame.language())))
                .toList();
    }

    List<Choice> quarters(Frame frame) {
        return Quarter.over(counted).stream()
                .map(one -> Choice.of(one.written(), period(one, frame)))
                .toList();
    }

    /** The course and the period, as they stand over the table. */
    String heading(Frame frame) {
        return course.title().in(frame.language()) + ", " + period(quarter, frame);
    }

    private static String period(Quarter quarter, Frame frame) {
        return frame.text(
                "assessment.draws.period", "from", frame.date(quarter.first()), "until", frame.date(quarter.last()));
    }

    List<GapLine> deeper() {
        return lines.stream()
                .filter(line -> line.row() != null
                        && !line.row().own()
                        && line.people() != null
                        && line.row().deeper())
                .toList();
    }

    String address(String code) {
        return "/honesty?" + query(code);
    }

    String file() {
        return "/honesty.csv?" + query(place.code());
    }

    private String query(String code) {
        return "course=" + course.slug() + "&at=" + code + "&quarter=" + quarter.written();
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("assessment.honesty.group")),
                Cell.number(frame.text("assessment.honesty.gap")),
                Cell.number(frame.text("assessment.honesty.interval")),
                Cell.number(frame.text("assessment.honesty.people")),
                Cell.number(frame.text("assessment.honesty.alone")),
                Cell.number(frame.text("assessment.honesty.room")),
                Cell.number(frame.text("assessment.honesty.expected")));
    }

    List<List<Cell>> rows(Frame frame) {
        return lines.stream().map(line -> cells(line, frame)).toList();
    }

    private static List<Cell> cells(GapLine line, Frame frame) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(line.name(frame)));
        var people = line.people();
        if (people == null) {
            var none = Cell.number("–");
            var few = Cell.number(frame.text("assessment.honesty.few", "least", SmallGroups.LEAST));
            cells.addAll(List.of(none, none, few, none, none, none));
            return cells;
        }
        cells.add(Cell.number(GapLine.points(people.gap(), frame)));
        cells.add(Cell.number(GapLine.interval(people.interval(), frame)));
        cells.add(Cell.number(frame.number(people.people())));
        cells.add(Cell.number(frame.percent(people.aloneRate())));
        cells.add(Cell.number(frame.percent(people.roomRate())));
        cells.add(Cell.number(frame.percent(line.expected())));
        return cells;
    }

    /** The same table for a machine; shares of one, empty where the page says that there are too few. */
    String csv() {
        var text = new StringBuilder("course,quarter,institution,group,people,alone,room,gap,low,high,expected\n");
        for (var line : lines) {
            var row = line.row();
            var group = row == null ? "all" : row.own() ? "own" : "below";
            text.append(course.slug()).append(',').append(quarter.written()).append(',');
            text.append(row == null ? place.code() : row.code()).append(',').append(group);
            var people = line.people();
            text.append(
                    people == null
                            ? ",,,,,,,"
                            : String.format(
                                    Locale.ROOT,
                                    ",%d,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f",
                                    people.people(),
                                    people.aloneRate(),
                                    people.roomRate(),
                                    people.gap(),
                                    people.interval().low(),
                                    people.interval().high(),
                                    line.expected()));
            text.append('\n');
        }
        return text.toString();
    }
}
