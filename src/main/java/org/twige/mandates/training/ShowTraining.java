package org.twige.mandates.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Final;
import org.twige.courses.Version;
import org.twige.learning.Learning;
import org.twige.mandates.DutyState;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.requests.ShowRequests;
import org.twige.mandates.training.MyTrainingPage.Now;
import org.twige.mandates.training.MyTrainingPage.OpenCase;
import org.twige.mandates.training.MyTrainingPage.Other;
import org.twige.mandates.training.MyTrainingPage.Pause;
import org.twige.mandates.week.WeeklyPlans;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** Shows a person what is to be learnt by when, in three questions to the database. */
@Component
class ShowTraining {

    private final MyDuties duties;
    private final Courses courses;
    private final Learning learning;
    private final ShowRequests requests;
    private final WeeklyPlans plans;
    private final LedgerClock clock;

    ShowTraining(
            MyDuties duties,
            Courses courses,
            Learning learning,
            ShowRequests requests,
            WeeklyPlans plans,
            LedgerClock clock) {
        this.requests = requests;
        this.plans = plans;
        this.duties = duties;
        this.courses = courses;
        this.learning = learning;
        this.clock = clock;
    }

    /** A duty whose course is published. */
    private record Known(MyDuty duty, Course course, Version version, int place) {

        /**
         * What is to be done before what is done, and what stands still after what runs, as in the own week; then by date;
         * what is due on one day, as the programme goes.
         */
        static final Comparator<Known> ORDER = Comparator.comparing((Known known) -> !known.duty.isToDo())
                .thenComparing(known -> known.duty.isPaused())
                .thenComparing(known -> known.duty.dueOn())
                .thenComparingInt(Known::place);
    }

    MyTrainingPage show(SignedIn me) {
        var person = new PersonId(me.person());
        var today = clock.now().on();
        var known = duties.of(person).stream()
                .flatMap(duty -> known(duty).stream())
                .sorted(Known.ORDER)
                .toList();
        var first = known.stream().filter(duty -> duty.duty().isToDo()).findFirst();
        var others = new ArrayList<>(known);
        first.ifPresent(others::remove);
        return new MyTrainingPage(
                me.names(),
                today,
                first.map(duty -> now(person, duty, today)).orElse(null),
                others(others, today),
                requests.waiting(person),
                known.stream().flatMap(ShowTraining::openCase).toList(),
                List.of());
    }

    private static Stream<OpenCase> openCase(Known known) {
        var id = known.duty().openCase();
        return id == null
                ? Stream.empty()
                : Stream.of(new OpenCase(id, known.duty().id(), known.course().title()));
    }

    private Optional<Known> known(MyDuty duty) {
        var course = courses.published().stream()
                .filter(published -> published.id().equals(duty.course()))
                .findFirst();
        return course.flatMap(found -> courses.current(found.id())
                .map(version ->
                        new Known(duty, found, version, courses.published().indexOf(found))));
    }

    private @Nullable Now now(PersonId person, Known known, LocalDate today) {
        var duty = known.duty();
        var way = duty.round().changes()
                ? learning.changesFor(person, known.version().id())
                : learning.wayOf(person, known.version().id());
        var finalMinutes = check(person, known).advisedMinutes();
        return new Now(
                duty.id(),
                known.course().slug(),
                known.course().title(),
                known.version(),
                way,
                finalMinutes,
                duty.dueOn(),
                duty.isLateOn(today),
                pause(duty),
                duty.instrument(),
                duty.round(),
                plans.doneOn(person, known.course(), way, finalMinutes).orElse(null));
    }

    private Final check(PersonId person, Known known) {
        return known.duty().round().changes()
                ? learning.checkOfChanges(person, known.version().id())
                : known.version().finalCheck();
    }

    private static Pause pause(MyDuty duty) {
        return new Pause(duty.isPaused(), duty.pausedBy());
    }

    private List<Other> others(List<Known> others, LocalDate today) {
        return others.stream()
                .map(other -> new Other(
                        other.duty().id(),
                        other.course().slug(),
                        other.course().title(),
                        other.duty().lessonsDone(),
                        courses.lessons(other.version().id()).size(),
                        other.duty().dueOn(),
                        other.duty().isLateOn(today),
                        other.duty().state() == DutyState.EXEMPT,
                        pause(other.duty()),
                        other.duty().metOn(),
                        other.duty().round().improved()))
                .toList();
    }
}
