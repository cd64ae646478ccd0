package org.twige.labs.asking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.labs.round.Round;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * What came out of asking well.
 *
 * @param own the request of the learner; of a reading round the model request
 * @param shared what others read of it; null if it is not shared
 * @param marks the parts that each reader found
 * @param model whether a model can be asked
 */
record AskingResultPage(
        AskingTask task,
        Round round,
        OwnRequest own,
        @Nullable SharedRequest shared,
        List<List<String>> marks,
        boolean model) {

    List<Row> figures(Frame frame) {
        return List.of(
                Row.of(
                        frame.text("labs.asking.figure.self"),
                        frame.number(own.parts().size())),
                Row.of(frame.text("labs.asking.figure.words"), frame.number(OwnRequest.count(own.words()))));
    }

    /** For each part, how many readers found it, beside what the learner found. */
    List<Row> readers(Frame frame) {
        var rows = new ArrayList<Row>();
        for (var part : RequestPart.keys()) {
            var found = marks.stream().filter(one -> one.contains(part)).count();
            var yours = frame.text(own.parts().contains(part) ? "labs.asking.there" : "labs.asking.missing");
            rows.add(Row.of(
                    frame.text("labs.asking.part." + part),
                    frame.text("labs.asking.readers-found", "found", found, "all", marks.size(), "yours", yours)));
        }
        return rows;
    }
}
