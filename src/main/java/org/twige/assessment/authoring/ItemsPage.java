package org.twige.assessment.authoring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.ItemSheet;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Pagination;

/**
 * The items of a course that were looked for.
 *
 * @param at the page, from 1
 * @param today as a day is written in items
 * @param told what was done before: nothing, or the end of a key
 */
record ItemsPage(AuthoredCourse course, ItemFilter filter, ItemLines.Found found, int at, String today, String told) {

    List<Choice> outcomes(Frame frame) {
        return choices(frame, filter.outcome(), course.outcomes().stream().map(outcome -> outcome.id()), id -> id);
    }

    List<Choice> kinds(Frame frame) {
        var kinds = Stream.concat(ItemSheet.KINDS.stream(), Stream.of("mark-text", "seeded"));
        return choices(frame, filter.kind(), kinds, kind -> FieldNames.kind(kind, frame));
    }

    List<Choice> levels(Frame frame) {
        return choices(frame, filter.level(), Stream.of("1", "2", "3"), level -> level);
    }

    List<Choice> languages(Frame frame) {
        return choices(
                frame,
                filter.language(),
                course.languages().stream(),
                code -> frame.country().language(code).name());
    }

    List<Choice> states(Frame frame) {
        return choices(
                frame,
                filter.state(),
                ItemFilter.STATES.stream(),
                state -> frame.text("assessment.authoring.state." + state));
    }

    List<Choice> dues(Frame frame) {
        return choices(
                frame, filter.due(), Stream.of("past", "soon"), due -> frame.text("assessment.authoring.due." + due));
    }

    List<Choice> exportLanguages(Frame frame) {
        return course.languages().stream()
                .map(code -> Choice.of(code, frame.country().language(code).name()))
                .toList();
    }

    /** The colour of a state's sign. */
    static String colour(String state) {
        return switch (state) {
            case "draft" -> "govuk-tag--yellow";
            case "review" -> "govuk-tag--purple";
            case "withdrawn" -> "govuk-tag--grey";
            default -> "govuk-tag--green";
        };
    }

    private static List<Choice> choices(
            Frame frame, @Nullable String chosen, Stream<String> values, UnaryOperator<String> name) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("assessment.authoring.any")));
        values.forEach(value -> choices.add(Choice.of(value, name.apply(value)).chosen(value.equals(chosen))));
        return choices;
    }

    String words() {
        return Objects.requireNonNullElse(filter.words(), "");
    }

    boolean isOverdue(ItemLine line) {
        return !line.reviewBy().isEmpty() && line.reviewBy().compareTo(today) < 0;
    }

    /** The day of the review in words, or what was typed in its place. */
    static String day(ItemLine line, Frame frame) {
        try {
            return frame.date(LocalDate.parse(line.reviewBy()));
        } catch (DateTimeParseException _) {
            return line.reviewBy();
        }
    }

    /** Where the item is looked at. */
    String address(ItemLine line) {
        return line.id() == null ? course.address() + "/published/" + line.code() : "/authoring/items/" + line.id();
    }

    Pagination pagination() {
        return Pagination.of(at, found.pages(), this::address);
    }

    private String address(int page) {
        var query = new StringBuilder("?page=" + page);
        filter.fields().forEach((name, typed) -> {
            if (!typed.isEmpty()) {
                query.append('&').append(name).append('=').append(URLEncoder.encode(typed, StandardCharsets.UTF_8));
            }
        });
        return course.address() + query;
    }
}
