package org.twige.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.TextSize;

/** How a learner wants to take finals and sittings. */
@Controller
@RequestMapping(MyPreferenceController.ADDRESS)
@Allow(Role.LEARNER)
class MyPreferenceController {

    static final String ADDRESS = "/my-preferences";

    private static final String ME = "org.twige.web.SignedIn";

    private final Preferences preferences;
    private final ChoosePreference choose;

    MyPreferenceController(Preferences preferences, ChoosePreference choose) {
        this.preferences = preferences;
        this.choose = choose;
    }

    @GetMapping
    View show(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "false") boolean saved,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = preferences.of(new PersonId(me.person()));
        if (chosen.largerText()) {
            TextSize.remember(true, request, response);
        }
        return page(chosen, saved, false);
    }

    @PostMapping
    View save(
            @RequestAttribute(ME) SignedIn me,
            PreferenceForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!form.isPossible()) {
            return page(form.preference(), false, true).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        choose.choose(me, new PersonId(me.person()), form.preference());
        TextSize.remember(form.preference().largerText(), request, response);
        return new RedirectView(ADDRESS + "?saved=true", false, false, false);
    }

    private static Page page(Preference chosen, boolean saved, boolean wrong) {
        return Page.of("assessment/my-preference", new PreferencePage(chosen, null, ADDRESS, saved, wrong));
    }
}
