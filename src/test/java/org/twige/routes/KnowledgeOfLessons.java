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
        all.plain("/recordings/new/{slug}", "slug", nation.fact("slug"));
        all.plain("/recordings/new/{slug}", "number", "1");
        all.plain("/recordings/new/{slug}", "language", "en");
        all.plain("/courses/search", "for", "lesson");
        all.plain("/courses/search", "in", nation.fact("slug"));
    }
}
