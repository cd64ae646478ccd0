package org.twige.routes;

import static org.twige.routes.Sight.ASKED;
import static org.twige.routes.Sight.OFFICE;
import static org.twige.routes.Sight.OWNER;
import static org.twige.routes.Sight.REVIEWER;

import java.util.UUID;

/** How to ask for letters, calendars and help. */
final class KnowledgeOfHelp {

    private final Knowledge knowledge;

    KnowledgeOfHelp(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void teach() {
        letters();
        problems();
        questions();
        knowledge.teach("/my-training/duties/{duty}/calendar.ics", "duty", OWNER, Knowledge.thing(Thing.OPEN_DUTY));
        knowledge.teach(
                "/calendar/{secret}",
                "secret",
                Sight.ANYONE,
                _ -> UUID.randomUUID().toString());
    }

    private void problems() {
        knowledge.teach("/problems/{problem}", "problem", OFFICE, Knowledge.thing(Thing.PROBLEM));
        knowledge.plain("/problems", "page", "1");
        knowledge.plain("/problems/new", "page", "/courses");
        knowledge.plain("/problems/thanks", "page", "/courses");
        knowledge.plain("/problems", "settled", "true");
        knowledge.plain("/problems", "said", "because it is a test");
        knowledge.plain("/problems", "contact", "");
        knowledge.plain("/problems", "about", "PAGE");
        knowledge.plain("/problems", "answer", "because it is a test");
    }

    private void questions() {
        knowledge.teach("/my-questions/{question}", "question", OWNER, Knowledge.thing(Thing.QUESTION));
        knowledge.teach(
                "/my-questions", "course", Sight.ANYONE, _ -> UUID.randomUUID().toString());
        knowledge.plain("/my-questions", "asked", "because it is a test");
        knowledge.plain("/my-questions", "sent", "true");
        knowledge.teach("/questions/{question}", "question", REVIEWER, Knowledge.thing(Thing.QUESTION));
        knowledge.plain("/questions", "page", "1");
        knowledge.plain("/questions", "answered", "true");
        knowledge.plain("/questions", "answer", "because it is a test");
        knowledge.plain("/questions", "asked", "because it is a test");
        knowledge.plain("/questions", "language", "en");
        knowledge.teach(
                "/answers/{answer}",
                "answer",
                Sight.ANYONE,
                _ -> UUID.randomUUID().toString());
        knowledge.teach(
                "/waiting-answers/{answer}",
                "answer",
                Sight.ANYONE,
                _ -> UUID.randomUUID().toString());
        knowledge.plain("/answers", "for", "room");
        knowledge.plain("/answers", "helped", "true");
        knowledge.plain("/waiting-answers", "open", "false");
        knowledge.plain("/waiting-answers", "written", "2026-11-30T10:00:00Z");
        knowledge.plain("/waiting-answers", "changed", "true");
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
