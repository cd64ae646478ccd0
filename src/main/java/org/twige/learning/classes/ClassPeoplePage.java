package org.twige.learning.classes;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twige.learning.classes.ClassPlaces.Candidate;
import org.twige.learning.classes.FillClass.Filled;
import org.twige.learning.classes.FillClass.WrongRow;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * Who may be put on the list of a class.
 *
 * @param filled what came of a list of staff numbers; null before one was sent
 */
record ClassPeoplePage(
        GroupClass known,
        List<Candidate> people,
        String words,
        @Nullable Filled filled) {

    String here() {
        return "/classes/" + known.id();
    }

    /** Are there perhaps more than are shown? */
    boolean isCut() {
        return people.size() == ClassPlaces.MOST;
    }

    List<Choice> choices() {
        return people.stream()
                .map(person ->
                        Choice.of(person.person().toString(), person.names()).withHint(person.staffNo()))
                .toList();
    }

    /** One for each row that is wrong; all lead to the box in which the rows stand. And one for who was ticked in vain. */
    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var row : wrong()) {
            errors = errors.and(
                    "staffNumbers",
                    frame.text("learning.classes.row." + row.problem(), "row", row.row(), "number", row.staffNo()));
        }
        var left = filled == null ? 0 : filled.left();
        return left == 0 ? errors : errors.and("person", frame.text("learning.classes.not-added", "count", left));
    }

    /** What stays to be put right. */
    String left() {
        return wrong().stream().map(WrongRow::staffNo).collect(Collectors.joining("\n"));
    }

    int added() {
        return filled == null ? 0 : filled.added();
    }

    private List<WrongRow> wrong() {
        return filled == null ? List.of() : filled.wrong();
    }
}
