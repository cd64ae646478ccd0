package org.twige.assessment.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.twige.assessment.exchange.ForeignItem.Note;
import org.twige.assessment.exchange.Judge.Asked;
import org.twige.assessment.exchange.Judge.Choice;
import org.twige.assessment.exchange.ReadForeignFile.TrueFalse;
import org.twige.assessment.exchange.SkippedItem.Reason;

/**
 * Reads GIFT: questions with an empty line between them, the answers in braces.
 *
 * @see "Moodle documentation, GIFT format"
 */
final class Gift {

    /** More answers than any item may have; what lies behind them is not taken apart. */
    private static final int MOST_READ = 12;

    private static final Pattern TRUE = Pattern.compile("(?i)t|true");
    private static final Pattern FALSE = Pattern.compile("(?i)f|false");
    private static final Pattern WEIGHT = Pattern.compile("%(-?\\d{1,3}(?:\\.\\d{1,5})?)%");
    private static final Pattern FORMAT = Pattern.compile("\\[(html|markdown|moodle|plain)]");

    private final List<String> lines;
    private final TrueFalse words;
    private final Judge judge = new Judge("gift");

    Gift(String text, TrueFalse words) {
        this.lines = text.lines().toList();
        this.words = words;
    }

    /** A question as it stands in the file, its escaped signs hidden. */
    private record Block(String name, int line, String format, String stem, String inside, String after) {}

    ReadItems read() {
        var block = new StringBuilder();
        var begin = 1;
        for (var at = 0; at <= lines.size(); at++) {
            var line = at < lines.size() ? lines.get(at) : "";
            if (line.isBlank()) {
                question(block.toString(), begin);
                block.setLength(0);
            } else if (!line.stripLeading().startsWith("//")
                    && !line.stripLeading().startsWith("$CATEGORY:")) {
                begin = block.isEmpty() ? at + 1 : begin;
                block.append(line).append('\n');
            }
        }
        return judge.read();
    }

    private void question(String written, int line) {
        if (written.isBlank()) {
            return;
        }
        var text = GiftSigns.hidden(written.strip());
        var name = "";
        if (text.startsWith("::") && text.indexOf("::", 2) > 0) {
            name = GiftSigns.shown(text.substring(2, text.indexOf("::", 2))).strip();
            text = text.substring(text.indexOf("::", 2) + 2).strip();
        }
        var open = text.indexOf('{');
        var close = text.indexOf('}');
        if (open < 0 && close < 0) {
            judge.skip(name, line, Reason.DESCRIPTION);
        } else if (open < 0 || close < open || text.indexOf('{', open + 1) > 0 || text.indexOf('}', close + 1) > 0) {
            judge.skip(name, line, Reason.UNREADABLE);
        } else {
            var format = format(text);
            answers(new Block(
                    name,
                    line,
                    format,
                    text.substring(0, open),
                    text.substring(open + 1, close).strip(),
                    text.substring(close + 1).strip()));
        }
    }

    private void answers(Block block) {
        var general = block.inside().indexOf("####");
        var inside = general < 0
                ? block.inside()
                : block.inside().substring(0, general).strip();
        var notes = general < 0 ? EnumSet.noneOf(Note.class) : EnumSet.of(Note.GENERAL_FEEDBACK);
        var first = inside.split("#", -1)[0].strip();
        if (inside.isEmpty()) {
            judge.skip(block.name(), block.line(), Reason.ESSAY);
        } else if (inside.startsWith("#")) {
            judge.skip(block.name(), block.line(), Reason.NUMERIC);
        } else if (TRUE.matcher(first).matches() || FALSE.matcher(first).matches()) {
            judge.add(trueFalse(block, inside, TRUE.matcher(first).matches(), notes));
        } else if (!inside.startsWith("=") && !inside.startsWith("~")) {
            judge.skip(block.name(), block.line(), Reason.UNREADABLE);
        } else if (inside.indexOf('~') < 0) {
            judge.skip(block.name(), block.line(), inside.contains("->") ? Reason.MATCHING : Reason.SHORT_ANSWER);
        } else {
            judge.add(choice(block, inside, notes));
        }
    }

    /** What is said to the wrong answer stands before what is said to the right one. */
    private Asked trueFalse(Block block, String inside, boolean isTrue, Set<Note> notes) {
        var said = inside.split("#", -1);
        var wrong = said.length > 1 ? read(block.format(), said[1]) : PlainText.EMPTY;
        var right = said.length > 2 ? read(block.format(), said[2]) : PlainText.EMPTY;
        var choices = List.of(
                new Choice(PlainText.plain(words.yes()), isTrue, isTrue ? right : wrong),
                new Choice(PlainText.plain(words.no()), !isTrue, isTrue ? wrong : right));
        return new Asked(block.name(), block.line(), stem(block), false, choices, notes);
    }

    private static Asked choice(Block block, String inside, Set<Note> notes) {
        var choices = new ArrayList<Choice>();
        var whole = 0;
        for (var answer : inside.split("(?=[=~])", MOST_READ)) {
            var weight = WEIGHT.matcher(answer);
            var isWeighed =
                    answer.length() > 1 && weight.region(1, answer.length()).lookingAt();
            var right = isWeighed ? Double.parseDouble(weight.group(1)) > 0 : answer.startsWith("=");
            if (isWeighed) {
                notes.add(Note.WEIGHTS);
            }
            whole += right && (!isWeighed || Double.parseDouble(weight.group(1)) == 100) ? 1 : 0;
            var said = answer.substring(isWeighed ? weight.end() : 1).split("#", 2);
            choices.add(new Choice(
                    read(block.format(), said[0]),
                    right,
                    said.length > 1 ? read(block.format(), said[1]) : PlainText.EMPTY));
        }
        var rights = choices.stream().filter(Choice::right).count();
        return new Asked(block.name(), block.line(), stem(block), whole != 1 || rights > 1, choices, notes);
    }

    /** Where the answers stand in the middle of a sentence, a line is left for the word. */
    private static PlainText stem(Block block) {
        return read(block.format(), block.after().isEmpty() ? block.stem() : block.stem() + " _____ " + block.after());
    }

    private static String format(String text) {
        var format = FORMAT.matcher(text);
        return format.lookingAt() ? format.group(1) : "moodle";
    }

    private static PlainText read(String usual, String hidden) {
        var text = hidden.strip();
        var format = FORMAT.matcher(text);
        var own = format.lookingAt() ? format.group(1) : usual;
        var words = GiftSigns.shown(format.lookingAt() ? text.substring(format.end()) : text);
        return switch (own) {
            case "html" -> PlainText.html(words);
            case "markdown" -> PlainText.markdown(words);
            case "plain" -> PlainText.plain(words);
            default -> PlainText.guessed(words);
        };
    }
}
