package org.twige.assessment.sitting;

import java.util.List;
import org.twige.assessment.sitting.Invitees.Invitee;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** Who may be put on the list of a sitting. */
record PeoplePage(Sitting sitting, List<Invitee> people, String words) {

    String here() {
        return "/sittings/" + sitting.id();
    }

    List<Choice> choices(Frame frame) {
        return people.stream().map(person -> choice(person, frame)).toList();
    }

    private static Choice choice(Invitee person, Frame frame) {
        var tried = frame.text(person.passed() ? "assessment.people.passed" : "assessment.people.tried");
        var why = person.reason() == null ? "" : " · " + frame.text("assessment.seat.reason." + person.reason());
        return Choice.of(person.person().toString(), person.names())
                .withHint(person.staffNo() + " · " + tried + why)
                .chosen(person.reason() != null);
    }
}
