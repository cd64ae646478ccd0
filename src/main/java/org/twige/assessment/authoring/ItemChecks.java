package org.twige.assessment.authoring;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twige.assessment.bank.CheckSheet;
import org.twige.assessment.bank.ItemSheet;
import org.twige.assessment.bank.SheetFinding;
import org.twige.assessment.bank.TextMeasure;

/** Runs the rules of the files on an item of the tool. */
@Component
class ItemChecks {

    private final AuthoredCourses courses;
    private final AuthoredItems items;

    ItemChecks(AuthoredCourses courses, AuthoredItems items) {
        this.courses = courses;
        this.items = items;
    }

    /** Everything to mend before a second author may approve it. */
    List<SheetFinding> of(AuthoredItem item) {
        var course = courses.byId(item.course());
        return CheckSheet.check(item.sheet(), others(item), course.description());
    }

    /** What there is to read in each language of the course. */
    List<TextMeasure> measures(AuthoredItem item) {
        return courses.byId(item.course()).languages().stream()
                .map(language -> TextMeasure.of(item.sheet(), language))
                .toList();
    }

    /** What nothing forbids, but learners would stumble over or guess from. */
    List<Hint> hints(AuthoredItem item) {
        return courses.byId(item.course()).languages().stream()
                .flatMap(language ->
                        TextMeasure.advice(item.sheet(), language).stream().map(advice -> new Hint(language, advice)))
                .toList();
    }

    /** A piece of advice about the text in one language. */
    record Hint(String language, TextMeasure.Advice advice) {

        /** The end of the key of its sentence. */
        String word() {
            return advice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The other questions of the same case. */
    List<ItemSheet> others(AuthoredItem item) {
        var code = item.sheet().text("case");
        return !item.sheet().text("kind").equals("case") || code.isEmpty()
                ? List.of()
                : items.of(item.course()).stream()
                        .filter(other -> !other.id().equals(item.id()))
                        .map(AuthoredItem::sheet)
                        .filter(other -> other.text("kind").equals("case"))
                        .filter(other -> other.text("case").equals(code))
                        .toList();
    }
}
