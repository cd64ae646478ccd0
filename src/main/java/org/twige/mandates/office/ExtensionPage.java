package org.twige.mandates.office;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.twige.country.WorkingCalendar;
import org.twige.mandates.Problem;
import org.twige.mandates.instruments.Instrument;
import org.twige.mandates.ledger.Extension;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * Moving the due date of a mandate: the form, and once it is filled in what it would move.
 *
 * @param days on which open duties are due; empty until the form is right
 * @param stale true when another version was published meanwhile
 */
record ExtensionPage(
        ExtensionForm form,
        List<Instrument> instruments,
        List<Register.DueDay> days,
        List<Problem> problems,
        boolean stale) {

    MandateVersion version() {
        return form.version();
    }

    String address() {
        return "/mandates/" + version().mandate();
    }

    String name(Frame frame) {
        return version().names().in(frame.language());
    }

    Errors errors(Frame frame) {
        var errors = Problem.say(problems, frame);
        return stale ? errors.and("top", frame.text("mandates.office.extension.stale")) : errors;
    }

    List<Choice> instrumentChoices(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", frame.text("mandates.office.choose"))),
                        instruments.stream()
                                .filter(one -> !one.id().equals(version().instrument()))
                                .map(one -> Choice.of(one.id().toString(), one.words(frame))))
                .toList();
    }

    List<Choice> whoms(Frame frame) {
        return Stream.of("all", "institution", "district")
                .map(whom -> Choice.of(whom, frame.text("mandates.office.extension.whom-" + whom)))
                .toList();
    }

    List<Choice> districtChoices(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", frame.text("mandates.office.choose"))),
                        frame.country().districts().stream()
                                .map(place ->
                                        Choice.of(place.code(), place.name().in(frame.language()))))
                .toList();
    }

    /** Whose duties move, in words. */
    String whom(Frame frame) {
        return switch (form.whom()) {
            case "institution" ->
                frame.text(
                        "mandates.office.extension.under",
                        "institution",
                        form.places().getFirst().names().in(frame.language()));
            case "district" -> frame.text("mandates.office.extension.in-district", "district", district(frame));
            default -> frame.text("mandates.office.extension.for-all");
        };
    }

    private String district(Frame frame) {
        return frame.country().districts().stream()
                .filter(place -> place.code().equals(form.typed().text("district")))
                .findFirst()
                .map(place -> place.name().in(frame.language()))
                .orElse("");
    }

    List<Choice> hows(Frame frame) {
        return Stream.of("date", "days")
                .map(how -> Choice.of(how, frame.text("mandates.office.extension.by-" + how)))
                .toList();
    }

    /** The chosen instrument in words. */
    String instrument(Frame frame) {
        return instruments.stream()
                .filter(one -> one.id().equals(form.instrument()))
                .findFirst()
                .map(one -> one.name().words(frame))
                .orElse("");
    }

    /** Duties that are due on one day and the day to which they would move. */
    record Move(LocalDate from, LocalDate to, long duties) {

        boolean isMove() {
            return to.isAfter(from);
        }
    }

    /** What would happen to the open duties, day by day. */
    List<Move> moves(Frame frame) {
        var calendar = frame.country().calendar();
        return days.stream()
                .map(day -> new Move(day.on(), moved(day.on(), form.extension(), calendar), day.duties()))
                .toList();
    }

    private static LocalDate moved(LocalDate due, Extension extension, WorkingCalendar calendar) {
        var target = switch (extension) {
            case Extension.ToDate(var date) -> calendar.roll(date.isAfter(due) ? date : due);
            case Extension.ByDays(var more) -> calendar.roll(due.plusDays(more));
            case Extension.ForPart part -> moved(due, part.move(), calendar);
        };
        return target.isAfter(due) ? target : due;
    }

    long moving(Frame frame) {
        return moves(frame).stream()
                .filter(Move::isMove)
                .mapToLong(Move::duties)
                .sum();
    }

    List<List<Cell>> rows(Frame frame) {
        return moves(frame).stream()
                .map(move -> List.of(
                        Cell.of(frame.date(move.from())),
                        Cell.of(move.isMove() ? frame.date(move.to()) : frame.text("mandates.office.extension.stays")),
                        Cell.number(frame.number(move.duties()))))
                .toList();
    }
}
