package org.twige.assessment.cut;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.courses.Final;
import org.twige.web.Frame;
import org.twige.web.Link;

/** Every course with a final: its pass mark today, and the workshops about it. */
record CutWorkshopsPage(List<Line> lines) {

    /**
     * One course.
     *
     * @param today the rules of its final as they are today
     * @param adopted the pass mark that was adopted last, also if its day is still to come; null for none
     * @param workshops the newest first
     */
    record Line(Course course, Final today, @Nullable CutStanding adopted, List<Workshop> workshops) {

        String passMark(Frame frame) {
            return frame.text(
                    today.provisional() ? "assessment.cut.list.provisional" : "assessment.cut.list.mark",
                    "cut",
                    today.cutScore());
        }

        @Nullable
        String adoptedWords(Frame frame) {
            if (adopted == null) {
                return null;
            }
            var score = adopted.score();
            return frame.text("assessment.cut.list.adopted", "cut", score.cut(), "day", frame.date(score.from()))
                    + " "
                    + score.basis().words(frame);
        }

        /** Null unless the course has changed since. */
        @Nullable
        String carriedWords(Frame frame) {
            return adopted == null ? null : adopted.carriedWords(frame);
        }

        List<Link> links(Frame frame) {
            return workshops.stream()
                    .map(workshop -> new Link(
                            frame.text(
                                    "assessment.cut.list.workshop",
                                    "moment",
                                    frame.moment(workshop.preparedAt()),
                                    "state",
                                    frame.text("assessment.cut.state."
                                            + workshop.state().key())),
                            workshop.address()))
                    .toList();
        }
    }
}
