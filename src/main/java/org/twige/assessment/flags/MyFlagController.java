package org.twige.assessment.flags;

import jakarta.servlet.http.HttpServletRequest;
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
import org.twige.web.Look;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What a learner is told of a closer look at the own final, and what the learner says to it. */
@Controller
@Allow(Role.LEARNER)
class MyFlagController {

    private static final String ME = "org.twige.web.SignedIn";

    private final TellLearner tell;

    MyFlagController(TellLearner tell) {
        this.tell = tell;
    }

    @GetMapping("/my-flags/{flag}")
    View show(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID flag,
            @RequestParam(defaultValue = "false") boolean sent,
            HttpServletRequest request) {
        return Page.of(
                "assessment/flags/my-flag", new MyFlagPage(find(me, flag, Look.isOf(request)), null, sent, false));
    }

    @PostMapping("/my-flags/{flag}/reply")
    View reply(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID flag,
            @RequestParam(required = false) @Nullable String words) {
        var about = find(me, flag, false);
        var said = words == null ? "" : words.strip();
        if (said.isEmpty() || said.length() > FlagForm.LONGEST) {
            return page(new MyFlagPage(about, said, false, false), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return tell.say(me, about, said)
                ? new RedirectView("/my-flags/" + flag + "?sent=true", false, false, false)
                : page(new MyFlagPage(find(me, flag, false), said, false, true), HttpStatus.CONFLICT);
    }

    private Flag find(SignedIn me, UUID flag, boolean looks) {
        return tell.about(me, flag, looks).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View page(MyFlagPage page, HttpStatus status) {
        return Page.of("assessment/flags/my-flag", page).with(status);
    }
}
