package org.twige.routes;

/** What is known of the addresses of wishes, receipts and escalations. */
final class KnowledgeOfNudges {

    private final Knowledge knowledge;

    KnowledgeOfNudges(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void teach(MadeNation nation) {
        knowledge.plain(
                "/escalations/{mandate}", "mandate", nation.fact("cohort").split("\\.", 2)[0]);
        knowledge.plain("/escalations", "saved", "true");
        knowledge.plain("/escalations", "after", "14");
        knowledge.plain("/escalations", "share", "25");
        knowledge.plain("/my-messages", "saved", "true");
        knowledge.plain("/my-messages", "way", "");
        knowledge.plain("/my-messages", "hour", "12");
        knowledge.plain("/my-messages", "wanted", "thanks");
        knowledge.plain("/receipts/{secret}", "secret", "nobody-knows-it");
    }
}
