package org.twige.people.corrections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twige.people.corrections.Correction.About;
import org.twige.people.corrections.Details.Known;
import org.twige.people.forms.Mistake;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Row;

/** What is known about the reader, and what the reader said is wrong with it. */
record MyDetailsPage(
        Known known,
        List<Correction> corrections,
        @Nullable String about,
        @Nullable String said,
        List<Mistake> mistakes) {

    List<Row> rows(Frame frame) {
        var rows = new ArrayList<Row>();
        rows.add(row(frame, "names", known.names()));
        rows.add(row(frame, "staff-no", known.staffNo()));
        rows.add(row(frame, "institution", known.institutionNames().in(frame.language())));
        rows.add(row(frame, "post", known.title()));
        rows.add(row(frame, "phone", String.join(", ", known.phones())));
        rows.add(row(frame, "email", String.join(", ", known.emails())));
        rows.add(row(
                frame,
                "identity",
                known.identifiers().stream().map(one -> identity(frame, one)).collect(Collectors.joining("; "))));
        return rows;
    }

    private static String identity(Frame frame, String kindAndLast) {
        var space = kindAndLast.indexOf(' ');
        var kind = frame.country().vocabulary().identifierName(kindAndLast.substring(0, space), frame.language());
        return kind + ", " + frame.text("people.identity.ends-in", "last", kindAndLast.substring(space + 1));
    }

    private static Row row(Frame frame, String name, @Nullable String value) {
        return Row.of(
                frame.text("people.details." + name),
                value == null || value.isBlank() ? frame.text("people.details.unknown") : value);
    }

    List<Choice> choices(Frame frame) {
        return Arrays.stream(About.values())
                .map(one -> Choice.of(one.name(), one.words(frame)))
                .toList();
    }

    static String withdrawal(Correction correction) {
        return "/my-details/corrections/" + correction.id() + "/withdrawal";
    }
}
