package org.twige.routes;

import static org.twige.routes.Sight.ANYONE;
import static org.twige.routes.Sight.ASKED;
import static org.twige.routes.Sight.INSTITUTION;

import java.util.UUID;

/** What is known of the addresses of nudges, keypad phones, wishes, receipts and escalations. */
final class KnowledgeOfNudges {

    private final Knowledge knowledge;

    KnowledgeOfNudges(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void teach(MadeNation nation) {
        nudges();
        keypads();
        knowledge.plain(
                "/escalations/{mandate}", "mandate", nation.fact("cohort").split("\\.", 2)[0]);
        knowledge.plain("/escalations", "saved", "true");
        knowledge.plain("/escalations", "after", "14");
        knowledge.plain("/escalations", "share", "25");
        knowledge.plain("/my-calendar", "wanted", "true");
        knowledge.plain("/my-messages", "saved", "true");
        knowledge.plain("/my-messages", "way", "");
        knowledge.plain("/my-messages", "hour", "12");
        knowledge.plain("/my-messages", "wanted", "thanks");
        knowledge.plain("/receipts/{secret}", "secret", "nobody-knows-it");
    }

    private void nudges() {
        knowledge.teach("/nudges/{nudge}", "nudge", INSTITUTION, Knowledge.thing(Thing.NUDGE));
        knowledge.plain("/nudges", "page", "0");
        knowledge.plain("/nudges", "sent", "true");
        knowledge.plain("/nudges", "who", "late");
        knowledge.plain("/nudges", "channel", "EMAIL");
        knowledge.plain("/nudges", "reason", "REFUSED");
        knowledge.teach(
                "/thanks/{refusal}", "refusal", ANYONE, _ -> UUID.randomUUID().toString());
    }

    private void keypads() {
        knowledge.plain("/keypad-phone", "pin", "1234");
        knowledge.plain("/keypad-phone", "kept", "true");
        knowledge.teach(
                "/keypad-codes",
                "staffNumbers",
                ASKED,
                resident -> resident.who().staffNo());
    }
}
