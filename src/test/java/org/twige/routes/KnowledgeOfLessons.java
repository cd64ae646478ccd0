package org.twige.routes;

/** How to ask the routes around lessons: what finds them, and what reads them aloud. */
final class KnowledgeOfLessons {

    private final Knowledge all;

    KnowledgeOfLessons(Knowledge all) {
        this.all = all;
    }

    void teach(MadeNation nation) {
        all.plain("/recordings", "id", nation.fact("recording"));
        all.plain("/recordings", "in", nation.fact("slug"));
        all.plain("/recordings", "told", "approved");
        all.plain("/recordings", "decision", "approved");
        all.plain("/recordings", "reason", "because");
        all.plain("/recordings", "consent", "true");
        all.plain("/recordings", "file", "OggS, but no more");
        all.plain("/recordings/new/{slug}", "slug", nation.fact("slug"));
        all.plain("/recordings/new/{slug}", "number", "1");
        all.plain("/recordings/new/{slug}", "language", "en");
        all.plain("/courses/search", "for", "lesson");
        all.plain("/courses/search", "in", nation.fact("slug"));
        all.plain("/learn/{slug}/offline", "version", nation.fact("version"));
        all.plain("/learn/{slug}/offline", "language", "en");
        all.plain("/told-days", "page", "1");
        all.plain("/answer-files", "page", "1");
        all.plain("/answer-files", "file", "[{}]");
        all.plain("/packs/{slug}", "slug", nation.fact("slug"));
        all.plain("/packs/{slug}", "version", nation.fact("version"));
        all.plain("/packs/{slug}", "language", "en");
        all.plain("/branches", "institution", "no-such");
        all.plain("/branches", "courses", nation.fact("slug"));
        all.plain("/branches/{id}", "id", nation.fact("branch"));
        all.plain("/branches/{id}", "pack", nation.fact("branch-pack"));
        all.plain("/branches/{id}", "results", nation.fact("branch-results"));
        all.plain("/branches/{id}", "fingerprint", "0123456789ABCDEF0123456789ABCDEF");
        all.plain("/branches/{id}", "file", "no results");
        all.plain("/display", "larger", "true");
        all.plain("/display", "dark", "true");
    }
}
