package org.twige.mandates.week;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.mandates.Problem;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The own week: when to learn what, and until when it is all done at that pace. */
@Controller
@RequestMapping("/my-week")
@Allow(Role.LEARNER)
class MyWeekController {

    private static final String ME = "org.twige.web.SignedIn";

    private final WeeklyPlans plans;
    private final ChooseWeek choose;

    MyWeekController(WeeklyPlans plans, ChooseWeek choose) {
        this.plans = plans;
        this.choose = choose;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "false") boolean saved) {
        var mine = plans.of(new PersonId(me.person()));
        return page(new MyWeekPage(mine, WeekForm.of(mine.week()), List.of(), saved));
    }

    @PostMapping("/hours")
    View hours(@RequestAttribute(ME) SignedIn me, @RequestParam Map<String, String> fields) {
        return answer(me, new WeekForm(fields), choose.minutes(new PersonId(me.person()), new WeekForm(fields)));
    }

    @PostMapping("/times")
    View times(@RequestAttribute(ME) SignedIn me, @RequestParam Map<String, String> fields) {
        return answer(me, new WeekForm(fields), choose.times(new PersonId(me.person()), new WeekForm(fields)));
    }

    @PostMapping("/proposal")
    View proposal(@RequestAttribute(ME) SignedIn me) {
        choose.nothing(new PersonId(me.person()));
        return saved();
    }

    private View answer(SignedIn me, WeekForm form, List<Problem> problems) {
        if (problems.isEmpty()) {
            return saved();
        }
        var mine = plans.of(new PersonId(me.person()));
        var typed = WeekForm.of(mine.week()).with(form.typed());
        return page(new MyWeekPage(mine, typed, problems, false)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page page(MyWeekPage page) {
        return Page.of("mandates/week/my-week", page);
    }

    private static View saved() {
        return new RedirectView("/my-week?saved=true", false, false, false);
    }
}
