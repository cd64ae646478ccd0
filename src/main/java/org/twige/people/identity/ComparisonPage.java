package org.twige.people.identity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.forms.Mistake;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * Two records beside each other, and the question whether they are one person.
 *
 * @param kept the record that stays, as chosen so far
 * @param mistakes what stands in the way of what was chosen
 */
record ComparisonPage(Pair pair, PersonRecord first, PersonRecord second, PersonId kept, List<Mistake> mistakes) {

    ComparisonPage {
        mistakes = List.copyOf(mistakes);
    }

    String address() {
        return "/duplicates/" + pair.id();
    }

    /** The two records to choose the one from that stays. */
    List<Choice> choices(Frame frame) {
        return List.of(choice(frame, first, "people.merge.older"), choice(frame, second, "people.merge.newer"));
    }

    private Choice choice(Frame frame, PersonRecord record, String key) {
        return Choice.of(record.id().toString(), frame.text(key, "staffNo", shown(record.staffNo())))
                .withHint(record.names())
                .chosen(record.id().equals(kept));
    }

    static List<Row> rows(Frame frame, PersonRecord record) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(frame.text("people.roster.table.staff-no"), shown(record.staffNo())));
        if (record.namesAlt() != null) {
            rows.add(Row.of(frame.text("people.identity.other-names"), record.namesAlt()));
        }
        rows.add(Row.of(
                frame.text("people.identity.birth-year"),
                record.birthYear() == null
                        ? frame.text("people.identity.unknown")
                        : String.valueOf(record.birthYear())));
        rows.add(Row.of(
                frame.text("people.identity.sex"),
                frame.text(
                        record.sex() == null
                                ? "people.identity.unknown"
                                : "F".equals(record.sex()) ? "people.identity.sex-f" : "people.identity.sex-m")));
        rows.add(Row.of(frame.text("people.identity.joined"), frame.date(record.joinedOn())));
        rows.add(Row.of(
                frame.text("people.identity.service"),
                frame.text(
                        record.state() == Person.State.LEFT ? "people.identity.left" : "people.identity.in-service")));
        return rows;
    }

    static String post(Frame frame, PersonRecord.Post post) {
        var title = post.title() == null ? "" : ", " + post.title();
        return post.institution().in(frame.language()) + title + ", "
                + IdentityPage.period(frame, post.from(), post.until());
    }

    static List<String> lines(Frame frame, PersonRecord record) {
        return record.holdings().stream()
                .map(line -> frame.text(line.key(), "count", line.count()))
                .toList();
    }

    static String shown(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
