package org.twige.outreach.ussd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final String SECRET = "twenty-four-signs-or-more";

    @Test
    void a_door_opens_to_who_knows_the_secret_and_calls_from_a_named_address() {
        var gate = Gate.of("twige.ussd.form", SECRET, List.of("192.0.2.7", "2001:db8::/32"));

        assertThat(gate.opensTo(SECRET, "192.0.2.7")).isTrue();
        assertThat(gate.opensTo(SECRET, "2001:db8::1")).isTrue();
        assertThat(gate.opensTo(SECRET, "192.0.2.8")).isFalse();
        assertThat(gate.opensTo(SECRET + "x", "192.0.2.7")).isFalse();
        assertThat(gate.opensTo("", "192.0.2.7")).isFalse();
    }

    @Test
    void a_door_with_a_short_secret_or_open_to_every_address_is_not_set_up() {
        assertThatThrownBy(() -> Gate.of("twige.ussd.form", "short", List.of("192.0.2.7")))
                .hasMessageContaining("twige.ussd.form.secret");
        assertThatThrownBy(() -> Gate.of("twige.ussd.form", SECRET, List.of()))
                .hasMessageContaining("twige.ussd.form.addresses");
    }

    @Test
    void a_gateway_that_tells_neither_all_inputs_nor_their_count_is_not_set_up() {
        assertThatThrownBy(() -> new JsonFields("/s", "/n", "/t", false, "", "m", "a", "go", "end"))
                .hasMessageContaining("twige.ussd.json.turn");
    }

    @Test
    void a_number_is_known_with_and_without_its_plus() {
        assertThat(AtTheDoor.number("+999 790-000 123")).isEqualTo("+999790000123");
        assertThat(AtTheDoor.number("999790000123")).isEqualTo("+999790000123");
        assertThat(AtTheDoor.number("nobody")).isEmpty();
    }
}
