package org.twige.outreach.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/**
 * People without a device, one leaf of them.
 *
 * @param open only those for whom nothing is arranged
 * @param unknown a staff number that was typed and means nobody; empty for none
 * @param noting what was chosen in a form that could not be taken
 */
record NoDevicePage(List<WithoutDevice> people, int count, boolean open, Leaf leaf, String unknown, Noting noting) {

    /** Who was ticked and what was to be noted about them. */
    record Noting(List<UUID> people, String act, boolean failed) {

        static final Noting NONE = new Noting(List.of(), "", false);
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        if (noting.failed() && noting.people().isEmpty()) {
            errors = errors.and("person", frame.text("outreach.access.nobody"));
        }
        if (noting.failed() && noting.act().isEmpty()) {
            errors = errors.and("act", frame.text("outreach.access.no-act"));
        }
        if (!unknown.isEmpty()) {
            errors = errors.and("staffNo", frame.text("outreach.access.unknown"));
        }
        return errors;
    }

    List<Choice> choices(Frame frame) {
        return people.stream()
                .map(one -> Choice.of(one.person().toString(), one.names())
                        .withHint(hint(one, frame))
                        .chosen(noting.people().contains(one.person())))
                .toList();
    }

    private static String hint(WithoutDevice one, Frame frame) {
        var arranged = one.arranged().isEmpty()
                ? frame.text("outreach.access.nothing")
                : one.arranged().stream()
                        .map(kind -> frame.text("outreach.access.arranged." + kind))
                        .collect(Collectors.joining(", "));
        return Stream.of(
                        one.staffNo(),
                        one.institution().in(frame.language()),
                        frame.text("outreach.access.why." + one.why()) + day(one, frame),
                        arranged)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String day(WithoutDevice one, Frame frame) {
        var at = one.saidAt();
        return at == null
                ? ""
                : ", " + frame.date(LocalDate.ofInstant(at, frame.country().zone()));
    }

    List<Choice> acts(Frame frame) {
        return Stream.of("ROOM", "CLASS", "PAPER", "KEYPAD", "TAKE_BACK", "HAS_DEVICE")
                .map(act -> Choice.of(act, frame.text("outreach.access.act." + act))
                        .withHint(frame.text("outreach.access.act." + act + ".hint")))
                .toList();
    }

    boolean isLongerThanItsFile() {
        return count > ArrangeAccess.MOST;
    }

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/no-device?open=" + open + "&page=" + number);
    }
}
