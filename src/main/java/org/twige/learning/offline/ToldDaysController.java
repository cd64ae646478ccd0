package org.twige.learning.offline;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Shows officials which lessons count for an earlier day than they arrived: nobody but the phone saw that day. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR})
class ToldDaysController {

    private static final List<Role> SEEING = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR);

    private final ToldDays days;
    private final Courses courses;
    private final Responsibilities responsibilities;

    ToldDaysController(ToldDays days, Courses courses, Responsibilities responsibilities) {
        this.days = days;
        this.courses = courses;
        this.responsibilities = responsibilities;
    }

    @GetMapping("/told-days")
    Page list(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @RequestParam(defaultValue = "1") int page) {
        var scope = responsibilities.scopeOf(me, SEEING);
        var leaf = new Leaf(page);
        var titles = courses.published().stream().collect(toMap(Course::id, Course::title));
        return Page.of(
                "learning/offline/told-days", new ToldDaysPage(days.in(scope, leaf), days.count(scope), leaf, titles));
    }
}
