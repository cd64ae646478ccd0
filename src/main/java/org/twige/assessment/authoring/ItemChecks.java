package org.twige.assessment.authoring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.assessment.bank.CheckSheet;
import org.twige.assessment.bank.ItemSheet;
import org.twige.assessment.bank.SheetFinding;

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

    /** Languages in which the right option is the only longest one. */
    List<String> giveaways(AuthoredItem item) {
        return courses.byId(item.course()).languages().stream()
                .filter(language -> CheckSheet.isKeyLongest(item.sheet(), language))
                .toList();
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
