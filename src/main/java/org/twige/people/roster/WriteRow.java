package org.twige.people.roster;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.Scope;

/** Lets one row take effect at once, as a staff list that holds nothing else; whoever writes people one by one does it so. */
@Component
public class WriteRow {

    /** The status of somebody who left. */
    public static final String EXIT = WhatReader.EXIT;

    /** What {@link Order#by()} begins with. */
    public static final String BY = RosterBatch.ONE_BY_ONE;

    /** With these the row takes effect as it was meant. */
    private static final Set<Problem> TOLERATED = EnumSet.of(
            Problem.NAMES_ODD,
            Problem.PHONE_SHARED,
            Problem.EMAIL_SHARED,
            Problem.INSTITUTION_OLD_NAME,
            Problem.DISTRICT_DIFFERS,
            Problem.ENDED_BUT_ACTIVE,
            Problem.SUPERVISOR_UNKNOWN);

    private final StageRow stageRow;
    private final SingleRows rows;
    private final GuardLeavers guardLeavers;
    private final ApplyRow applyRow;

    WriteRow(StageRow stageRow, SingleRows rows, GuardLeavers guardLeavers, ApplyRow applyRow) {
        this.stageRow = stageRow;
        this.rows = rows;
        this.guardLeavers = guardLeavers;
        this.applyRow = applyRow;
    }

    /**
     * What somebody writes.
     *
     * @param by {@link #BY} and the name of the source
     * @param scope the subtrees that the source may change
     * @param cells by column as the country pack calls them, e.g. {@code staff_no}; what is missing stays as it is
     * @param manyMayLeave true when a second official has agreed to it for today
     */
    public record Order(String by, Scope scope, String language, Map<String, String> cells, boolean manyMayLeave) {}

    /** What became of it. */
    public sealed interface Answer {

        /**
         * It took effect, or was so already.
         *
         * @param verdict {@code JOIN}, {@code MOVE}, {@code LEAVE}, {@code RETURN}, {@code STATUS}, {@code CHANGE} or
         *     {@code SAME}
         * @param phones as they were read
         * @param emails as they were read
         */
        record Written(UUID person, String verdict, List<String> phones, List<String> emails) implements Answer {}

        /** It cannot take effect as it is meant: the caller rolls back. */
        record Wrong(List<Flaw> flaws) implements Answer {}

        /** More people would leave than one source may take away in a day: the caller rolls back. */
        record TooManyLeave(int leaving, int people) implements Answer {}
    }

    /**
     * Something wrong with the row; {@code people.problem.} and {@code people.remedy.} before the key say more.
     *
     * @param column as the country pack calls it
     */
    public record Flaw(String key, @Nullable String column, String value) {

        private static Flaw of(Finding finding) {
            var column = finding.column();
            return new Flaw(finding.problem().key(), column == null ? null : column.key(), finding.value());
        }

        /** True when the staff number belongs to somebody whom the source does not reach. */
        public boolean isOfSomebodyElse() {
            return key.equals(Problem.PERSON_ELSEWHERE.key()) || key.equals(Problem.STAFF_NO_OF_ANOTHER.key());
        }
    }

    /**
     * Keeps staff lists and other rows from taking effect until the end of the transaction.
     *
     * @throws org.springframework.dao.PessimisticLockingFailureException when a list takes too long
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn() {
        rows.takeTurn();
    }

    /** Writes a row, after {@link #takeTurn()} in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer write(Order order) {
        var batch = stageRow.stage(order);
        var wrong = rows.findings(batch.id()).stream()
                .filter(finding -> !TOLERATED.contains(finding.problem()))
                .map(Flaw::of)
                .toList();
        var meaning = rows.meaning(batch.id());
        var verdict = meaning.verdict();
        var person = meaning.person();
        if (!wrong.isEmpty() || verdict == null || person == null) {
            return new Answer.Wrong(wrong);
        }
        if (verdict.equals("LEAVE") && !order.manyMayLeave()) {
            var tooMany = guardLeavers.wouldBeTooMany(person, order.by());
            if (tooMany.isPresent()) {
                return tooMany.get();
            }
        }
        applyRow.apply(batch, verdict);
        return new Answer.Written(person, verdict, meaning.phones(), meaning.emails());
    }
}
