package org.twige.routes;

import static org.twige.routes.Sight.ABOVE;
import static org.twige.routes.Sight.ANYONE;
import static org.twige.routes.Sight.ASKED;
import static org.twige.routes.Sight.INSTITUTION;
import static org.twige.routes.Sight.OWNER;
import static org.twige.routes.Sight.REVIEWER;

import java.util.List;
import java.util.UUID;

/** The same for exercises, the writing of questions, pass marks, supervised checks and flags. */
record KnowledgeOfChecks(Knowledge all) {

    void teach(MadeNation nation) {
        flags();
        labs();
        workshops(nation);
        authoring(nation);
        sittings(nation);
    }

    private void flags() {
        all.teach("/flags/{flag}", "flag", ABOVE, Knowledge.thing(Thing.FLAG));
        all.teach("/my-flags/{flag}", "flag", OWNER, Knowledge.thing(Thing.FLAG));
        all.plain("/flags", "closed", "false");
        all.plain("/flags", "page", "1");
        all.plain("/flags", "decision", "in-order");
        all.plain("/flags", "reasons", "because it is a test");
        all.plain("/flags", "seen", "");
        all.plain("/flags", "confirmed", "true");
        all.plain("/flags", "sent", "false");
        all.plain("/my-flags", "sent", "true");
        all.plain("/my-flags", "words", "because it is a test");
    }

    private void labs() {
        all.plain("/labs/{exercise}", "exercise", "requests");
        all.plain("/labs", "reading", "false");
        all.plain("/labs/payments/{step}", "step", "list");
        all.plain("/labs/payments", "fields", "");
        all.plain("/labs/gap/{step}", "step", "count");
        all.plain("/labs/gap", "fields", "");
        all.plain("/labs/requests/label/{part}", "part", "1");
        all.plain("/labs/requests/label", "fields", "");
        all.plain("/labs/requests", "language", "en");
        all.plain("/labs/requests", "guess", "50");
        all.plain("/labs/requests", "more", "fr");
        all.plain("/labs/requests", "threshold", "60");
        all.plain("/labs/requests", "why", "because it is a test");
        all.plain("/labs/visits/{step}", "step", "guess");
        all.plain("/labs/visits", "fields", "");
        all.plain("/labs/letters/{step}", "step", "letter-1");
        all.plain("/labs/letters", "fields", "");
        all.plain("/labs/letters", "language", "en");
        all.plain("/labs/drafts", "fields", "");
        all.plain("/labs/asking", "fields", "");
        all.plain("/labs/asking", "own", "Write a notice so that visitors find room 11.");
        all.plain("/labs/asking", "words", "Write a notice so that visitors find room 11.");
        all.plain("/labs", "round", "");
        all.plain("/reported-texts", "told", "back");
        all.teach("/reported-texts/{text}", "text", REVIEWER, Knowledge.thing(Thing.REPORTED_TEXT));
        all.plain("/reported-texts", "decision", "back");
        all.plain("/reported-texts", "reason", "because it is a test");
        all.teach(
                "/model-budgets",
                "code",
                ASKED,
                resident -> resident.institution().code());
        all.plain("/model-budgets", "sum", "5000");
    }

    private void workshops(MadeNation nation) {
        all.plain("/cut-workshops/{workshop}", "workshop", nation.fact("cut-workshop"));
        all.plain("/cut-workshops", "fields", "");
        all.plain("/cut-workshops", "position", "1");
        all.plain("/cut-workshops", "number", "1");
        all.plain("/cut-workshops", "move", "unknown");
        all.plain("/cut-workshops", "reason", "because it is a test");
        all.plain("/cut-workshops", "track", "teachers");
        all.plain("/cut-workshops", "about", "language");
        all.plain("/cut-workshops", "rounding", "percent");
        all.plain("/cut-workshops", "day", "1");
        all.plain("/cut-workshops", "despite", "because it is a test");
        all.teach("/cut-workshops", "version", ANYONE, _ -> UUID.randomUUID().toString());
        all.teach("/judging/{workshop}", "workshop", OWNER, Knowledge.thing(Thing.JUDGING));
        all.plain("/judging", "position", "1");
        all.plain("/judging", "given", "sixty");
        all.plain("/judging", "check", "false");
        all.plain("/judging", "unanswered", "true");
        all.plain("/judging", "rating", "60");
        all.plain("/judging", "round", "1");
        all.teach("/judging", "request", ANYONE, _ -> UUID.randomUUID().toString());
    }

    private void authoring(MadeNation nation) {
        all.plain("/authoring/{slug}", "slug", nation.fact("slug"));
        all.plain("/authoring/items/{item}", "item", nation.fact("authored-item"));
        all.teach("/authoring/imports/{id}", "id", OWNER, Knowledge.thing(Thing.ITEM_IMPORT));
        all.plain("/authoring", "code", "1a-001");
        all.plain("/authoring", "number", "1");
        all.plain("/authoring", "in", "en");
        all.plain("/authoring", "part", "question");
        all.plain("/authoring", "seed", "2");
        all.plain("/authoring", "told", "saved");
        all.plain("/authoring", "move", "SENT");
        all.plain("/authoring", "revision", "1");
        all.plain("/authoring", "words", "because");
        all.plain("/authoring", "item", "1a-001");
        all.plain("/authoring", "file", "Which?{=a ~b}");
        for (var filter : List.of("fields", "outcome", "kind", "level", "language", "state", "due")) {
            all.plain("/authoring", filter, "");
        }
        all.plain("/authoring", "page", "1");
    }

    private void sittings(MadeNation nation) {
        for (var name : List.of("code", "ticket", "ended", "missing", "given", "check", "unanswered")) {
            all.plain("/sit", name, name.equals("code") ? "123456" : name.equals("ticket") ? "BCDFGHJ" : "true");
        }
        for (var name : List.of("number", "choice", "place", "figure")) {
            all.plain("/sit", name, "1");
        }
        all.plain("/sit", "language", "en");
        all.teach("/sit", "request", ANYONE, _ -> UUID.randomUUID().toString());
        all.teach("/sittings/{id}", "id", INSTITUTION, Knowledge.thing(Thing.SITTING));
        all.teach("/sittings/{id}/seats/{seat}", "seat", INSTITUTION, Knowledge.thing(Thing.SEAT));
        all.teach(
                "/sittings", "place", ASKED, resident -> resident.institution().code());
        all.plain("/sittings", "language", "en");
        all.plain("/sittings", "room", "Hall");
        all.plain("/sittings", "day", "1");
        all.plain("/sittings", "time", "09:30");
        all.plain("/sittings", "course", nation.fact("slug"));
        all.plain("/sittings", "languages", "en");
        all.plain("/sittings", "seen", "identity");
        all.plain("/sittings", "incident", "");
        all.plain("/sittings", "minutes", "5");
        all.plain("/sittings", "reason", "because it is a test");
        all.teach("/sheets/{code}", "code", INSTITUTION, Knowledge.thing(Thing.SHEET));
        all.teach("/sheets", "code", ASKED, Knowledge.thing(Thing.SHEET));
        all.plain("/sheets", "answer", "A");
        all.plain("/draws/{draw}", "draw", nation.fact("draw"));
        all.plain("/draws", "course", nation.fact("slug"));
        all.plain("/draws", "first", "2026-01-01");
        all.plain("/draws", "last", nation.fact("today"));
        all.plain("/honesty", "course", nation.fact("slug"));
        all.plain("/honesty", "at", "");
        all.plain("/honesty", "quarter", "");
    }
}
