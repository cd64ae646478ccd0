package org.twige.courses.manuscript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twige.courses.CourseFile;

/**
 * A guide for somebody who leads a group class, as written in {@code guides/facilitator.en.md}.
 *
 * @param text Markdown
 */
public record GuideFile(String language, String title, boolean draft, String text) {

    private static final Pattern PATH = Pattern.compile("guides/facilitator\\.([a-z]{2})\\.md");
    private static final Pattern FILE = Pattern.compile(
            "---\\ntitle: ([^\\n]+)\\nlanguage: ([a-z]{2})\\nreview: (draft|reviewed)\\n---\\n(.+)", Pattern.DOTALL);
    private static final int LINES_OF_THE_HEAD = 5;
    private static final long FEWEST_WORDS = 500;
    private static final long MOST_WORDS = 1_100;

    /** The guide in a file; empty if it is none, or is not written as one. */
    public static Optional<GuideFile> of(CourseFile file) {
        var path = PATH.matcher(file.path());
        var written = FILE.matcher(file.text());
        return path.matches() && written.matches() && written.group(2).equals(path.group(1))
                ? Optional.of(new GuideFile(
                        written.group(2),
                        written.group(1).strip(),
                        written.group(3).equals("draft"),
                        written.group(4)))
                : Optional.empty();
    }

    /** Reports what is wrong with the files of {@code guides/}; it is printed on two pages. */
    static void check(List<CourseFile> files, Problems problems) {
        files.stream()
                .filter(file -> file.path().startsWith("guides/"))
                .forEach(
                        file -> of(file).ifPresentOrElse(
                                        guide -> guide.check(file.path(), problems),
                                        () -> problems.add(
                                                file.path(),
                                                1,
                                                "this is no guide",
                                                "name it facilitator.en.md, and begin with ---, title:, language:, review: draft, ---")));
    }

    private void check(String path, Problems problems) {
        Prose.check(text, path, LINES_OF_THE_HEAD + 1, problems);
        var words = Prose.words(text);
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            problems.add(path, 1, "a guide of " + words + " words", "keep it to two printed pages");
        }
    }
}
