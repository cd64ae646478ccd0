package org.twige.people.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.people.Person;
import org.twige.people.forms.Mistake;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Role;

/**
 * Who somebody is: identity numbers over time, and the records that were merged.
 *
 * @param records this record first, then those merged into it
 * @param pair where a typed number belongs to somebody else: the two as a possible duplicate
 */
record IdentityPage(
        Person person,
        List<PersonRecord> records,
        List<Identifiers.Held> identifiers,
        List<Merge> merges,
        IdentifierForm form,
        List<Mistake> mistakes,
        @Nullable UUID pair) {

    IdentityPage {
        records = List.copyOf(records);
        identifiers = List.copyOf(identifiers);
        merges = List.copyOf(merges);
        mistakes = List.copyOf(mistakes);
    }

    String address() {
        return "/people/" + person.id() + "/identity";
    }

    /** The last signs, the source and the form are for the programme office. */
    static boolean seesAll(Frame frame) {
        return frame.is(Role.PROGRAMME_OFFICE);
    }

    static String kind(Frame frame, String code) {
        return frame.country().vocabulary().identifierName(code, frame.language());
    }

    static String period(Frame frame, LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? frame.text("people.identity.since", "from", frame.date(from))
                : frame.text("people.identity.period", "from", frame.date(from), "to", frame.date(to));
    }

    static String source(Frame frame, Identifiers.Held held) {
        return frame.text(held.byOfficial() ? "people.identity.by-official" : "people.identity.by-list");
    }

    List<Choice> kinds(Frame frame) {
        return frame.country().vocabulary().identifiers().stream()
                .map(known -> Choice.of(known.code(), known.name().in(frame.language()))
                        .chosen(known.code().equals(form.kind())))
                .toList();
    }
}
