package org.twige.assessment.flags;

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
import org.twige.web.NightWork;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Flags as those see them who decide: the list, one flag with its figures and the reply, and the decision. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class FlagsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Flags flags;
    private final FlagReviewers reviewers;
    private final DecideFlag decide;
    private final NightWork searchFlags;
    private final ReplyDays days;

    FlagsController(Flags flags, FlagReviewers reviewers, DecideFlag decide, NightWork searchFlags, ReplyDays days) {
        this.flags = flags;
        this.reviewers = reviewers;
        this.decide = decide;
        this.searchFlags = searchFlags;
        this.days = days;
    }

    @GetMapping("/flags")
    View list(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page) {
        var leaf = new Leaf(page);
        var reviewer = reviewers.of(me);
        return Page.of(
                "assessment/flags/flags",
                new FlagsPage(flags.list(reviewer, !closed, leaf), flags.count(reviewer, !closed), closed, leaf));
    }

    @PostMapping("/flag-searches")
    @Allow(Role.PROGRAMME_OFFICE)
    View search(@RequestAttribute(ME) SignedIn me) {
        return to("/jobs/" + searchFlags.ask(me));
    }

    @GetMapping("/flags/{flag}")
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID flag) {
        return page(find(me, flag), FlagForm.EMPTY, false, null);
    }

    @PostMapping("/flags/{flag}/decision")
    View decide(@RequestAttribute(ME) SignedIn me, @PathVariable UUID flag, FlagForm form) {
        var found = find(me, flag);
        if (!form.isComplete()) {
            return refused(found, form, null).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = decide.decide(me, found, form.chosen().orElseThrow(), form);
        return switch (answer) {
            case DONE -> to("/flags/" + flag);
            case NOT_HEARD -> refused(found, form, answer).with(HttpStatus.UNPROCESSABLE_CONTENT);
            case CHANGED -> refused(find(me, flag), form, answer).with(HttpStatus.CONFLICT);
        };
    }

    private Page refused(Flag flag, FlagForm form, DecideFlag.@Nullable Answer answer) {
        return page(flag, form, true, answer);
    }

    private Page page(Flag flag, FlagForm form, boolean sent, DecideFlag.@Nullable Answer answer) {
        return Page.of("assessment/flags/flag", new FlagPage(flag, form, sent, answer, days.today()));
    }

    private Flag find(SignedIn me, UUID flag) {
        return flags.find(reviewers.of(me), flag).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
