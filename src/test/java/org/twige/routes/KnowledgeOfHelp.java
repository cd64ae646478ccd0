package org.twige.routes;

import static org.twige.routes.Sight.ASKED;
import static org.twige.routes.Sight.OWNER;

import java.util.UUID;

/** How to ask for letters, calendars and help. */
final class KnowledgeOfHelp {

    private final Knowledge knowledge;

    KnowledgeOfHelp(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void teach() {
        letters();
        knowledge.teach(
                "/calendar/{secret}",
                "secret",
                Sight.ANYONE,
                _ -> UUID.randomUUID().toString());
    }

    private void letters() {
        knowledge.teach("/letters/{pile}", "pile", OWNER, Knowledge.thing(Thing.PILE));
        knowledge.plain("/letters", "nobody", "true");
        knowledge.plain("/letters", "page", "1");
        knowledge.plain("/letters", "occasion", "late");
        knowledge.plain("/letters", "reach", "all");
        knowledge.teach(
                "/letters",
                "institution",
                ASKED,
                resident -> resident.institution().code());
        knowledge.teach(
                "/letters", "shown", Sight.ANYONE, _ -> UUID.randomUUID().toString());
        knowledge.teach(
                "/letters", "handed", Sight.ANYONE, _ -> UUID.randomUUID().toString());
    }
}
