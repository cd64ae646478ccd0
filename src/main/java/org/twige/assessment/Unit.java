package org.twige.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Demand;
import org.twige.assessment.bank.Kind;

/** What is drawn as a whole: one item, or all the questions of a case in their order. */
record Unit(List<Candidate> questions) {

    /** How gladly a unit is drawn; one of a later turn only where the earlier ones do not fill the cell. */
    enum Turn {
        FRESH,
        /** A template of which the person lately had another variant. */
        AGAIN,
        /** It was shown in too many forms of late. */
        WORN,
        /** The person knows its key, from judging it. */
        JUDGED
    }

    /** The units of a list of items. */
    static List<Unit> of(List<Candidate> items) {
        var units = new LinkedHashMap<Object, List<Candidate>>();
        for (var item : items) {
            Object key = item.kind() == Kind.CASE && item.caseCode() != null ? item.caseCode() : item.item();
            units.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
        }
        return units.values().stream().map(List::copyOf).map(Unit::new).toList();
    }

    String outcome() {
        return questions.getFirst().outcome();
    }

    Kind kind() {
        return questions.getFirst().kind();
    }

    /** Does it ask about the person's own exercise? */
    boolean isOwn() {
        return questions.getFirst().isOwn();
    }

    /** How often it was drawn for anybody. */
    long shown() {
        var most = 0L;
        for (var question : questions) {
            most = Math.max(most, question.shown());
        }
        return most;
    }

    /** The marks that it is expected to give. */
    double ease() {
        var marks = 0.0;
        for (var question : questions) {
            marks += question.ease();
        }
        return marks;
    }

    /** How many of its questions ask for this. */
    int count(Demand demand) {
        var count = 0;
        for (var question : questions) {
            count += question.demand() == demand ? 1 : 0;
        }
        return count;
    }

    /** Do both have as many questions of each demand? */
    boolean asksForAsMuchAs(Unit other) {
        for (var demand : Demand.values()) {
            if (count(demand) != other.count(demand)) {
                return false;
            }
        }
        return true;
    }

    Turn turn(Duration rest, Instant now) {
        if (makesVariants()) {
            return isRested(rest, now) ? Turn.FRESH : Turn.AGAIN;
        }
        if (questions.stream().anyMatch(Candidate::judged)) {
            return Turn.JUDGED;
        }
        return questions.stream().anyMatch(Candidate::worn) ? Turn.WORN : Turn.FRESH;
    }

    /** From when on it may be drawn for the person; a template at any time, because its next variant is another. */
    Instant drawableFrom(Duration rest) {
        var seen = seenAt();
        return makesVariants() || seen == null ? Instant.MIN : seen.plus(rest);
    }

    /** A template whose figures are the person's own makes no other variant for this person. */
    private boolean makesVariants() {
        return kind() == Kind.SEEDED && !isOwn();
    }

    private boolean isRested(Duration rest, Instant now) {
        var seen = seenAt();
        return seen == null || !seen.plus(rest).isAfter(now);
    }

    /** When the person last saw any of it; null if never. */
    private @Nullable Instant seenAt() {
        return questions.stream()
                .map(Candidate::seenAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
