package org.twige.courses;

import org.jspecify.annotations.Nullable;
import org.twige.courses.manuscript.GuideFile;
import org.twige.web.Frame;
import org.twige.web.Spaces;

/** What the page of a guide for a group class shows. */
record GuidePage(Course course, String language, boolean draft, String title, SafeHtml text) {

    static GuidePage of(Course course, GuideFile guide) {
        return new GuidePage(
                course,
                guide.language(),
                guide.draft(),
                Spaces.kept(guide.language(), guide.title()),
                new SafeHtml(Spaces.kept(
                        guide.language(), Markdown.blocks(guide.text()).html())));
    }

    /** The language of the text where it is not the language of the page, otherwise null. */
    @Nullable
    String foreign(Frame frame) {
        return language.equals(frame.language()) ? null : language;
    }

    SafeHtml dressed() {
        return Look.dress(text.html());
    }
}
