package org.twige.assessment;

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
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The same for somebody who asks an official to do it. */
@Controller
@RequestMapping("/people/{id}/preferences")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class PreferenceController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final List<Role> SET = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private final People people;
    private final Responsibilities responsibilities;
    private final Preferences preferences;
    private final ChoosePreference choose;

    PreferenceController(
            People people, Responsibilities responsibilities, Preferences preferences, ChoosePreference choose) {
        this.people = people;
        this.responsibilities = responsibilities;
        this.preferences = preferences;
        this.choose = choose;
    }

    @GetMapping
    View show(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean saved) {
        var person = find(me, id);
        return page(person, preferences.of(person.id()), saved, false);
    }

    @PostMapping
    View save(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, PreferenceForm form) {
        var person = find(me, id);
        if (!form.isPossible()) {
            return page(person, form.preference(), false, true).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        choose.choose(me, person.id(), form.preference());
        return new RedirectView("/people/" + id + "/preferences?saved=true", false, false, false);
    }

    private Person find(SignedIn me, UUID id) {
        return people.within(responsibilities.scopeOf(me, SET), new PersonId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Page page(Person person, Preference chosen, boolean saved, boolean wrong) {
        var address = "/people/" + person.id().value() + "/preferences";
        return Page.of("assessment/preference", new PreferencePage(chosen, person.names(), address, saved, wrong));
    }
}
