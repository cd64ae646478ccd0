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
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What an official's people ask, and the answers. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class QuestionsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final AskedQuestions questions;
    private final PublishedAnswers answers;
    private final GiveAnswer answer;
    private final Country country;

    QuestionsController(AskedQuestions questions, PublishedAnswers answers, GiveAnswer answer, Country country) {
        this.questions = questions;
        this.answers = answers;
        this.answer = answer;
        this.country = country;
    }

    @GetMapping("/questions")
    View list(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(defaultValue = "1") int page) {
        var scope = answer.scope(me);
        var leaf = new Leaf(page);
        return Page.of(
                "outreach/help/questions",
                new QuestionsPage(
                        questions.list(scope, answered, leaf), answered, leaf, questions.count(scope, answered)));
    }

    @GetMapping("/questions/{question}")
    View one(@RequestAttribute(ME) SignedIn me, @PathVariable UUID question) {
        var found = found(me, question);
        var before = found.answer();
        return Page.of("outreach/help/question", new QuestionPage(found, before == null ? "" : before, null));
    }

    @PostMapping("/questions/{question}")
    View answer(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID question,
            @RequestParam(name = "answer", required = false) @Nullable String typed) {
        var found = found(me, question);
        var words = Typed.clean(typed);
        var objection = Typed.objection(words);
        if (objection.isPresent()) {
            return Page.of("outreach/help/question", new QuestionPage(found, words, objection.get()))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        answer.answer(me, found, words);
        return new RedirectView("/questions/" + question, false, false, false);
    }

    @GetMapping("/questions/{question}/publication")
    View write(@RequestAttribute(ME) SignedIn me, @PathVariable UUID question) {
        var found = found(me, question);
        var words = answers.about(question)
                .map(known -> new Publication(known.language(), known.asked(), known.answer()))
                .orElseGet(() -> new Publication(found.language(), "", ""));
        return Page.of("outreach/help/publication", new QuestionPage.ForEverybody(found, words, false));
    }

    @PostMapping("/questions/{question}/publication")
    View publish(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID question,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String asked,
            @RequestParam(name = "answer", required = false) @Nullable String typed) {
        var found = found(me, question);
        var spoken = language != null && country.speaks(language) ? language : found.language();
        var words = new Publication(spoken, Typed.clean(asked), Typed.clean(typed));
        if (!words.isComplete()) {
            return Page.of("outreach/help/publication", new QuestionPage.ForEverybody(found, words, true))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        answer.publish(me, found, words);
        return new RedirectView("/questions/" + question, false, false, false);
    }

    private Question found(SignedIn me, UUID question) {
        return answer.find(me, question).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
