package org.twige.mandates.ledger;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may happen to a duty that stands so, written a second time and otherwise than the application does it. */
final class ReplayRule {

    private static final Set<String> OWED = Set.of("OPEN", "PAUSED");

    private ReplayRule() {}

    static boolean allows(Replay.Event event, Replay.@Nullable Standing was) {
        return was == null
                ? event.is("ASSIGNED") && event.before() == null
                : was.current() && goesOnFrom(event, was) && isPossible(event, was);
    }

    /** The event names what was, and nobody else's duty. */
    private static boolean goesOnFrom(Replay.Event event, Replay.Standing was) {
        var before = event.before();
        return before != null
                && before.state().equals(was.state())
                && before.due().equals(was.due())
                && before.counts() == was.counts()
                && before.institution().equals(was.institution())
                && (Objects.equals(event.after().person(), was.person())
                        || (event.is("MOVED") && isAboutRecords(event)));
    }

    private static boolean isPossible(Replay.Event event, Replay.Standing was) {
        var now = event.after();
        var same = was.state().equals(now.state());
        var owed = OWED.contains(was.state());
        return switch (event.kind()) {
            case "EXTENDED" -> same && owed && isExtension(event, was);
            case "MOVED" -> isMove(event, was, same);
            case "PAUSED" -> owed && now.is("PAUSED");
            case "RESUMED" -> was.is("PAUSED") && now.is("OPEN") && !now.due().isBefore(was.due());
            case "EXEMPTED" -> owed && now.is("EXEMPT") && !now.counts();
            case "MET" -> now.is("MET") && isMeeting(event, was);
            case "LAPSED" -> now.is("LAPSED") && !now.counts() && (!was.is("MET") || event.isBecause("merged"));
            case "REOPENED" -> isReopening(event, was, owed);
            case "LEFT" -> same && was.counts() && !now.counts();
            case "RETURNED" -> same && !was.counts() && now.counts();
            case "RENEWED" -> same && was.is("MET") && was.counts() && now.counts();
            default -> false;
        };
    }

    /** A changed rule may also say an earlier day; a case may decide a day that a leave is still to be added to. */
    private static boolean isExtension(Replay.Event event, Replay.Standing was) {
        var due = event.after().due();
        return due.isAfter(was.due())
                || (event.isBecause("earlier") && due.isBefore(was.due()))
                || (event.isBecause("case") && was.is("PAUSED") && due.equals(was.due()));
    }

    private static boolean isMove(Replay.Event event, Replay.Standing was, boolean same) {
        var due = event.after().due();
        return switch (event.reason()) {
            case "merged" -> same && due.equals(was.due());
            case "separated" -> !due.isBefore(was.due());
            case "study-time" -> same && OWED.contains(was.state()) && due.isAfter(was.due());
            default -> same && due.equals(was.due()) && !was.is("LAPSED");
        };
    }

    /** What one of two records met, the person met, and of two days the earlier one counts. */
    private static boolean isMeeting(Replay.Event event, Replay.Standing was) {
        var met = was.metOn();
        return event.isBecause("merged")
                ? met == null || event.on().isBefore(met)
                : OWED.contains(was.state()) || was.is("EXEMPT");
    }

    private static boolean isReopening(Replay.Event event, Replay.Standing was, boolean owed) {
        return event.isBecause("separated")
                || (event.after().is("OPEN")
                        && !owed
                        && (!was.is("MET")
                                || event.isBecause("evidence-revoked")
                                || event.isBecause("result-withdrawn")));
    }

    private static boolean isAboutRecords(Replay.Event event) {
        return event.isBecause("merged") || event.isBecause("separated");
    }
}
