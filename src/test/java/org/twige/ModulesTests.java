package org.twige;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void calls_go_down_and_events_go_up() {
        ApplicationModules.of(Twige.class).verify();
    }
}
