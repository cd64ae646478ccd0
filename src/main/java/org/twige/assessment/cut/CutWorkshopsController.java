package org.twige.assessment.cut;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The pass marks of all courses, and the form with which a workshop is prepared. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class CutWorkshopsController {

    private final Workshops workshops;
    private final CutScores scores;
    private final PrepareWorkshop prepare;
    private final Courses courses;
    private final Country country;

    CutWorkshopsController(
            Workshops workshops, CutScores scores, PrepareWorkshop prepare, Courses courses, Country country) {
        this.workshops = workshops;
        this.scores = scores;
        this.prepare = prepare;
        this.courses = courses;
        this.country = country;
    }

    @GetMapping("/cut-workshops")
    @Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR})
    View list() {
        var all = workshops.all();
        return Page.of(
                "assessment/cut/workshops",
                new CutWorkshopsPage(withFinal().stream()
                        .map(course -> new CutWorkshopsPage.Line(
                                course,
                                courses.finalToday(version(course)),
                                scores.last(course.id()).orElse(null),
                                all.stream()
                                        .filter(one -> one.course().equals(course.id()))
                                        .toList()))
                        .toList()));
    }

    @GetMapping("/cut-workshops/new")
    View form() {
        return page(WorkshopForm.empty(), Map.of());
    }

    @PostMapping("/cut-workshops")
    View prepare(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @RequestParam Map<String, String> fields) {
        var form = new WorkshopForm(fields);
        var problems = form.problems(withFinal().stream().map(Course::id).toList(), country.languages());
        if (!problems.isEmpty() || form.workshop().isEmpty()) {
            return page(form, problems);
        }
        var id = form.workshop().get();
        var version = courses.current(form.course().orElseThrow()).orElseThrow();
        var answer = prepare.prepare(
                id, version, form.forms(), form.definition(country.languages()), new PersonId(me.person()));
        return switch (answer) {
            case DONE -> new RedirectView("/cut-workshops/" + id, false, false, false);
            case ANOTHER -> page(form, Map.of("course", "assessment.cut.wrong.another"));
            case NOTHING_TO_JUDGE -> page(form, Map.of("course", "assessment.cut.wrong.no-items"));
        };
    }

    private View page(WorkshopForm form, Map<String, String> problems) {
        return Page.of("assessment/cut/new-workshop", new NewWorkshopPage(form, withFinal(), problems))
                .with(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Course> withFinal() {
        return courses.published().stream()
                .filter(course -> version(course).finalCheck().exists())
                .toList();
    }

    private Version version(Course course) {
        return courses.current(course.id()).orElseThrow();
    }
}
