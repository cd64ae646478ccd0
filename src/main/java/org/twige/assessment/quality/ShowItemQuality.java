package org.twige.assessment.quality;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.quality.RatedItemPage.Problem;
import org.twige.courses.Course;
import org.twige.courses.Courses;

/** Brings together what is known about one item. */
@Component
class ShowItemQuality {

    private final RatedItems items;
    private final ItemDetails details;
    private final Withdrawals withdrawals;
    private final Courses courses;

    ShowItemQuality(RatedItems items, ItemDetails details, Withdrawals withdrawals, Courses courses) {
        this.items = items;
        this.details = details;
        this.withdrawals = withdrawals;
        this.courses = courses;
    }

    /** Empty where there is no such item. */
    @Transactional(readOnly = true)
    Optional<RatedItemPage> item(UUID item, String done, String reason, @Nullable Problem problem) {
        return items.find(item)
                .flatMap(found -> course(item)
                        .map(course -> new RatedItemPage(
                                course,
                                found,
                                details.texts(item),
                                details.options(item),
                                details.groups(item),
                                details.history(item),
                                withdrawals.of(item),
                                done,
                                reason,
                                problem)));
    }

    private Optional<Course> course(UUID item) {
        return withdrawals
                .drawn(item)
                .flatMap(drawn -> courses.published().stream()
                        .filter(course -> course.id().equals(drawn.course()))
                        .findFirst());
    }
}
