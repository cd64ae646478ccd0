package org.twige.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private static Entry entry(Act act) {
        return Entry.after(Entry.FIRST, NOVEMBER, 1, AT, act);
    }

    @Test
    void an_entry_whose_actor_was_changed_is_not_intact() {
        var written = entry(new Act("system:a", "mandate.published", "mandate:1", Map.of("people", "9")));

        var altered = new Entry(
                NOVEMBER,
                1,
                AT,
                new Act("system:b", "mandate.published", "mandate:1", Map.of("people", "9")),
                written.previous(),
                written.hash());

        assertThat(written.isIntact()).isTrue();
        assertThat(altered.isIntact()).isFalse();
    }

    @Test
    void letters_moved_from_one_field_to_the_next_change_the_hash() {
        var one = entry(new Act("system:a", "x.y", "z:12", Map.of("k", "v")));
        var other = entry(new Act("system:a", "x.yz", ":12", Map.of("k", "v")));

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void the_order_of_details_does_not_matter() {
        var one = entry(new Act("system:a", "x.y", "z:1", Map.of("a", "1", "b", "2")));
        var other = entry(new Act("system:a", "x.y", "z:1", Map.of("b", "2", "a", "1")));

        assertThat(one.hash()).isEqualTo(other.hash());
    }
}
