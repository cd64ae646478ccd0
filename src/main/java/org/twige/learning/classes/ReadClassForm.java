package org.twige.learning.classes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Looks at every field of a class as it is typed: the class that was meant, or the fields to put right. */
@Component
class ReadClassForm {

    private final Institutions institutions;
    private final People people;
    private final Courses courses;
    private final FindDoubts doubts;
    private final Country country;
    private final Clock clock;

    ReadClassForm(
            Institutions institutions,
            People people,
            Courses courses,
            FindDoubts doubts,
            Country country,
            Clock clock) {
        this.institutions = institutions;
        this.people = people;
        this.courses = courses;
        this.doubts = doubts;
        this.country = country;
        this.clock = clock;
    }

    /** The day in the country, on which a class can be held at the earliest. */
    LocalDate today() {
        return country.today(clock);
    }

    /** What was read. */
    sealed interface Reading {
        record Right(PlannedClass planned) implements Reading {}

        /** All fields are right, and something speaks against the class that the reader has not seen yet. */
        record Doubtful(ClassDoubts doubts) implements Reading {}

        /**
         * What is wrong.
         *
         * @param fields the names of the fields, in their order
         */
        record Wrong(List<String> fields) implements Reading {}
    }

    /**
     * Looks at every field.
     *
     * @param scope where the reader plans classes
     * @param naming whom the reader may name to lead one
     * @param known the class that is changed, whose course, language and lessons stay; null for a new one
     */
    Reading read(Scope scope, Scope naming, ClassForm form, @Nullable GroupClass known) {
        var today = today();
        var wrong = new ArrayList<>(form.mistakes(today));
        var place = place(scope, form);
        var facilitator = facilitator(naming, form, known);
        var version = version(form, known);
        var lessons = known == null ? lessons(version, form) : List.<Lesson>of();
        if (place.isEmpty()) {
            wrong.addFirst("place");
        }
        if (known != null && ClassForm.number(form.seats()) < known.counts().listed()) {
            wrong.remove("seats");
            wrong.add("seats.fewer");
        }
        if (version.isEmpty()) {
            wrong.add("course");
        }
        if (known == null && version.isPresent() && lessons.isEmpty()) {
            wrong.add("last");
        }
        if (facilitator.isEmpty()) {
            wrong.add("facilitator");
        }
        var startsAt = form.startsAt(today, country.zone());
        if (!wrong.isEmpty() || place.isEmpty() || version.isEmpty() || facilitator.isEmpty() || startsAt.isEmpty()) {
            return new Reading.Wrong(wrong);
        }
        var planned = new PlannedClass(
                version.get(),
                version.get().languageFor(known == null ? ClassForm.typed(form.language()) : known.language()),
                lessons,
                place.get().id(),
                ClassForm.typed(form.room()),
                startsAt.get(),
                ClassForm.number(form.minutes()),
                ClassForm.number(form.seats()),
                form.open() != null,
                facilitator.get());
        return weighed(form, known, planned);
    }

    private Reading weighed(ClassForm form, @Nullable GroupClass known, PlannedClass planned) {
        var found = doubts.about(planned, known);
        return found.isEmpty() || found.key().equals(form.read())
                ? new Reading.Right(planned)
                : new Reading.Doubtful(found);
    }

    /** A class as it would have been typed. */
    ClassForm back(GroupClass known) {
        var place = institutions.find(known.place()).map(Institution::code).orElse("");
        var facilitator = people.find(known.facilitator())
                .map(found -> Objects.requireNonNullElse(found.staffNo(), ""))
                .orElse("");
        return ClassForm.of(known, place, facilitator, country.zone());
    }

    private Optional<Institution> place(Scope scope, ClassForm form) {
        return institutions
                .byCode(ClassForm.typed(form.place()))
                .flatMap(found -> institutions.within(scope, found.id()));
    }

    /** Somebody of the part of the tree that the official answers for; who leads the class already stays. */
    private Optional<PersonId> facilitator(Scope naming, ClassForm form, @Nullable GroupClass known) {
        var number = ClassForm.typed(form.facilitator());
        if (number.isEmpty()) {
            return Optional.of(new PersonId(naming.person()));
        }
        return people.byStaffNumber(number)
                .map(Person::id)
                .filter(named -> (known != null && named.equals(known.facilitator()))
                        || named.value().equals(naming.person())
                        || people.within(naming, named)
                                .filter(person -> person.state() != Person.State.LEFT)
                                .isPresent());
    }

    private Optional<Version> version(ClassForm form, @Nullable GroupClass known) {
        return known == null
                ? courses.bySlug(ClassForm.typed(form.course())).flatMap(course -> courses.current(course.id()))
                : courses.version(known.version());
    }

    /** From the first to the last; all where no last one is typed. */
    private List<Lesson> lessons(Optional<Version> version, ClassForm form) {
        var first = Math.max(1, ClassForm.number(form.first()));
        var last = ClassForm.typed(form.last()).isEmpty() ? Integer.MAX_VALUE : ClassForm.number(form.last());
        return version.map(found -> courses.lessons(found.id())).orElse(List.of()).stream()
                .filter(lesson -> lesson.number() >= first && lesson.number() <= last)
                .toList();
    }
}
