package org.twige.assessment.sitting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.Scope;

/** Shows the honesty gap of a course in one part of the tree; small groups are hidden, also by difference. */
@Component
class ShowGap {

    private final Gaps gaps;
    private final Institutions institutions;
    private final Courses courses;

    ShowGap(Gaps gaps, Institutions institutions, Courses courses) {
        this.gaps = gaps;
        this.institutions = institutions;
        this.courses = courses;
    }

    /**
     * The page; empty for somebody who answers for nothing, and where no course is published.
     *
     * @param slug of a course; the first one for any other
     * @param code of an institution; the top of the scope for one that is not in it
     */
    Optional<GapPage> show(Scope scope, String slug, String code) {
        var published = courses.published();
        var course = published.stream().filter(one -> one.slug().equals(slug)).findFirst();
        var place = place(scope, code);
        if (place.isEmpty() || published.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(page(course.orElse(published.getFirst()), place.get(), published));
    }

    private Optional<Institution> place(Scope scope, String code) {
        return institutions
                .byCode(code)
                .flatMap(found -> institutions.within(scope, found.id()))
                .or(() -> institutions.tops(scope).stream().findFirst());
    }

    private GapPage page(Course course, Institution place, List<Course> published) {
        var version = courses.current(course.id()).orElseThrow();
        var shown = isShown(course, place.id());
        var rows = shown
                ? GapLine.of(gaps.below(course.id(), place.id()), courses.finalToday(version))
                : List.<GapLine>of();
        return new GapPage(course, published, place, shown, rows);
    }

    /** What is hidden beside its neighbours stays hidden on its own page, and everything below it. */
    private boolean isShown(Course course, InstitutionId place) {
        var parent = institutions.parentOf(place);
        if (parent.isEmpty()) {
            return true;
        }
        var rows = gaps.below(course.id(), parent.get().id());
        var hidden = SmallGroups.hidden(rows.stream().map(GapRow::people).toList());
        var mine = rows.stream()
                .filter(row -> !row.own() && row.institution().equals(place.value()))
                .findFirst()
                .orElseThrow();
        return !hidden.contains(rows.indexOf(mine))
                && isShown(course, parent.get().id());
    }
}
