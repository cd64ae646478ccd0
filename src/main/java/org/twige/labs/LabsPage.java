package org.twige.labs;

import java.util.List;
import org.twige.web.Frame;
import org.twige.web.Task;

/** What the list of the exercises shows, in the order of the programme. */
record LabsPage(List<LabPage> labs) {

    List<Task> tasks(Frame frame) {
        return labs.stream()
                .map(lab -> Task.of(lab.title(frame), lab.address(), frame.text("labs.state." + lab.state()))
                        .withHint(frame.text(
                                "labs.lab.minutes", "minutes", lab.lab().minutes())))
                .toList();
    }
}
