package org.twige.assessment.quality;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.quality.Withdrawals.Drawn;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.courses.Courses;

/** Takes an item out of the draw because an author says so, or lets it come back; open attempts keep theirs. */
@Component
class WithdrawItem {

    static final int LONGEST_REASON = 2_000;

    private final Withdrawals withdrawals;
    private final Courses courses;
    private final Audit audit;
    private final Clock clock;

    WithdrawItem(Withdrawals withdrawals, Courses courses, Audit audit, Clock clock) {
        this.withdrawals = withdrawals;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a decision. */
    sealed interface Answer {
        /** It holds now, or did already. */
        record Holds() implements Answer {}

        /** There is no such item. */
        record Unknown() implements Answer {}

        /** The reason is missing or too long. */
        record NoReason() implements Answer {}

        /** A cell of the blueprint could not be filled any more, and nobody has said that this is meant. */
        record TooFew(List<Supplies.Shortage> cells) implements Answer {}
    }

    /**
     * Takes it out.
     *
     * @param confirmed true when the author has read which cells will be thin; forms then fill them from others
     */
    @Transactional
    Answer withdraw(UUID item, String reason, boolean confirmed, UUID by) {
        var drawn = withdrawals.drawn(item);
        if (drawn.isEmpty()) {
            return new Answer.Unknown();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new Answer.NoReason();
        }
        withdrawals.take(drawn.get().course());
        if (withdrawals.isWithdrawn(item)) {
            return new Answer.Holds();
        }
        var supplies = supplies(item, drawn.get());
        var shortages = supplies.shortages();
        if (!shortages.isEmpty() && !(confirmed && supplies.isEnoughForAForm())) {
            return new Answer.TooFew(shortages);
        }
        return decide(item, drawn.get(), true, reason.strip(), by);
    }

    /** Lets an item be drawn again. */
    @Transactional
    Answer giveBack(UUID item, UUID by) {
        var drawn = withdrawals.drawn(item);
        if (drawn.isEmpty()) {
            return new Answer.Unknown();
        }
        withdrawals.take(drawn.get().course());
        return withdrawals.isWithdrawn(item) ? decide(item, drawn.get(), false, "", by) : new Answer.Holds();
    }

    /** What the newest version has without the item. */
    private Supplies supplies(UUID item, Drawn drawn) {
        var rules = courses.version(drawn.version()).orElseThrow().finalCheck();
        return new Supplies(rules.drawn(), withdrawals.left(drawn.version(), item));
    }

    private Answer decide(UUID item, Drawn drawn, boolean withdrawn, String reason, UUID by) {
        var at = clock.instant();
        withdrawals.add(item, withdrawn, reason, by, at);
        withdrawals.leaveWorkshops(drawn.course(), at);
        audit.record(new Act(
                by.toString(),
                withdrawn ? "item.undrawn" : "item.drawable",
                "item:" + item,
                Map.of("course", drawn.course().value().toString(), "code", drawn.code())));
        return new Answer.Holds();
    }
}
