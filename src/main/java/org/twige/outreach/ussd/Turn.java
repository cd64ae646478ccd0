package org.twige.outreach.ussd;

import java.util.List;

/** What came of one input: where the dialogue stands, what the phone shows, and what is to be done. */
record Turn(Stand stand, String text, List<Effect> effects) {

    static Turn of(Stand stand, String text, Effect... effects) {
        return new Turn(stand, text, List.of(effects));
    }

    boolean ends() {
        return stand.screen() == Screen.END;
    }

    Turn with(Effect... more) {
        return new Turn(stand, text, List.of(more));
    }
}
