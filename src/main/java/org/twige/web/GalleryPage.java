package org.twige.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Examples of everything a page can be made of, once right and once with mistakes. */
record GalleryPage(boolean wrong) {

    static final String SENTENCE = "A form is sorted by a rule, by a learned model, or by a person who reads it.";
    static final String SHORT = "Lesson 3, What AI gets wrong";

    Errors errors() {
        return wrong
                ? Errors.of("names", "Enter your names")
                        .and("way", "Choose how we reach you")
                        .and("due-day", "Enter a date after today")
                        .and("file", "Choose a file")
                : Errors.none();
    }

    @Nullable
    String at(String field) {
        return errors().at(field);
    }

    List<Choice> ways() {
        return List.of(
                Choice.of("sms", "Text message").withHint("To the number that ends in 04"),
                Choice.of("mail", "E-mail"),
                Choice.of("letter", "A letter from my coordinator").chosen(true));
    }

    List<Link> trail() {
        return List.of(new Link("National view", "#"), new Link("A district", "#"), new Link("A school", ""));
    }

    List<Row> rows() {
        return List.of(
                Row.of("Names", "Aline U.").with(new Row.Action("Change", "#", "your names")),
                Row.of("Institution", "District hospital, department of surgery"),
                Row.of("Due date", "30 June 2027")
                        .with(new Row.Action("Extend", "#", "the due date"), new Row.Action("Exempt", "#", null)));
    }

    List<Task> tasks() {
        return List.of(
                Task.of("1 AI you already meet", "#", "Completed").withHint("4 minutes, 12 KB"),
                Task.of("2 Three ways a machine decides", "#", "In progress")
                        .withHint("7 minutes, 14 KB")
                        .withTag("govuk-tag--teal"),
                Task.later("3 Final check", "Cannot start yet"));
    }

    List<Cell> head() {
        return List.of(Cell.of("District"), Cell.number("People"), Cell.number("Done"), Cell.number("Overdue"));
    }

    List<List<Cell>> table() {
        return List.of(
                List.of(Cell.of("North"), Cell.number("12,204"), Cell.number("61%"), Cell.number("440")),
                List.of(Cell.of("South and the lakes"), Cell.number("8,310"), Cell.number("72%"), Cell.number("98")));
    }

    Pagination pages() {
        return Pagination.of(7, 42, page -> "#" + page);
    }

    Pagination steps() {
        return new Pagination(
                new Pagination.Step("#", null, "Learning from examples"),
                new Pagination.Step("#", null, "How text generators work"),
                List.of());
    }
}
