package org.twige.assessment.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.ItemSheet;
import org.twige.assessment.bank.SheetFinding;
import org.twige.assessment.bank.TextMeasure;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The form of an item, with what is to be mended.
 *
 * @param shown what the fields hold: the newest text, or what somebody typed in vain
 * @param findings of the rules about the newest text
 * @param measures what there is to read in each language; empty while something is typed in vain
 * @param hints what nothing forbids, but learners would stumble over
 * @param own has the reader written in it?
 * @param sentBack what the second author said when sending it back; empty if nobody did
 * @param told what was done before: nothing, or the end of a key
 * @param refused a field that could not be kept
 * @param overtaken the text that somebody else saved meanwhile
 */
record ItemPage(
        AuthoredItem item,
        AuthoredCourse course,
        ItemSheet shown,
        List<SheetFinding> findings,
        List<TextMeasure> measures,
        List<ItemChecks.Hint> hints,
        boolean own,
        String sentBack,
        String told,
        WriteItem.Answer.@Nullable Refused refused,
        @Nullable ItemSheet overtaken) {

    /** Of an item that is only begun, nobody wants to hear everything that is missing. */
    Errors errors(Frame frame) {
        if (refused != null) {
            return Errors.of(
                    FieldNames.id(refused.field()), frame.text("assessment.authoring.problem." + refused.why()));
        }
        return isBegun() ? FieldNames.errors(findings, frame) : Errors.none();
    }

    private boolean isBegun() {
        return item.revision() > 1 || course.languages().stream().anyMatch(shown::isWrittenIn);
    }

    List<Cell> head(Frame frame) {
        return Stream.concat(
                        Stream.of(Cell.of(frame.text("assessment.authoring.measure.language"))),
                        Stream.of("words", "sentence", "options", "explained")
                                .map(column -> Cell.number(frame.text("assessment.authoring.measure." + column))))
                .toList();
    }

    /** One row for each language; a language without a word says so. */
    List<List<Cell>> rows(Frame frame) {
        return measures.stream().map(measure -> row(measure, frame)).toList();
    }

    private List<Cell> row(TextMeasure measure, Frame frame) {
        var missing = measure.words() == 0;
        return List.of(
                Cell.of(name(measure.language(), frame)),
                Cell.number(
                        missing ? frame.text("assessment.authoring.measure.missing") : frame.number(measure.words())),
                Cell.number(missing ? "–" : frame.number(measure.sentence())),
                Cell.number(measure.options() == 0 ? "–" : measure.shortest() + "–" + measure.longest()),
                Cell.number(
                        measure.options() == 0
                                ? "–"
                                : frame.text(
                                        "assessment.authoring.measure.of",
                                        "explained",
                                        measure.explained(),
                                        "options",
                                        measure.options())));
    }

    boolean may(Move move) {
        return move.fits(item) && (!move.isOfASecondPerson() || !own) && (move != Move.SENT || findings.isEmpty());
    }

    /** The moves that need no words. */
    List<Move> simpleMoves() {
        return Stream.of(Move.SENT, Move.TAKEN_BACK, Move.RESTORED, Move.WITHDRAWN)
                .filter(this::may)
                .toList();
    }

    /** Was something done, or could it not be done? */
    boolean isGood() {
        return Stream.of("overtaken", "own-words", "no-words", "too-long", "to-mend")
                .noneMatch(told::equals);
    }

    String colour() {
        return ItemsPage.colour(item.word());
    }

    /** In review, and the reader may not decide about it. */
    boolean waitsForAnother() {
        return item.state() == ItemState.REVIEW && !item.isWithdrawn() && own;
    }

    /** Another text than the newest joins the bank until that one is approved. */
    boolean joinsAsBefore() {
        var approved = item.approved();
        return approved != null
                && !item.isWithdrawn()
                && item.state() != ItemState.APPROVED
                && approved != item.revision();
    }

    /** What differs between the text that was saved meanwhile and what was typed. */
    WordDiff differences() {
        return WordDiff.between(overtaken == null ? shown : overtaken, shown);
    }

    List<String> letters() {
        return Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .limit(shown.rows())
                .toList();
    }

    boolean isSeveral() {
        return shown.text("kind").equals("choose-all");
    }

    boolean isOrder() {
        return shown.text("kind").equals("order");
    }

    boolean isCase() {
        return shown.text("kind").equals("case");
    }

    List<Choice> outcomes(Frame frame) {
        return NewItemPage.outcomes(course, frame);
    }

    List<Choice> levels(Frame frame) {
        return named("level", frame, "1", "2", "3");
    }

    List<Choice> classes(Frame frame) {
        return named("class", frame, "remember", "understand", "apply", "analyse");
    }

    List<Choice> reviews(Frame frame) {
        return List.of("draft", "reviewed").stream()
                .map(value -> Choice.of(value, frame.text("assessment.authoring.native." + value)))
                .toList();
    }

    private static List<Choice> named(String field, Frame frame, String... values) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("assessment.authoring.later")));
        Arrays.stream(values)
                .map(value -> Choice.of(value, frame.text("assessment.authoring." + field + "." + value)))
                .forEach(choices::add);
        return choices;
    }

    List<Choice> keys(Frame frame) {
        return letters().stream()
                .map(letter -> Choice.of(letter, frame.text("assessment.authoring.letter", "letter", letter)))
                .toList();
    }

    /** The original is open, and every language with something to mend. */
    boolean isOpen(String language, Errors errors) {
        return language.equals(course.original())
                || errors.list().stream().anyMatch(error -> error.field().startsWith(language + "-"));
    }

    String name(String language, Frame frame) {
        return frame.country().language(language).name();
    }

    @Nullable
    String error(Errors errors, String field) {
        return errors.at(FieldNames.id(field));
    }
}
