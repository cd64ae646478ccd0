package org.twige.assessment;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.AdmitToFinal.Asked;
import org.twige.assessment.bank.Kind;
import org.twige.courses.Course;
import org.twige.courses.Final;
import org.twige.courses.Version;
import org.twige.web.Frame;
import org.twige.web.Link;

/**
 * What the door to a final shows: its rules, and what the person can do now.
 *
 * @param alongAllowed whether the person's mandates let it be taken along on a phone
 */
record FinalPage(
        Course course, Version version, Asked asked, Admission admission, Preference preference, boolean alongAllowed) {

    Final rules() {
        return asked.rules();
    }

    String heading(Frame frame) {
        return frame.text(asked.changes() ? "assessment.final.heading-changed" : "assessment.final.heading");
    }

    /** The fewest marks with which the final is passed. */
    int needed() {
        return Final.marksNeeded(rules().items(), rules().cutScore());
    }

    /** Are there questions of which each attempt gets another variant? */
    boolean hasOwnFigures() {
        return rules().drawn().values().stream().anyMatch(kinds -> kinds.containsKey(Kind.SEEDED.family()));
    }

    /** The advised minutes, with the more time that the person chose. */
    long minutes() {
        return preference.of(Duration.ofMinutes(rules().advisedMinutes())).toMinutes();
    }

    String address() {
        return "/learn/" + course.slug() + "/final";
    }

    boolean mayTakeAlong() {
        return mayBegin() && alongAllowed;
    }

    /** Where the final is taken along on a phone. */
    String along() {
        return address() + "/offline";
    }

    boolean mayBegin() {
        return admission instanceof Admission.Free;
    }

    String begin(Frame frame) {
        return frame.text(
                admission instanceof Admission.Free(boolean again) && again
                        ? "assessment.final.again"
                        : asked.changes() ? "assessment.final.start-changed" : "assessment.final.start");
    }

    /** How it stands, null if there is nothing to say before the first attempt. */
    @Nullable
    String standing(Frame frame) {
        return switch (admission) {
            case Admission.Free _ -> null;
            case Admission.Preparing _ -> frame.text("assessment.final.preparing");
            case Admission.LessonsFirst(int done, int of) ->
                frame.text("assessment.final.lessons-first", "done", done, "total", of);
            case Admission.PracticeFirst(var exercise) ->
                frame.text(
                        "assessment.final.practice-first",
                        "title",
                        exercise.title().in(frame.language()));
            case Admission.GoOn _ -> frame.text("assessment.final.open-attempt");
            case Admission.OnPhone phone ->
                frame.text("assessment.along.on-phone", "moment", frame.moment(phone.until()));
            case Admission.Passed _ -> frame.text("assessment.final.passed");
            case Admission.WaitToRetake wait ->
                frame.text("assessment.final.wait", "moment", frame.moment(wait.from()));
            case Admission.WaitForItems wait ->
                frame.text("assessment.final.wait-for-items", "moment", frame.moment(wait.from()));
            case Admission.HelpFirst _ -> frame.text("assessment.final.help-first");
        };
    }

    /** What happens now, and who helps, step by step; empty for who can begin or has only to wait. */
    List<String> help(Frame frame) {
        if (!(admission instanceof Admission.HelpFirst next)) {
            return List.of();
        }
        return List.of(
                next.helpers().isEmpty()
                        ? frame.text("assessment.final.help.office")
                        : frame.text("assessment.final.help.talk", "names", String.join(", ", next.helpers())),
                frame.text("assessment.final.help.room"),
                frame.text("assessment.final.help.again"));
    }

    /** Where to go from here, null if the button says it. */
    @Nullable
    Link onwards(Frame frame) {
        return switch (admission) {
            case Admission.Free _, Admission.Preparing _ -> null;
            case Admission.LessonsFirst _ ->
                new Link(frame.text("assessment.final.to-lessons"), "/learn/" + course.slug());
            case Admission.PracticeFirst(var exercise) ->
                new Link(frame.text("assessment.final.to-practice"), exercise.address());
            case Admission.GoOn open -> new Link(frame.text("assessment.final.resume"), address(open.attempt()));
            case Admission.OnPhone _ -> new Link(frame.text("assessment.along.look"), along());
            case Admission.Passed passed -> new Link(frame.text("assessment.final.result"), address(passed.attempt()));
            case Admission.WaitToRetake wait -> new Link(frame.text("assessment.final.study"), address(wait.last()));
            case Admission.WaitForItems wait -> new Link(frame.text("assessment.final.study"), address(wait.last()));
            case Admission.HelpFirst help -> new Link(frame.text("assessment.final.study"), address(help.last()));
        };
    }

    private static String address(AttemptId attempt) {
        return "/attempts/" + attempt;
    }
}
