package org.twige.mandates.keypad;

import java.util.UUID;
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

/** Choosing what lessons on keypad phones count for under a mandate. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class KeypadChoiceController {

    private final KeypadChoices choices;
    private final ChooseKeypad choose;

    KeypadChoiceController(KeypadChoices choices, ChooseKeypad choose) {
        this.choices = choices;
        this.choose = choose;
    }

    @GetMapping("/mandates/{mandate}/keypad")
    View show(@PathVariable UUID mandate) {
        return page(mandate, false);
    }

    @PostMapping("/mandates/{mandate}/keypad")
    View choose(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "") String counts) {
        if (!counts.equals("learning") && !counts.equals("practice")) {
            return page(mandate, true).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!choose.choose(mandate, counts.equals("learning"), me.person())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView("/mandates/" + mandate, false, false, false);
    }

    private Page page(UUID mandate, boolean wrong) {
        var counts = choices.counts(mandate).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("mandates/keypad/keypad", new KeypadChoicePage(mandate, counts, wrong));
    }
}
