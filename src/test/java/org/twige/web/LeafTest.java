package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeafTest {

    @Test
    void fifty_rows_need_no_way_to_others_and_fifty_one_do() {
        assertThat(new Leaf(1).among(50, number -> "/list?page=" + number)).isNull();
        assertThat(new Leaf(1).among(51, number -> "/list?page=" + number))
                .isEqualTo(Pagination.of(1, 2, number -> "/list?page=" + number));
    }

    @Test
    void each_leaf_begins_where_the_one_before_it_ends() {
        assertThat(new Leaf(1).before()).isZero();
        assertThat(new Leaf(3).before()).isEqualTo(2 * Leaf.ROWS);
    }

    @Test
    void a_number_that_cannot_be_is_the_nearest_that_can() {
        assertThat(new Leaf(-7)).isEqualTo(new Leaf(1));
        assertThat(new Leaf(Integer.MAX_VALUE).before()).isPositive();
    }
}
