package org.twige.learning.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.learning.paper.MakeWorksheets.Answer;
import org.twige.learning.paper.WorksheetsPage.Wish;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Worksheets for people without a device: making them, printing them, and finding one by its code. */
@Controller
@RequestMapping("/worksheets")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class WorksheetsController {

    static final String ME = "org.twige.web.SignedIn";

    private final Worksheets worksheets;
    private final OpenSheets lessons;
    private final MakeWorksheets make;
    private final Courses courses;
    private final Country country;

    WorksheetsController(
            Worksheets worksheets, OpenSheets lessons, MakeWorksheets make, Courses courses, Country country) {
        this.worksheets = worksheets;
        this.lessons = lessons;
        this.make = make;
        this.courses = courses;
        this.country = country;
    }

    /** The list; with the code of a sheet, that sheet. */
    @GetMapping
    View list(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        var typed = SheetCode.typed(code);
        if (!typed.isEmpty() && worksheets.find(make.scope(me), typed).isPresent()) {
            return to("/worksheets/" + typed);
        }
        var wish = new Wish("", "", Languages.of(request, country), code);
        return typed.isEmpty()
                ? page(me, new Leaf(page), wish, List.of())
                : page(me, new Leaf(page), wish, List.of("code")).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping
    View make(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String staffNo,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String language) {
        return switch (make.make(me, staffNo, course, language)) {
            case Answer.Made(var person) -> to("/worksheets/papers/" + person);
            case Answer.Wrong(var fields) ->
                page(me, new Leaf(1), new Wish(staffNo, course, language, ""), fields)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** All open sheets of a person, to be printed. */
    @GetMapping("/papers/{person}")
    View papers(@RequestAttribute(ME) SignedIn me, @PathVariable UUID person) {
        var sheets = worksheets.openOf(make.scope(me), new PersonId(person)).stream()
                .flatMap(sheet -> lessons.open(sheet).stream())
                .toList();
        if (sheets.isEmpty()) {
            return to("/worksheets");
        }
        return Page.of("learning/paper/papers", new PapersPage(sheets));
    }

    private Page page(SignedIn me, Leaf leaf, Wish wish, List<String> wrong) {
        var scope = make.scope(me);
        var sheets = worksheets.open(scope, leaf).stream()
                .flatMap(sheet -> lessons.open(sheet).stream())
                .toList();
        return Page.of(
                "learning/paper/worksheets",
                new WorksheetsPage(sheets, leaf, worksheets.count(scope), courses.published(), wish, wrong));
    }

    static View to(String address) {
        return new RedirectView(address, false, false, false);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
