package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    @Test
    void groups_of_ten_and_more_are_shown() {
        assertThat(SmallGroups.hidden(List.of(10, 25, 0, 11))).isEmpty();
    }

    @Test
    void a_small_group_is_hidden_and_another_with_it_because_the_sum_would_tell() {
        assertThat(SmallGroups.hidden(List.of(4, 30, 12))).containsExactly(0, 2);
    }

    @Test
    void two_small_groups_that_are_fewer_than_ten_together_take_a_third_with_them() {
        assertThat(SmallGroups.hidden(List.of(4, 3, 12, 30))).containsExactly(0, 1, 2);
    }

    @Test
    void two_small_groups_of_ten_together_are_enough() {
        assertThat(SmallGroups.hidden(List.of(4, 6, 12))).containsExactly(0, 1);
    }

    @Test
    void a_group_of_nobody_hides_nothing() {
        assertThat(SmallGroups.hidden(List.of(0, 0, 12))).isEmpty();
    }
}
