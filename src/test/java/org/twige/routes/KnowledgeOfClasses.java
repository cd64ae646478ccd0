package org.twige.routes;

import static org.twige.routes.Sight.ANYONE;
import static org.twige.routes.Sight.ASKED;
import static org.twige.routes.Sight.FACILITATOR;
import static org.twige.routes.Sight.OWNER;
import static org.twige.routes.Sight.PLANNER;
import static org.twige.routes.Sight.REVIEWER;

import java.util.List;
import java.util.UUID;

/** How to ask the routes of group classes, and of people without a device. */
final class KnowledgeOfClasses {

    private final Knowledge all;

    KnowledgeOfClasses(Knowledge all) {
        this.all = all;
    }

    void teach(MadeNation nation) {
        held();
        planned(nation);
        all.plain("/class", "code", "123456");
        all.plain("/class", "noted", "true");
        all.teach("/my-classes/{id}", "id", ASKED, Knowledge.thing(Thing.CLASS));
        all.teach("/my-classes/{id}/check", "id", OWNER, Knowledge.thing(Thing.HELD_CLASS));
        all.plain("/my-classes", "number", "1");
        all.plain("/my-classes", "comes", "true");
        all.plain("/my-classes", "fields", "");
        champions();
        worksheets(nation);
        all.plain("/no-device", "open", "false");
        all.plain("/no-device", "page", "1");
        all.plain("/no-device", "act", "PAPER");
        all.teach("/no-device", "staffNo", ASKED, resident -> resident.who().staffNo());
        all.plain("/my-device", "has", "true");
        all.plain("/my-device", "saved", "true");
    }

    private void champions() {
        all.teach("/champions/{id}", "id", ANYONE, Knowledge.thing(Thing.CHAMPION));
        all.plain("/champions", "page", "1");
        all.teach("/champions", "staffNo", ASKED, resident -> resident.who().staffNo());
        all.teach(
                "/champions", "place", ASKED, resident -> resident.institution().code());
        for (var part : List.of("day", "month")) {
            all.plain("/champions", part, "1");
        }
        all.plain("/champions", "year", "2027");
        all.teach("/my-champions/{id}", "id", ANYONE, Knowledge.thing(Thing.CHAMPION));
        all.plain("/my-champions", "word", "no"); // who says yes sees the names of the institution
    }

    private void worksheets(MadeNation nation) {
        all.teach("/worksheets/{code}", "code", REVIEWER, Knowledge.thing(Thing.WORKSHEET));
        all.teach(
                "/worksheets/papers/{person}",
                "person",
                ANYONE,
                resident -> resident.person().toString());
        all.plain("/worksheets", "code", "");
        all.plain("/worksheets", "page", "1");
        all.teach("/worksheets", "staffNo", ASKED, resident -> resident.who().staffNo());
        all.plain("/worksheets", "course", nation.fact("slug"));
        all.plain("/worksheets", "language", "en");
        all.plain("/worksheets", "fields", "");
        all.plain("/worksheets", "reason", "because it is a test");
    }

    private void held() {
        all.teach("/classes/{id}", "id", FACILITATOR, Knowledge.thing(Thing.CLASS));
        all.plain("/classes", "step", "1");
        all.plain("/classes", "page", "1");
        all.plain("/classes", "taught", "1");
        for (var list : List.of("before", "present")) {
            all.teach("/classes", list, ANYONE, _ -> UUID.randomUUID().toString());
        }
    }

    private void planned(MadeNation nation) {
        for (var page : List.of("change", "cancellation", "people")) {
            all.teach("/classes/{id}/" + page, "id", PLANNER, Knowledge.thing(Thing.CLASS));
        }
        all.teach("/classes/{id}/people/{place}", "place", PLANNER, Knowledge.thing(Thing.CLASS_PLACE));
        all.teach("/classes", "place", ASKED, resident -> resident.institution().code());
        all.teach("/classes", "facilitator", ASKED, resident -> resident.who().staffNo());
        all.teach("/classes", "staffNumbers", ASKED, resident -> resident.who().staffNo());
        all.plain("/classes", "room", "Hall");
        all.plain("/classes", "day", "1");
        all.plain("/classes", "time", "09:30");
        all.plain("/classes", "minutes", "60");
        all.plain("/classes", "seats", "30");
        all.plain("/classes", "course", nation.fact("slug"));
        all.plain("/classes", "language", "en");
        all.plain("/classes", "first", "1");
        all.plain("/classes", "last", "");
        all.plain("/classes", "open", "true");
        all.plain("/classes", "read", "");
        all.plain("/classes", "reason", "because it is a test");
    }
}
