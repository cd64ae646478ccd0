package org.twige.assessment.sitting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed to come in: the code of the room and the ticket. */
record DoorForm(@Nullable String code, @Nullable String ticket) {

    String typedCode() {
        return Objects.requireNonNullElse(code, "");
    }

    String typedTicket() {
        return Objects.requireNonNullElse(ticket, "");
    }
}
