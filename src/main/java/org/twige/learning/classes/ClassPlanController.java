package org.twige.learning.classes;

import static org.twige.learning.classes.ClassController.to;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.learning.classes.FillClass.Filled;
import org.twige.learning.classes.ReadClassForm.Reading;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What only officials and champions do with a class: change it, cancel it, and put people on its list. */
@Controller
@RequestMapping("/classes/{id}")
@Allow(Role.LEARNER)
class ClassPlanController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ClassOfficials officials;
    private final ReadClassForm read;
    private final PlanClass plan;
    private final FillClass fill;
    private final ClassPlaces places;

    ClassPlanController(
            ClassOfficials officials, ReadClassForm read, PlanClass plan, FillClass fill, ClassPlaces places) {
        this.officials = officials;
        this.read = read;
        this.plan = plan;
        this.fill = fill;
        this.places = places;
    }

    @GetMapping("/change")
    View askForChange(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        var known = planned(me, id);
        return form(read.back(known), List.of(), known, ClassDoubts.NONE);
    }

    @PostMapping("/change")
    View change(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, ClassForm form) {
        var known = planned(me, id);
        return switch (read.read(officials.planning(me), officials.answering(me), form, known)) {
            case Reading.Right(var planned) ->
                plan.change(officials.planning(me), id, planned)
                        ? to("/classes/" + id)
                        : refused(form, List.of("date.noted"), known);
            case Reading.Doubtful(var doubts) ->
                form(form, List.of(), known, doubts).with(HttpStatus.UNPROCESSABLE_CONTENT);
            case Reading.Wrong(var fields) -> refused(form, fields, known);
        };
    }

    @GetMapping("/cancellation")
    View askForReason(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return cancellation(planned(me, id), "", "");
    }

    @PostMapping("/cancellation")
    View cancel(
            @RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var known = planned(me, id);
        var because = reason.strip();
        if (because.isEmpty() || because.length() > PlanClass.LONGEST_REASON) {
            return cancellation(known, because, "reason").with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return plan.cancel(officials.planning(me), id, because)
                ? to("/classes/" + id)
                : cancellation(known, because, "noted").with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/people")
    View choose(
            @RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        return people(me, planned(me, id), words.strip(), null);
    }

    /** By their ticks, or by their staff numbers: the rows that are wrong stay on the page. */
    @PostMapping("/people")
    View add(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> person,
            @RequestParam(defaultValue = "") String staffNumbers) {
        planned(me, id);
        var chosen = fill.byChoice(officials.planning(me), id, person);
        var typed = fill.byStaffNumbers(officials.planning(me), id, staffNumbers);
        var left = Set.copyOf(person).size() - chosen;
        return typed.wrong().isEmpty() && left == 0
                ? to("/classes/" + id)
                : people(me, planned(me, id), "", new Filled(chosen + typed.added(), left, typed.wrong()))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/people/{place}/removal")
    View remove(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID place) {
        planned(me, id);
        fill.remove(officials.planning(me), id, place);
        return to("/classes/" + id);
    }

    private Page people(SignedIn me, GroupClass known, String words, @Nullable Filled filled) {
        var candidates =
                places.candidates(officials.planning(me), known.id(), words, officials.answersFor(me, known.id()));
        return Page.of("learning/classes/people", new ClassPeoplePage(known, candidates, words, filled));
    }

    private static Page cancellation(GroupClass known, String reason, String wrong) {
        return Page.of("learning/classes/cancellation", new CancellationPage(known, reason, wrong));
    }

    private static View refused(ClassForm form, List<String> wrong, GroupClass known) {
        return form(form, wrong, known, ClassDoubts.NONE).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page form(ClassForm form, List<String> wrong, GroupClass known, ClassDoubts doubts) {
        return Page.of(
                "learning/classes/form",
                new ClassFormPage("/classes/" + known.id(), form, List.of(), wrong, known, doubts));
    }

    private GroupClass planned(SignedIn me, UUID id) {
        return officials.planned(me, id).orElseThrow(ClassController::notFound);
    }
}
