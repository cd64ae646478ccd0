package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseMoveTest {

    @Test
    void every_state_can_be_reached_and_every_open_one_can_be_left() {
        var reached = EnumSet.noneOf(CaseState.class);
        Arrays.stream(CaseMove.values()).map(CaseMove::to).forEach(reached::add);

        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        assertThat(CaseState.values())
                .filteredOn(state -> state != CaseState.CLOSED)
                .allMatch(state -> Arrays.stream(CaseMove.values()).anyMatch(move -> move.isPossibleFrom(state)));
    }

    @Test
    void nothing_happens_in_a_closed_case() {
        assertThat(CaseMove.values()).noneMatch(move -> move.isPossibleFrom(CaseState.CLOSED));
    }

    @Test
    void nobody_decides_before_the_notice_was_delivered() {
        assertThat(from(CaseMove.DECIDED)).containsExactly(CaseState.REPLIED, CaseState.UNANSWERED);
    }

    @Test
    void nobody_appeals_before_the_decision_was_delivered() {
        assertThat(from(CaseMove.APPEALED)).containsExactly(CaseState.TOLD);
    }

    private static Set<CaseState> from(CaseMove move) {
        var from = EnumSet.noneOf(CaseState.class);
        Arrays.stream(CaseState.values()).filter(move::isPossibleFrom).forEach(from::add);
        return from;
    }
}
