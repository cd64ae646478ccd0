package org.twige.mandates.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.twige.learning.plan.Advice.GrantedTooLittle;
import org.twige.learning.plan.Advice.InTime;
import org.twige.learning.plan.Advice.LearnMore;
import org.twige.learning.plan.Advice.TooLate;
import org.twige.learning.plan.Session;
import org.twige.learning.plan.Slot;
import org.twige.mandates.Problem;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** This week's times with their lessons, and the forms that change them. */
record MyWeekPage(MyWeek mine, WeekForm form, List<Problem> problems, boolean saved) {

    private static final Set<String> OF_A_DAY =
            Set.of("mandates.week.from-wrong", "mandates.week.slot-wrong", "mandates.week.too-late");

    /** Each says its day: the sentences are the same on all seven. */
    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var problem : problems) {
            errors = errors.and(problem.field(), said(frame, problem));
        }
        return errors;
    }

    private String said(Frame frame, Problem problem) {
        var sentence = frame.text(problem.key());
        return days().stream()
                .filter(day -> OF_A_DAY.contains(problem.key()) && WeekForm.isOf(day, problem.field()))
                .findFirst()
                .map(day -> frame.text("mandates.week.wrong-on", "day", day(frame, day), "wrong", sentence))
                .orElse(sentence);
    }

    boolean isEmpty() {
        return mine.owed().isEmpty();
    }

    /** Are the own times shown open, because something is to be put right there or can only be chosen there? */
    boolean needsOwnTimes() {
        return problems.stream()
                .anyMatch(problem -> !problem.field().equals(WeekForm.MINUTES)
                        || problem.key().equals(ChooseWeek.NO_ROOM));
    }

    List<DayOfWeek> days() {
        return Arrays.asList(DayOfWeek.values());
    }

    String day(Frame frame, DayOfWeek day) {
        return frame.text("mandates.week.day-" + day.name().toLowerCase(Locale.ROOT));
    }

    /** Where to go on now, whatever the time says. */
    Optional<Left> next() {
        return mine.plan().sessions().stream()
                .findFirst()
                .map(session -> session.what().getFirst());
    }

    /** Tuesday, 1 December 2026, 08:00 to 08:30. */
    String when(Frame frame, Session<Left> session) {
        return frame.text(
                "mandates.week.on",
                "day",
                day(frame, session.on().getDayOfWeek()),
                "date",
                frame.date(session.on()),
                "time",
                time(frame, session.slot()));
    }

    private static String time(Frame frame, Slot slot) {
        return slot.from() == null
                ? frame.text("mandates.week.any-time", "minutes", slot.minutes())
                : frame.text(
                        "mandates.week.from-to", "from", slot.from().toString(), "to", String.valueOf(slot.until()));
    }

    /** Minutes a week, and when all is done. */
    String pace(Frame frame) {
        return mine.plan()
                .doneOn()
                .map(day ->
                        frame.text("mandates.week.pace", "minutes", mine.week().minutes(), "date", frame.date(day)))
                .orElseGet(() -> frame.text(
                        "mandates.week.pace-far", "minutes", mine.week().minutes()));
    }

    /** Who grants how much. */
    String granted(Frame frame) {
        var granted = mine.granted();
        return granted.institution() == null
                ? frame.text("mandates.week.granted-usual", "minutes", granted.minutes())
                : frame.text(
                        "mandates.week.granted",
                        "minutes",
                        granted.minutes(),
                        "institution",
                        granted.institution().in(frame.language()));
    }

    /** How to catch up; empty when nothing needs to be said. */
    String advice(Frame frame) {
        return switch (mine.advice()) {
            case InTime() -> "";
            case LearnMore(var quarters, var until) ->
                frame.text("mandates.week.learn-more", "quarters", quarters, "date", frame.date(until));
            case GrantedTooLittle(var needed, var until) ->
                frame.text(
                        "mandates.week.too-little",
                        "needed",
                        needed,
                        "granted",
                        mine.granted().minutes(),
                        "date",
                        frame.date(until));
            case TooLate(var due) -> frame.text("mandates.week.late", "date", frame.date(due));
        };
    }

    /** Does it help to ask for a later date? */
    boolean canAsk() {
        return mine.advice() instanceof GrantedTooLittle || mine.advice() instanceof TooLate;
    }

    /** When a course is done, and when it is due. */
    String ends(Frame frame, OwedCourse owed) {
        var due = frame.text("mandates.week.due", "date", frame.date(owed.duty().dueOn()));
        return doneOn(owed)
                .map(day -> frame.text("mandates.week.done-on", "date", frame.date(day)) + " " + due)
                .orElse(due);
    }

    private Optional<LocalDate> doneOn(OwedCourse owed) {
        return mine.plan().doneOn(left -> left.course().equals(owed.course()));
    }
}
