package org.twige.outreach.help;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Answers that everybody finds, and the second look at those that wait to be public. */
@Controller
class AnswersController {

    private static final String ME = "org.twige.web.SignedIn";

    private final PublishedAnswers answers;
    private final GiveAnswer answer;
    private final Country country;

    AnswersController(PublishedAnswers answers, GiveAnswer answer, Country country) {
        this.answers = answers;
        this.answer = answer;
        this.country = country;
    }

    @GetMapping("/answers")
    @Allow(Role.LEARNER)
    View find(@RequestParam(name = "for", defaultValue = "") String words, HttpServletRequest request) {
        var asked = words.strip();
        return Page.of(
                "outreach/help/answers", new AnswersPage(asked, found(asked, Languages.of(request, country)), false));
    }

    @PostMapping("/answers/{answer}/marks")
    @Allow(Role.LEARNER)
    View mark(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable("answer") UUID id,
            @RequestParam(defaultValue = "false") boolean helped,
            @RequestParam(name = "for", defaultValue = "") String words) {
        answers.mark(id, me.person(), helped);
        return new RedirectView(backTo(id, words), false, false, false);
    }

    @GetMapping("/waiting-answers")
    @Allow({Role.AUTHOR, Role.PROGRAMME_OFFICE})
    View waiting(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "false") boolean changed) {
        return Page.of("outreach/help/waiting", new AnswersPage("", answers.waiting(me.person()), changed));
    }

    /** @param written since when the words stand that were read; others are not let through */
    @PostMapping("/waiting-answers/{answer}")
    @Allow({Role.AUTHOR, Role.PROGRAMME_OFFICE})
    View decide(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable("answer") UUID id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "1970-01-01T00:00:00Z") Instant written) {
        if (!open) {
            answer.refuse(me, id);
        }
        var changed = open && !answer.letEverybodyFind(me, id, written);
        return new RedirectView("/waiting-answers" + (changed ? "?changed=true" : ""), false, false, false);
    }

    /** The answer where the reader was, among what they had looked for. */
    private static String backTo(UUID answer, String words) {
        return UriComponentsBuilder.fromPath("/answers")
                .queryParam("for", "{words}")
                .fragment("answer-" + answer)
                .encode()
                .buildAndExpand(words.strip())
                .toUriString();
    }

    private List<PublishedAnswer> found(String words, String language) {
        if (words.isEmpty()) {
            return answers.best(language);
        }
        return AnswersPage.isPossible(words) ? answers.find(words, language) : List.of();
    }
}
