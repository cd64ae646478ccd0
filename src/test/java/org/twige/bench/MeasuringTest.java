package org.twige.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.twige.bench.ProcessorTime.Spent;

class MeasuringTest {

    @Test
    void the_median_and_the_slow_end_are_read_from_the_sorted_times() {
        var samples = Samples.of(LongStream.rangeClosed(1, 100).map(n -> (101 - n) * 1_000_000), 2);

        assertThat(samples.rate()).isEqualTo(50);
        assertThat(samples.medianMillis()).isEqualTo(51);
        assertThat(samples.percentileMillis(95)).isEqualTo(96);
    }

    @Test
    void workers_share_the_operations_and_none_is_done_twice() throws Exception {
        var done = new ConcurrentHashMap<Integer, Integer>();

        var samples = new Load(8).times(500, (_, number) -> done.merge(number, 1, Integer::sum));

        assertThat(samples.operations()).isEqualTo(500);
        assertThat(done).hasSize(500).containsValue(1).doesNotContainValue(2);
    }

    @Test
    void a_step_that_fails_stops_the_benchmark_with_its_reason() {
        assertThatThrownBy(() -> new Load(2).times(3, (_, _) -> {
                    throw new IOException("/my-training answered 500");
                }))
                .hasMessageContaining("/my-training answered 500");
    }

    @Test
    void a_result_measured_again_is_weighed_by_its_operations() {
        var few = new Result("step", Samples.of(LongStream.of(10), 1), 0.2, new Spent(10, 0));
        var more = new Result("step", Samples.of(LongStream.of(10, 10, 10), 1), 0.6, new Spent(30, 40));

        var both = few.plus(more);

        assertThat(both.ratio()).isCloseTo(0.5, within(1e-12));
        assertThat(both.each()).isEqualTo(new Spent(10, 10));
    }

    @Test
    void a_budget_is_kept_from_the_side_it_is_on() {
        assertThat(Budget.atMost(2, "").verdict(2)).isEqualTo("within");
        assertThat(Budget.atMost(2, "").verdict(2.1)).isEqualTo("over");
        assertThat(Budget.atLeast(0.5, "").verdict(0.5)).isEqualTo("within");
        assertThat(Budget.atLeast(0.5, "").verdict(0.4)).isEqualTo("over");
        assertThat(Budget.NONE.verdict(1)).isEmpty();
        assertThat(Budget.atMost(2, "").verdict(Double.NaN)).isEmpty();
    }

    @Test
    void the_fields_of_a_form_are_found_as_a_browser_finds_them() {
        var page = """
                <form method="post" action="/sign-out"><input type="hidden" name="_csrf" value="a"></form>
                <form method="post" action="/attempts/7/questions/1" novalidate>
                <input type="hidden" name="_csrf" value="b"><input id="c-1" name="choice" type="radio" value="1">
                <input id="c-2" name="choice" type="radio" value="2"></form>
                """;

        assertThat(Form.in(page, "/questions/"))
                .hasValue(new Form("/attempts/7/questions/1", Map.of("_csrf", "b"), List.of("1", "2")));
        assertThat(Form.in(page, "/submit")).isEmpty();
    }
}
