package org.twige.learning.classes;

import static org.twige.learning.classes.ClassController.to;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.learning.classes.ReadClassForm.Reading;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The classes in an official's part of the tree, and the plan of a new one by an official or a champion. */
@Controller
@RequestMapping("/classes")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class ClassesController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ClassOfficials officials;
    private final Classes classes;
    private final ReadClassForm read;
    private final PlanClass plan;
    private final Courses courses;
    private final Country country;

    ClassesController(
            ClassOfficials officials,
            Classes classes,
            ReadClassForm read,
            PlanClass plan,
            Courses courses,
            Country country) {
        this.officials = officials;
        this.classes = classes;
        this.read = read;
        this.plan = plan;
        this.courses = courses;
        this.country = country;
    }

    @GetMapping
    View all(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "1") int page) {
        var scope = officials.planning(me);
        var leaf = new Leaf(page);
        var all = classes.all(scope, leaf);
        var titles = all.stream()
                .map(GroupClass::version)
                .distinct()
                .flatMap(version -> courses.version(version).stream())
                .collect(Collectors.toMap(version -> version.id(), version -> version.title()));
        return Page.of("learning/classes/classes", new ClassesPage(all, titles, leaf, classes.count(scope)));
    }

    @GetMapping("/new")
    @Allow(Role.LEARNER)
    View ask(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        if (officials.planning(me).paths().isEmpty()) {
            return to("/my-classes");
        }
        var form = ClassForm.empty(officials.ownPlace(me), read.today(), Languages.of(request, country));
        return form(me, form, List.of(), ClassDoubts.NONE);
    }

    @PostMapping("/new")
    @Allow(Role.LEARNER)
    View plan(@RequestAttribute(ME) SignedIn me, ClassForm form) {
        return switch (read.read(officials.planning(me), officials.answering(me), form, null)) {
            case Reading.Right(var planned) -> to("/classes/" + plan.plan(planned, me.person()) + "/people");
            case Reading.Doubtful(var doubts) ->
                form(me, form, List.of(), doubts).with(HttpStatus.UNPROCESSABLE_CONTENT);
            case Reading.Wrong(var fields) ->
                form(me, form, fields, ClassDoubts.NONE).with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Page form(SignedIn me, ClassForm form, List<String> wrong, ClassDoubts doubts) {
        var back = officials.answering(me).paths().isEmpty() ? "/my-classes" : "/classes";
        return Page.of(
                "learning/classes/form", new ClassFormPage(back, form, courses.published(), wrong, null, doubts));
    }
}
