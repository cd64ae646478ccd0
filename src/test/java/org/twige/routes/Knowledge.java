package org.twige.routes;

import static org.twige.routes.Sight.ANYONE;
import static org.twige.routes.Sight.ASKED;
import static org.twige.routes.Sight.DECIDER;
import static org.twige.routes.Sight.HEAD;
import static org.twige.routes.Sight.INSTITUTION;
import static org.twige.routes.Sight.KEY;
import static org.twige.routes.Sight.OFFICE;
import static org.twige.routes.Sight.OWNER;
import static org.twige.routes.Sight.REVIEWER;
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
        machines(nation);
        identity();
        lists();
        courses(nation);
        new KnowledgeOfLessons(this).teach(nation);
        new KnowledgeOfClasses(this).teach(nation);
        new KnowledgeOfChecks(this).teach(nation);
        credentials(nation);
        evidence(nation);
        mandates(nation);
        requests(nation);
        insight(nation);
        new KnowledgeOfHelp(this).teach();
        new KnowledgeOfNudges(this).teach(nation);
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

    void teach(String where, String name, Sight sight, Function<Resident, String> value) {
        known.add(new Known(where, name, sight, value));
    }

    /** The same for everybody. */
    void plain(String where, String name, String value) {
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
        teach("/jobs/{id}", "id", STARTER, thing(Thing.JOB));
    }

    private void lists() {
        teach("/rosters/{id}", "id", INSTITUTION, thing(Thing.CHECKED_ROSTER));
        teach("/rosters/{id}/removal", "id", INSTITUTION, thing(Thing.SPARE_ROSTER));
        teach("/rosters/{id}/result.csv", "id", INSTITUTION, thing(Thing.APPLIED_ROSTER));
        teach("/rosters/{id}/take-back", "id", INSTITUTION, thing(Thing.APPLIED_ROSTER));
        teach("/rosters/{id}/columns", "id", INSTITUTION, thing(Thing.ASKED_ROSTER));
        teach("/roster-sources/{id}", "id", INSTITUTION, thing(Thing.ROSTER_SOURCE));
        plain("/roster-sources", "allowed", "0");
        plain("/roster-sources", "column", "");
        plain("/rosters", "column", "");
        plain("/rosters", "source", "");
        plain("/rosters", "sourceName", "");
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
        corrections();
    }

    private void corrections() {
        plain("/my-details/corrections", "about", "OTHER");
        plain("/my-details/corrections", "said", "my room is another one");
        teach("/my-details/corrections/{correction}", "correction", OWNER, thing(Thing.OWN_CORRECTION));
        teach("/corrections/{id}", "id", INSTITUTION, thing(Thing.CORRECTION));
        plain("/corrections", "right", "");
        plain("/corrections", "answer", "");
        plain("/corrections", "why", "because it is a test");
        teach("/deputies", "staffNo", ASKED, resident -> resident.who().staffNo());
        teach(
                "/deputies",
                "institution",
                ASKED,
                resident -> resident.institution().code());
        plain("/deputies", "day", "0");
        teach("/deputies/{id}", "id", OWNER, thing(Thing.DEPUTY));
        teach("/emergencies", "place", ASKED, resident -> resident.institution().code());
        plain("/emergencies", "why", "short");
        teach("/emergencies/{id}", "id", INSTITUTION, thing(Thing.EMERGENCY));
        teach("/emergencies/{id}/end", "id", OFFICE, thing(Thing.EMERGENCY));
    }

    private void machines(MadeNation nation) {
        plain("/scim-tokens/{token}", "token", nation.fact("scim-token"));
        teach("/scim-tokens", "request", ANYONE, _ -> UUID.randomUUID().toString());
        plain("/scim-tokens", "source", "payroll");
        teach(
                "/scim-tokens",
                "institution",
                ASKED,
                resident -> resident.institution().code());
        plain("/scim-tokens", "may", "read");
        plain("/scim-tokens", "day", "1");
    }

    private void identity() {
        teach("/duplicates/{id}", "kept", ASKED, resident -> resident.person().toString());
        teach("/duplicates/selection", "pair", ANYONE, _ -> UUID.randomUUID().toString());
        teach("/duplicates", "at", ASKED, resident -> resident.institution().code());
        plain("/duplicates", "page", "1");
        plain("/duplicates", "told", "faster");
        teach("/merges/{id}", "id", INSTITUTION, thing(Thing.MERGE));
        plain("/merges", "done", "1");
        plain("/merges", "waiting", "0");
        plain("/merges", "left", "0");
        plain("/people/{id}/identity", "kind", "passport");
        teach("/people/{id}/identity", "number", ANYONE, _ -> "X" + (System.nanoTime() % 1_000_000_000L));
        plain("/people/{id}/identity", "day", "1");
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
        plain("/authors/quality", "course", nation.fact("slug"));
        plain("/authors/quality.csv", "course", nation.fact("slug"));
        plain("/authors/quality", "show", "ALL");
        plain("/authors/quality/items/{item}", "item", nation.fact("item"));
        plain("/authors/quality/items/{item}", "done", "withdrawn");
        plain("/authors/quality/items/{item}", "reason", "because it is a test");
        plain("/authors/quality/items/{item}", "confirmed", "true");
        teach("/attempts/{id}", "id", OWNER, thing(Thing.CLOSED_ATTEMPT));
        teach("/attempts/{id}/questions", "id", OWNER, thing(Thing.OPEN_ATTEMPT));
        teach("/attempts/{id}/check", "id", OWNER, thing(Thing.OPEN_ATTEMPT));
        teach("/attempts/{id}/form", "id", OWNER, thing(Thing.OPEN_ATTEMPT));
        teach("/attempts/{id}/return", "id", OWNER, thing(Thing.OPEN_ATTEMPT));
        teach("", "device", ANYONE, _ -> UUID.randomUUID().toString());
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
        plain("", "saved", "true");
        plain("", "time", "25");
        plain("", "ways", "larger-text");
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
        plain("/return-files/{id}", "id", nation.fact("return-file"));
        plain("/return-files", "fields", "");
        plain("/.well-known/jwks/{thumbprint}", "thumbprint", nation.fact("thumbprint"));
        teach("/verify", "code", ASKED, thing(Thing.CREDENTIAL_CODE));
        teach("/verify/{key}", "key", KEY, thing(Thing.CREDENTIAL_KEY));
        teach("/verify", "file", KEY, thing(Thing.BADGE));
    }

    private void evidence(MadeNation nation) {
        teach("/my-evidence/{evidence}", "evidence", OWNER, thing(Thing.EVIDENCE));
        teach("/my-evidence/{evidence}/withdrawal", "evidence", OWNER, thing(Thing.SPARE_EVIDENCE));
        teach("/my-evidence/new", "replaces", ASKED, thing(Thing.EVIDENCE));
        teach("/my-evidence", "replaces", ASKED, thing(Thing.EVIDENCE));
        plain("/my-evidence", "rule", nation.fact("issuer-rule"));
        plain("/my-evidence", "day", "5");
        plain("/my-evidence", "year", "2026");
        plain("/my-evidence", "badge", "");
        plain("/my-evidence", "file", "{\"type\": \"Assertion\", \"id\": \"https://example.org/1\"}");
        teach("/evidence/{evidence}", "evidence", REVIEWER, thing(Thing.EVIDENCE));
        plain("/evidence", "decision", "ACCEPT");
        plain("/evidence", "decided", "ACCEPT");
        plain("/evidence", "reason", "");
        plain("/evidence", "words", "because it is a test");
        plain("/issuer-rules/{rule}", "rule", nation.fact("issuer-rule"));
        plain("/issuer-rules", "recorded", "true");
        plain("/issuer-rules", "fields", "");
    }

    private void mandates(MadeNation nation) {
        teach("/my-training/duties/{duty}", "duty", OWNER, thing(Thing.DUTY));
        plain("/my-week", "fields", "");
        cases();
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
        for (var part : List.of("day", "month", "year")) {
            plain("/instruments", "in-force-" + part, "");
        }
        for (var part : List.of("inForceDay", "inForceMonth", "inForceYear")) {
            plain("/instruments", part, "");
        }
        plain("/instruments", "day", "2");
        plain("", "month", "12");
        plain("/instruments", "year", "2025");
        plain("", "year", nation.fact("year"));
        plain("/ledger/exports/{id}", "id", nation.fact("ledger-export"));
        teach(
                "/study-time",
                "institution",
                ASKED,
                resident -> resident.institution().code());
        plain("/study-time", "reason", "fewer people at the counters");
        plain("/study-time", "minutes", "90");
        plain("/study-time", "from-day", "1");
        plain("/study-time", "from-month", "12");
        plain("/study-time", "from-year", nation.fact("year"));
        plain("/mandates/{mandate}/keypad", "counts", "practice");
        drafts(nation);
    }

    private void requests(MadeNation nation) {
        teach("/my-training/duties/{duty}/requests", "duty", OWNER, thing(Thing.OPEN_DUTY));
        plain("/my-training/duties/{duty}/requests", "kind", "extension");
        teach("/my-training/requests/{request}", "request", OWNER, thing(Thing.MY_REQUEST));
        teach("/my-training/requests/{request}/evidence", "request", OWNER, thing(Thing.OWN_EXEMPTION_REQUEST));
        teach("/people/{id}/requests/{duty}", "duty", INSTITUTION, thing(Thing.OPEN_DUTY));
        plain("/people/{id}/requests", "kind", "extension");
        teach("/requests/{request}", "request", DECIDER, thing(Thing.REQUEST));
        teach("/requests/{request}/evidence", "request", DECIDER, thing(Thing.EXEMPTION_REQUEST));
        for (var list : List.of("/requests", "/exemptions", "/evidence", "/corrections")) {
            plain(list, "page", "1");
        }
        plain("/requests", "with", "coordinators");
        plain("/requests", "review", "30");
        for (var where : List.of("/my-training", "/people/{id}/requests", "/requests")) {
            plain(where, "reason", nation.fact("reason"));
            plain(where, "whole", "");
            plain(where, "paper", "");
            plain(where, "file", "%PDF-1.7 a paper");
            plain(where, "day", nation.fact("later-day"));
            plain(where, "month", nation.fact("later-month"));
            plain(where, "year", nation.fact("later-year"));
        }
    }

    private void cases() {
        teach("/duties/{duty}", "duty", INSTITUTION, thing(Thing.LATE_DUTY));
        teach("/cases/{id}", "id", INSTITUTION, thing(Thing.CASE));
        teach("/cases/{id}/files", "id", HEAD, thing(Thing.CASE));
        teach("/my-training/cases/{id}", "id", OWNER, thing(Thing.CASE));
        teach("/cases/{id}/files/{event}", "event", ANYONE, thing(Thing.CASE_FILE));
        teach("/my-training/cases/{id}/files/{event}", "event", ANYONE, thing(Thing.CASE_FILE));
        plain("/cases", "closed", "true");
        plain("/cases", "page", "0");
        plain("/cases", "what", "notified");
        plain("/cases", "how", "by-hand");
        plain("/cases", "kind", "replied");
        plain("/cases", "day", "1");
        plain("/cases", "file", "%PDF-1.7 a paper");
        plain("/my-training/cases", "file", "%PDF-1.7 a paper");
        plain("/cases", "appeal", "false");
        plain("/cases", "outcome", "not-met");
        plain("/cases", "ground", "");
        plain("/cases", "paper", "");
        plain("/cases", "reasons", "because it is a test");
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
        plain("/home-screen", "size", "192");
        plain("", "how", "done");
        plain("/institutions/{id}/people", "page", "0");
        plain("/pledges", "district", nation.fact("district"));
        plain("/pledges", "page", "0");
        plain("/districts/{code}", "code", nation.fact("district"));
        teach("/audit", "who", ASKED, resident -> resident.who().staffNo());
        plain("/audit", "kind", "");
        plain("/audit", "day", nation.fact("today"));
        plain("/audit", "skip", "0");
    }

    private static String institution(Resident resident) {
        return resident.institution().id().toString();
    }

    static Function<Resident, String> thing(Thing thing) {
        return resident -> resident.id(thing);
    }
}
