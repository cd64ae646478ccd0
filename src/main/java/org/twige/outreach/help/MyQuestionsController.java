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
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A person's own questions to the coordinator, and what became of the problems that they reported. */
@Controller
@Allow(Role.LEARNER)
class MyQuestionsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final AskedQuestions questions;
    private final ReportedProblems problems;
    private final AskQuestion ask;

    MyQuestionsController(AskedQuestions questions, ReportedProblems problems, AskQuestion ask) {
        this.questions = questions;
        this.problems = problems;
        this.ask = ask;
    }

    @GetMapping("/my-questions")
    View show(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "false") boolean sent) {
        return page(me, MyQuestionsPage.Draft.EMPTY, sent);
    }

    @PostMapping("/my-questions")
    View ask(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(required = false) @Nullable UUID course,
            @RequestParam(required = false) @Nullable String asked) {
        var words = Typed.clean(asked);
        var objection = ask.ask(me, course, words);
        var chosen = course == null ? "" : course.toString();
        return objection.isEmpty()
                ? new RedirectView("/my-questions?sent=true", false, false, false)
                : page(me, new MyQuestionsPage.Draft(chosen, words, objection.get()), false)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/my-questions/{question}/withdrawal")
    View withdraw(@RequestAttribute(ME) SignedIn me, @PathVariable UUID question) {
        if (!questions.isOf(me.person(), question)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        questions.withdraw(me.person(), question);
        return new RedirectView("/my-questions", false, false, false);
    }

    private Page page(SignedIn me, MyQuestionsPage.Draft draft, boolean sent) {
        return Page.of(
                "outreach/help/my-questions",
                new MyQuestionsPage(
                        questions.of(me.person()),
                        problems.of(me.person()),
                        questions.courses(me.person()),
                        draft,
                        sent));
    }
}
