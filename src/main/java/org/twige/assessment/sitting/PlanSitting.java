package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.Scope;

/** Plans a sitting in a part of the tree that the official answers for. */
@Component
class PlanSitting {

    private final Sittings sittings;
    private final Institutions institutions;
    private final Courses courses;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    PlanSitting(
            Sittings sittings, Institutions institutions, Courses courses, Audit audit, Country country, Clock clock) {
        this.sittings = sittings;
        this.institutions = institutions;
        this.courses = courses;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** The new sitting, or what is to be put right. */
    sealed interface Answer {
        record Planned(UUID sitting) implements Answer {}

        record Wrong(List<Mistake> mistakes) implements Answer {}
    }

    @Transactional
    Answer plan(Scope scope, SittingForm form) {
        var today = country.today(clock);
        var known = country.languages().stream().map(Language::code).toList();
        var mistakes = new ArrayList<>(form.mistakes(today, known));
        var place = place(scope, form);
        var version = version(form);
        if (place.isEmpty()) {
            mistakes.addFirst(SittingForm.mistake("place"));
        }
        if (version.isEmpty()) {
            mistakes.add(SittingForm.mistake("course"));
        }
        var startsAt = form.startsAt(today, country.zone());
        if (!mistakes.isEmpty() || place.isEmpty() || version.isEmpty() || startsAt.isEmpty()) {
            return new Answer.Wrong(mistakes);
        }
        var planned = new NewSitting(
                version.get(),
                courses.finalToday(version.get()),
                place.get().id(),
                form.typed(form.room()),
                startsAt.get(),
                form.inLanguages());
        return new Answer.Planned(kept(planned, scope.person()));
    }

    private UUID kept(NewSitting planned, UUID by) {
        var sitting = sittings.add(planned, by, clock.instant());
        audit.record(new Act(
                by.toString(),
                "sitting.planned",
                "sitting:" + sitting,
                Map.of("institution", planned.place().value().toString())));
        return sitting;
    }

    private Optional<Institution> place(Scope scope, SittingForm form) {
        return institutions.byCode(form.typed(form.place())).flatMap(found -> institutions.within(scope, found.id()));
    }

    private Optional<Version> version(SittingForm form) {
        return courses.bySlug(form.typed(form.course()))
                .flatMap(course -> courses.current(course.id()))
                .filter(version -> version.finalCheck().exists());
    }
}
