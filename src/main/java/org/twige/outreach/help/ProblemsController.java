package org.twige.outreach.help;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.web.Allow;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What people say does not work, for who settles it: the programme office, and coordinators what they can mend. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class ProblemsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ReportedProblems problems;
    private final ReadProblems read;
    private final SettleProblem settle;

    ProblemsController(ReportedProblems problems, ReadProblems read, SettleProblem settle) {
        this.problems = problems;
        this.read = read;
        this.settle = settle;
    }

    @GetMapping("/problems")
    View list(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(defaultValue = "1") int page) {
        var leaf = new Leaf(page);
        var reach = read.reach(me);
        return Page.of(
                "outreach/help/problems",
                new ProblemsPage(problems.list(reach, settled, leaf), settled, leaf, problems.count(reach, settled)));
    }

    @GetMapping("/problems/{problem}")
    View one(@RequestAttribute(ME) SignedIn me, @PathVariable UUID problem) {
        return Page.of("outreach/help/problem", ProblemPage.of(found(me, problem)));
    }

    @PostMapping("/problems/{problem}/settlement")
    View settle(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID problem,
            @RequestParam(required = false) @Nullable String answer) {
        var known = found(me, problem);
        var words = Typed.clean(answer);
        var objection = Typed.objectionIfAny(words);
        if (objection.isPresent()) {
            return Page.of("outreach/help/problem", new ProblemPage(known, words, objection.get()))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        settle.settle(me, problem, words);
        return new RedirectView("/problems", false, false, false);
    }

    @PostMapping("/problems/{problem}/opening")
    View open(@RequestAttribute(ME) SignedIn me, @PathVariable UUID problem) {
        found(me, problem);
        settle.open(me, problem);
        return new RedirectView("/problems/" + problem, false, false, false);
    }

    private Problem found(SignedIn me, UUID problem) {
        return problems.find(read.reach(me), problem)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
