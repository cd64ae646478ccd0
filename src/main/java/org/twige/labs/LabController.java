package org.twige.labs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.labs.round.Lab;
import org.twige.labs.round.Notebook;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The list of the exercises, and the door of each: what it is, and how to begin, to go on or to begin again. */
@Controller
@RequestMapping("/labs")
@Allow(Role.LEARNER)
class LabController {

    private static final String ME = "org.twige.web.SignedIn";

    private final List<Lab> labs;
    private final Notebook notebook;
    private final Country country;

    LabController(List<Lab> labs, Notebook notebook, Country country) {
        this.labs = labs;
        this.notebook = notebook;
        this.country = country;
    }

    @GetMapping
    Page all(@RequestAttribute(ME) SignedIn me) {
        var person = new PersonId(me.person());
        return Page.of(
                "labs/labs",
                new LabsPage(labs.stream()
                        .map(lab -> new LabPage(
                                lab, notebook.last(person, lab.name()).orElse(null), List.of()))
                        .toList()));
    }

    @GetMapping("/{exercise}")
    Page door(@RequestAttribute(ME) SignedIn me, @PathVariable String exercise) {
        var lab = lab(exercise);
        var person = new PersonId(me.person());
        return Page.of(
                "labs/lab",
                new LabPage(lab, notebook.last(person, exercise).orElse(null), notebook.finished(person, exercise)));
    }

    /** Begins a round, or goes on with the one that is open. */
    @PostMapping("/{exercise}")
    String begin(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String exercise,
            @RequestParam(defaultValue = "false") boolean reading,
            HttpServletRequest request) {
        var lab = lab(exercise);
        var round = notebook.open(new PersonId(me.person()), exercise, Languages.of(request, country), reading);
        return "redirect:" + lab.onwards(round);
    }

    private Lab lab(String name) {
        return labs.stream()
                .filter(lab -> lab.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
