package org.twige.routes;

import static org.twige.routes.Sight.ANYONE;
import static org.twige.routes.Sight.ASKED;
import static org.twige.routes.Sight.INSTITUTION;
import static org.twige.routes.Sight.KEY;
import static org.twige.routes.Sight.OWNER;
import static org.twige.routes.Sight.STARTER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How to ask every route for what belongs to somebody: the values of its variables and parameters. */
final class Knowledge {

    private final List<Known> known = new ArrayList<>();

    Knowledge(MadeNation nation) {
        accounts();
        people();
        courses(nation);
        credentials(nation);
        mandates(nation);
        insight(nation);
    }

    /** The most exact that is known; a new variable is taught by one more line below. */
    Optional<Known> find(Route.Place place) {
        return known.stream()
                .filter(one -> one.isAbout(place))
                .max(Comparator.comparingInt(one -> one.where().length()));
    }

    Known of(Route.Place place) {
        return find(place).orElseThrow(() -> new IllegalStateException("nobody taught " + place));
    }

    private void teach(String where, String name, Sight sight, Function<Resident, String> value) {
        known.add(new Known(where, name, sight, value));
    }

    /** The same for everybody. */
    private void plain(String where, String name, String value) {
        teach(where, name, ANYONE, _ -> value);
    }

    private void accounts() {
        teach("", "staffNumber", ASKED, resident -> resident.who().staffNo());
        plain("/activate", "code", "AAAA-BBBB-CC");
        plain("", "password", "inka eshatu mu gishanga");
        plain("", "repeat", "inka eshatu mu gishanga");
        plain("", "current", "not the password");
        plain("", "next", "/my-training");
        plain("", "signed-out", "1");
        plain("", "changed", "1");
        plain("", "group", "all");
        plain("", "all", "1");
        plain("", "send", "1");
        teach("", "person", ASKED, resident -> resident.person().toString());
        teach("", "words", ASKED, resident -> resident.who().names().split(" ", 2)[0]);
        plain("/institutions/{id}/letters", "page", "1");
    }

    private void people() {
        teach("/institutions/{id}", "id", INSTITUTION, Knowledge::institution);
        teach("/institutions/manage/{id}", "id", INSTITUTION, Knowledge::institution);
        teach("/institutions/manage", "at", ASKED, Knowledge::institution);
        teach("/institutions/manage", "code", ANYONE, _ -> "qx-" + UUID.randomUUID());
        plain("/institutions/manage", "kind", "school");
        plain("/institutions/manage", "district", "");
        plain("/institutions/manage", "names[]", "One more school");
        plain("/institutions/manage", "day", "1");
        teach("/people/{id}", "id", INSTITUTION, resident -> resident.person().toString());
        teach("/rosters/{id}", "id", INSTITUTION, thing(Thing.CHECKED_ROSTER));
        teach("/rosters/{id}/removal", "id", INSTITUTION, thing(Thing.SPARE_ROSTER));
        teach("/rosters/{id}/result.csv", "id", INSTITUTION, thing(Thing.APPLIED_ROSTER));
        teach(
                "/rosters",
                "file",
                ASKED,
                resident -> String.join(",", Invented.COLUMNS) + "\n"
                        + resident.who().line(resident.institution().code(), "Active") + "\n");
        teach(
                "/unconfirmed/{id}",
                "id",
                INSTITUTION,
                resident -> resident.person().toString());
        plain("/rosters", "partial", "");
        plain("/rosters", "reason", "because it is a test");
        teach("/duplicates/{id}", "id", INSTITUTION, thing(Thing.LIKENESS));
        plain("", "decision", "DIFFERENT");
        teach("/responsibilities/{id}", "id", INSTITUTION, thing(Thing.RESPONSIBILITY));
        teach("/responsibilities", "staffNo", ASKED, resident -> resident.who().staffNo());
        teach(
                "/responsibilities",
                "institution",
                ASKED,
                resident -> resident.institution().code());
        plain("/responsibilities", "role", "SUPERVISOR");
        plain("/responsibilities", "day", "1");
        teach("/jobs/{id}", "id", STARTER, thing(Thing.JOB));
    }

    private void courses(MadeNation nation) {
        plain("/courses/{slug}", "slug", nation.fact("slug"));
        plain("/drawings/{print}.svg", "print", nation.fact("drawing"));
        plain("/learn/{slug}", "slug", nation.fact("slug"));
        plain("/learn/{slug}/final", "slug", nation.fact("open-slug"));
        plain("/learn/{slug}/lessons", "number", "1");
        plain("/learn/{slug}/lessons", "block", "c1");
        plain("/learn/{slug}/lessons", "choose", "c1");
        plain("/learn/{slug}/lessons", "choice", "b");
        plain("/learn/{slug}/lessons", "version", nation.fact("version"));
        plain("", "missing", "true");
        teach("/attempts/{id}", "id", OWNER, thing(Thing.CLOSED_ATTEMPT));
        teach("/attempts/{id}/questions", "id", OWNER, thing(Thing.OPEN_ATTEMPT));
        teach("/attempts/{id}/check", "id", OWNER, thing(Thing.OPEN_ATTEMPT));
        plain("/attempts", "number", "1");
        plain("/attempts", "part", "1");
        plain("/attempts", "choice", "1");
        plain("/attempts", "place", "1");
        plain("/attempts", "figure", "12");
        plain("/attempts", "given", "2-1");
        plain("/attempts", "language", "en");
        plain("/attempts", "check", "false");
        plain("/attempts", "unanswered", "true");
        teach("/attempts", "request", ANYONE, _ -> UUID.randomUUID().toString());
        plain("", "confirmed", "true");
    }

    private void credentials(MadeNation nation) {
        teach("/credentials/{id}", "id", OWNER, thing(Thing.CREDENTIAL));
        plain("/credentials/{id}", "in", "en");
        plain("/credentials/{id}", "language", "rw");
        teach("/credentials/revocations", "code", ASKED, thing(Thing.CREDENTIAL_CODE));
        plain("/credentials/revocations", "reason", "ISSUED_IN_ERROR");
        teach("/credentials/revocations", "revoked", ASKED, thing(Thing.CREDENTIAL_CODE));
        plain("/credentials/achievements/{id}", "id", nation.fact("version"));
        plain("/credentials/status/{list}", "list", "0");
        plain("/.well-known/jwks/{thumbprint}", "thumbprint", nation.fact("thumbprint"));
        teach("/verify", "code", ASKED, thing(Thing.CREDENTIAL_CODE));
        teach("/verify/{key}", "key", KEY, thing(Thing.CREDENTIAL_KEY));
        teach("/verify", "file", KEY, thing(Thing.BADGE));
    }

    private void mandates(MadeNation nation) {
        teach("/my-training/duties/{duty}", "duty", OWNER, thing(Thing.DUTY));
        plain("/instruments/{instrument}", "instrument", nation.fact("instrument"));
        plain("/instruments/{instrument}/scans/{scan}", "scan", nation.fact("scan"));
        plain("/instruments", "scan", "%PDF-1.7 a letter");
        plain("/instruments", "kind", "LETTER");
        teach("/instruments", "number", ANYONE, _ -> "T/" + UUID.randomUUID());
        plain("/instruments", "title", "Training on AI");
        plain("/instruments", "issuer", "");
        plain("/instruments", "otherIssuer", "Ministry of tests");
        plain("/instruments", "legalBasis", "");
        plain("/instruments", "supersedes", "");
        plain("/instruments", "day", "2");
        plain("", "month", "12");
        plain("/instruments", "year", "2025");
        plain("", "year", nation.fact("year"));
        drafts(nation);
    }

    /** Forms that name nothing: what stands in the way of each is said, nothing is published. */
    private void drafts(MadeNation nation) {
        plain("/mandates/{mandate}", "mandate", nation.fact("cohort").split("\\.", 2)[0]);
        plain("/mandates/{mandate}/draft", "mandate", nation.fact("draft"));
        plain(
                "/mandates/{mandate}/draft/difference",
                "mandate",
                nation.fact("cohort").split("\\.", 2)[0]);
        plain("/mandates", "effect", "keeps");
        plain("/mandates", "page", "1");
        plain("/mandates", "instrument", nation.fact("instrument"));
        plain("/mandates/{mandate}/publish", "mandate", nation.fact("draft"));
        plain("/mandates", "fields", "");
        plain("/mandates", "seen", "-");
        plain("/mandates", "side", "groups");
        plain("/mandates", "number", "1");
        plain("/mandates/new", "instrument", nation.fact("instrument"));
        teach("/mandates", "search", ASKED, resident -> resident.who().staffNo());
    }

    private void insight(MadeNation nation) {
        plain("", "cohort", nation.fact("cohort"));
        plain("", "on", nation.fact("today"));
        plain("", "size", "all");
        plain("", "how", "done");
        plain("/institutions/{id}/people", "page", "0");
        plain("/districts/{code}", "code", nation.fact("district"));
        teach("/audit", "who", ASKED, resident -> resident.who().staffNo());
        plain("/audit", "kind", "");
        plain("/audit", "day", nation.fact("today"));
        plain("/audit", "skip", "0");
    }

    private static String institution(Resident resident) {
        return resident.institution().id().toString();
    }

    private static Function<Resident, String> thing(Thing thing) {
        return resident -> resident.id(thing);
    }
}
