package org.twige.courses.manuscript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one lesson in one language must look like: which blocks, in which order, how long, how questions are built. */
final class LessonRules {

    private static final Set<String> WITH_HEADING = Set.of("screen", "case", "do");
    private static final Map<String, Range> HOW_MANY = Map.of(
            "guess", new Range(1, 1),
            "screen", new Range(3, 5),
            "case", new Range(1, 1),
            "do", new Range(1, 1),
            "check", new Range(3, 3),
            "desk", new Range(1, 1));

    /** The kinds by their place; a case may stand between screens. */
    private static final List<Set<String>> ORDER =
            List.of(Set.of("guess"), Set.of("screen", "case"), Set.of("do"), Set.of("check"), Set.of("desk"));

    private static final Range WORDS_OF_ORIGINAL = new Range(120, 200);
    private static final Range WORDS_OF_TRANSLATION = new Range(100, 240);

    private final LessonPage page;
    private final Range words;
    private final Problems problems;

    private record Range(int least, int most) {

        boolean holds(long number) {
            return number >= least && number <= most;
        }

        @Override
        public String toString() {
            return least == most ? String.valueOf(least) : least + " to " + most;
        }
    }

    LessonRules(LessonPage page, boolean original, Problems problems) {
        this.page = page;
        this.words = original ? WORDS_OF_ORIGINAL : WORDS_OF_TRANSLATION;
        this.problems = problems;
    }

    void check() {
        count();
        order();
        var ids = new HashSet<String>();
        for (var block : page.blocks()) {
            if (!ids.add(block.id())) {
                problem(
                        block.line(),
                        "the id " + block.id() + " stands here twice",
                        "give each block an id of its own");
            }
            text(block);
            if (block.kind().equals("guess") || block.kind().equals("check")) {
                options(block);
            }
        }
    }

    private void count() {
        var found = new HashMap<String, Integer>();
        for (var block : page.blocks()) {
            found.merge(block.kind(), 1, Integer::sum);
            if (!HOW_MANY.containsKey(block.kind())) {
                problem(
                        block.line(),
                        "unknown kind “" + block.kind() + "”",
                        "use guess, screen, case, do, check, desk");
            }
        }
        HOW_MANY.forEach((kind, range) -> {
            int number = found.getOrDefault(kind, 0);
            if (!range.holds(number)) {
                problem(1, number + " blocks of kind " + kind, "a lesson has " + range + " of them");
            }
        });
    }

    private void order() {
        var place = 0;
        for (var block : page.blocks()) {
            var own = place(block.kind());
            if (own >= 0 && own < place) {
                problem(
                        block.line(),
                        "a " + block.kind() + " at the wrong place",
                        "keep the order guess, screens with the case among them, do, checks, desk");
            }
            place = Math.max(place, own);
        }
    }

    private static int place(String kind) {
        for (var place = 0; place < ORDER.size(); place++) {
            if (ORDER.get(place).contains(kind)) {
                return place;
            }
        }
        return -1;
    }

    private void text(WrittenBlock block) {
        var headings = Prose.check(block.text(), page.path(), block.textLine(), problems);
        var wanted = WITH_HEADING.contains(block.kind());
        var begins = block.text().stripLeading().startsWith("## ");
        if (wanted && !(begins && headings == 1)) {
            problem(
                    block.textLine(),
                    "a " + block.kind() + " needs one heading, on top",
                    "begin it with ## and a few words");
        } else if (!wanted && headings > 0) {
            problem(block.textLine(), "a " + block.kind() + " has no heading", "take the ## away");
        }
        if (!wanted && !block.drawings().isEmpty()) {
            problem(block.line(), "a drawing in a " + block.kind(), "place it in a screen, the case or the do");
        }
        if (block.text().isBlank()) {
            problem(block.line(), "the block is empty", "write its text");
        }
        var length = Prose.words(block.text());
        if (block.kind().equals("screen") && !words.holds(length)) {
            problem(block.line(), "a screen of " + length + " words", "keep a screen between " + words + " words");
        }
    }

    private void options(WrittenBlock block) {
        var options = block.options();
        if (options.size() < 3 || options.size() > 4) {
            problem(block.line(), "a question with " + options.size() + " options", "give 3 or 4, each after “- [ ] ”");
        }
        var right = options.stream().filter(WrittenBlock.WrittenOption::right).count();
        if (right != 1) {
            problem(block.line(), right + " options are marked as right", "mark exactly one with [x]");
        }
        for (var option : options) {
            Prose.check(option.text(), page.path(), option.line(), problems);
            Prose.check(option.explanation(), page.path(), option.line() + 1, problems);
            if (!Prose.drawings(option.text() + "\n\n" + option.explanation()).isEmpty()) {
                problem(option.line(), "a drawing in an option", "place it in a screen, the case or the do");
            }
            if (option.text().isBlank()) {
                problem(option.line(), "an option without text", "write it after “- [ ] ”");
            }
            if (option.explanation().isBlank()) {
                problem(option.line(), "an option without explanation", "add a line “  > …” under it");
            }
        }
    }

    private void problem(int line, String text, String remedy) {
        problems.add(page.path(), line, text, remedy);
    }
}
