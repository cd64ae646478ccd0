package org.twige.courses.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.twige.courses.activity.Problem;

/**
 * Looks in an English original for claims about the world that name no source: what a law says, a statistic of the
 * country. It knows them by their words, so it finds the plain ones only; what stands between quotation marks is an
 * example and no claim.
 */
public final class Claims {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\n]*\"|“[^”\\n]*”");
    private static final Pattern LAW = Pattern.compile(
            "\\b(?:Laws? (?:No\\.? ?)?\\d+/\\d{4}|Articles? \\d+|Order (?:No\\.? ?)?\\d"
                    + "|by law\\b|under the law\\b"
                    + "|the law(?:’s|'s| says| asks| gives| names| wants| counts| speaks| has| requires| forbids| allows)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("[^.?!\\n]+(?:[.?!](?=\\S)[^.?!\\n]+)*");
    private static final Pattern SHARE =
            Pattern.compile("\\d ?%|\\d per cent|\\bper cent of\\b|\\d+ (?:of|in) (?:every )?100\\b|\\bmillion\\b");
    private static final Pattern COUNTRY = Pattern.compile(
            "\\b(?:19|20)\\d\\d\\b|\\bthe country\\b|\\bnational(?:ly)?\\b|\\bcensus\\b|\\bsurvey\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final Pattern INVENTED = Pattern.compile("illustrat|invented");

    private Claims() {}

    /** The blocks that claim something and do not say where it is from; none for an original in another language. */
    public static List<Problem> withoutSource(Manuscript manuscript) {
        var found = new ArrayList<Problem>();
        if (!manuscript.description().languages().getFirst().equals("en")) {
            return found;
        }
        for (var lesson : manuscript.lessons()) {
            var page = lesson.pages().values().stream().findFirst();
            page.ifPresent(original -> original.blocks().forEach(block -> look(original.path(), block, found)));
        }
        return found;
    }

    private static void look(String path, WrittenBlock block, List<Problem> found) {
        var said = QUOTED.matcher(block.everything()).replaceAll("");
        var source = block.source() == null ? "" : block.source();
        var claim = claim(said);
        if (source.isEmpty() && !claim.isEmpty()) {
            found.add(new Problem(
                    path,
                    block.line(),
                    "the block " + block.id() + " claims without a source: “" + claim + "”",
                    "write source: and review-by: under its first line"));
        } else if (block.kind().equals("case")
                && FIGURE.matcher(said).find()
                && !INVENTED.matcher(source).find()) {
            found.add(new Problem(
                    path,
                    block.line(),
                    "nobody says that the figures of the case are invented",
                    "write into its source: “the case is illustrative”, and review-by:"));
        }
    }

    /** The first words that claim something; empty when none do. */
    private static String claim(String said) {
        var law = LAW.matcher(said);
        if (law.find()) {
            return law.group();
        }
        return SENTENCE.matcher(said)
                .results()
                .map(sentence -> sentence.group().strip())
                .filter(sentence -> SHARE.matcher(sentence).find()
                        && COUNTRY.matcher(sentence).find())
                .findFirst()
                .orElse("");
    }
}
