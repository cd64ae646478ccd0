package org.twige.people.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twige.people.roster.ExplainColumns.Asked;
import org.twige.people.roster.ExplainColumns.Question;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Error;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The titles of a list that an official explains.
 *
 * @param typed what was chosen before it was sent, in the order of the titles; empty at first
 * @param missing what is still needed; each entry names the columns of which one would do
 */
record ColumnsPage(Question question, List<String> typed, List<List<String>> missing) {

    /** The columns that a title may mean, and none. */
    static List<Choice> columns(Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("people.column.none")));
        Stream.of(Column.values()).forEach(column -> choices.add(Choice.of(column.key(), name(frame, column.key()))));
        return choices;
    }

    static String name(Frame frame, String columnKey) {
        return frame.text("people.column." + columnKey.replace('_', '-'));
    }

    static String id(int place) {
        return place == 0 ? "column" : "column-" + (place + 1);
    }

    String chosen(int place) {
        if (place < typed.size()) {
            return typed.get(place);
        }
        var meaning = question.asked().get(place).meaning();
        return meaning == null ? "" : meaning.key();
    }

    static String hint(Frame frame, Asked asked) {
        return asked.samples().isEmpty()
                ? frame.text("people.columns.no-samples")
                : frame.text("people.columns.samples", "samples", String.join(" · ", asked.samples()));
    }

    Errors errors(Frame frame) {
        return new Errors(missing.stream()
                .map(choice ->
                        new Error("column", frame.text("people.columns.error.missing", "what", oneOf(frame, choice))))
                .toList());
    }

    /** One of these columns is needed, in words. */
    static String oneOf(Frame frame, List<String> columnKeys) {
        return columnKeys.stream()
                .map(key -> name(frame, key))
                .collect(Collectors.joining(" " + frame.text("people.columns.or") + " "));
    }

    List<List<Cell>> known(Frame frame) {
        return question.known().entrySet().stream()
                .map(known -> List.of(
                        Cell.of(known.getValue()),
                        Cell.of(name(frame, known.getKey().key()))))
                .toList();
    }

    static List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("people.columns.title-in-file")), Cell.of(frame.text("people.columns.meaning")));
    }
}
