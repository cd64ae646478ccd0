package org.twige.assessment.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.Course;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;

/**
 * Shows the honesty gap of a course in one part of the tree, officials and the public the same; small groups are hidden,
 * also by difference.
 */
@Component
class ShowGap {

    private final Gaps gaps;
    private final Institutions institutions;
    private final Courses courses;
    private final Country country;
    private final Clock clock;

    ShowGap(Gaps gaps, Institutions institutions, Courses courses, Country country, Clock clock) {
        this.gaps = gaps;
        this.institutions = institutions;
        this.courses = courses;
        this.country = country;
        this.clock = clock;
    }

    /** The page; empty where no course is published. */
    Optional<GapPage> show(GapQuestion asked) {
        var published = courses.published();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        var course = published.stream()
                .filter(one -> one.slug().equals(asked.course()))
                .findFirst()
                .orElse(published.getFirst());
        var place = institutions
                .byCode(asked.at())
                .or(() -> institutions.find(institutions.root()))
                .orElseThrow();
        var today = country.today(clock);
        var over = Quarter.over(today);
        var quarter = Quarter.read(asked.quarter()).filter(over::contains).orElse(over.getFirst());
        return Optional.of(page(course, published, place, quarter, today));
    }

    private GapPage page(Course course, List<Course> published, Institution place, Quarter quarter, LocalDate today) {
        var shown = isShown(course.id(), place.id(), quarter);
        var lines = shown ? GapLine.of(below(course.id(), place.id(), quarter)) : List.<GapLine>of();
        return new GapPage(
                course, published, place, institutions.parentOf(place.id()).orElse(null), quarter, today, shown, lines);
    }

    private List<GapRow> below(CourseId course, InstitutionId place, Quarter quarter) {
        var zone = country.zone();
        return gaps.below(
                course,
                place,
                quarter.first().atStartOfDay(zone).toInstant(),
                quarter.last().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** What is hidden beside its neighbours stays hidden on its own page, and everything below it. */
    private boolean isShown(CourseId course, InstitutionId place, Quarter quarter) {
        var parent = institutions.parentOf(place);
        if (parent.isEmpty()) {
            return true;
        }
        var rows = below(course, parent.get().id(), quarter);
        var hidden = SmallGroups.hidden(rows.stream().map(GapRow::people).toList());
        var mine = rows.stream()
                .filter(row -> !row.own() && row.institution().equals(place.value()))
                .findFirst()
                .orElseThrow();
        return !hidden.contains(rows.indexOf(mine))
                && isShown(course, parent.get().id(), quarter);
    }
}
