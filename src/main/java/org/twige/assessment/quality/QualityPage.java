package org.twige.assessment.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.web.Choice;
import org.twige.web.Frame;

/**
 * The final of one course and its items, those outside the limits first.
 *
 * @param course null where no course has a final
 * @param run null before the first count
 * @param form null where nobody has closed a final of the course
 * @param drawing null where no course has a final
 * @param show which items
 */
record QualityPage(
        List<Course> courses,
        @Nullable Course course,
        @Nullable QualityRun run,
        @Nullable RatedForm form,
        List<RatedItem> items,
        @Nullable DrawReport drawing,
        Show show) {

    /** Which items are listed. */
    enum Show {
        ALL,
        OUTSIDE,
        WITHDRAWN;

        private boolean lists(RatedItem item) {
            return switch (this) {
                case ALL -> true;
                case OUTSIDE -> item.isOutside();
                case WITHDRAWN -> item.withdrawn();
            };
        }
    }

    /** Whatever is outside the limits and still drawn comes first. */
    List<RatedItem> listed() {
        return items.stream()
                .filter(show::lists)
                .sorted(Comparator.comparing((RatedItem item) -> item.withdrawn())
                        .thenComparingInt(item -> -item.findings().size())
                        .thenComparing(RatedItem::code))
                .toList();
    }

    long outside() {
        return items.stream().filter(RatedItem::isOutside).count();
    }

    long withdrawn() {
        return items.stream().filter(RatedItem::withdrawn).count();
    }

    List<Choice> courseChoices(Frame frame) {
        return courses.stream()
                .map(each -> Choice.of(each.slug(), each.title().in(frame.language())))
                .toList();
    }

    List<Choice> showChoices(Frame frame) {
        return Arrays.stream(Show.values())
                .map(each -> Choice.of(each.name(), frame.text("assessment.quality.show." + each.name())))
                .toList();
    }

    String alpha(Frame frame) {
        return form == null || !form.isEnough()
                ? notYet(frame, form == null ? 0 : form.forms())
                : Digits.of(frame, form.alpha(), form.alphaError(), 3);
    }

    String mean(Frame frame) {
        return form == null || !form.isEnough()
                ? notYet(frame, form == null ? 0 : form.forms())
                : frame.text(
                        "assessment.quality.mean-of",
                        "mean",
                        Digits.of(frame, form.mean(), 1),
                        "items",
                        form.items(),
                        "deviation",
                        Digits.of(frame, form.deviation(), 1));
    }

    String measurementError(Frame frame) {
        return form == null || !form.isEnough()
                ? notYet(frame, form == null ? 0 : form.forms())
                : Digits.of(frame, form.measurementError(), 2);
    }

    static String facility(Frame frame, RatedItem item) {
        return item.isEnough()
                ? Digits.of(frame, item.facility(), item.facilityError(), 3)
                : notYet(frame, item.forms());
    }

    static String discrimination(Frame frame, RatedItem item) {
        return item.isEnough()
                ? Digits.of(frame, item.discrimination(), item.discriminationError(), 3)
                : notYet(frame, item.forms());
    }

    /** In words, so that nobody has to remember the limits. */
    static String findings(Frame frame, RatedItem item) {
        return item.findings().stream()
                .map(finding -> frame.text("assessment.quality.finding." + finding.name()))
                .collect(Collectors.joining("; "));
    }

    private static String notYet(Frame frame, long forms) {
        return frame.text("assessment.quality.not-yet", "n", forms);
    }
}
