package org.twige.routes;

import static org.twige.routes.Sight.ANYONE;
import static org.twige.routes.Sight.ASKED;
import static org.twige.routes.Sight.FACILITATOR;
import static org.twige.routes.Sight.INSTITUTION;
import static org.twige.routes.Sight.OWNER;

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
        all.plain("/no-device", "open", "false");
        all.plain("/no-device", "page", "1");
        all.plain("/no-device", "act", "PAPER");
        all.teach("/no-device", "staffNo", ASKED, resident -> resident.who().staffNo());
        all.plain("/my-device", "has", "true");
        all.plain("/my-device", "saved", "true");
    }

    private void held() {
        all.teach("/classes/{id}", "id", FACILITATOR, Knowledge.thing(Thing.CLASS));
        all.plain("/classes", "step", "1");
        all.plain("/classes", "taught", "1");
        for (var list : List.of("before", "present")) {
            all.teach("/classes", list, ANYONE, _ -> UUID.randomUUID().toString());
        }
    }

    private void planned(MadeNation nation) {
        for (var page : List.of("change", "cancellation", "people")) {
            all.teach("/classes/{id}/" + page, "id", INSTITUTION, Knowledge.thing(Thing.CLASS));
        }
        all.teach("/classes/{id}/people/{place}", "place", INSTITUTION, Knowledge.thing(Thing.CLASS_PLACE));
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
        all.plain("/classes", "reason", "because it is a test");
    }
}
