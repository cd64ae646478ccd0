package org.twige.people.corrections;

import java.util.Arrays;
import java.util.List;
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
import org.twige.people.PersonId;
import org.twige.people.corrections.Correction.About;
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What is known about the reader, and the form to say that something of it is wrong. */
@Controller
@Allow(Role.LEARNER)
class MyDetailsController {

    private static final int LONGEST = 500;

    private final Details details;
    private final Corrections corrections;
    private final SayWhatIsWrong say;

    MyDetailsController(Details details, Corrections corrections, SayWhatIsWrong say) {
        this.details = details;
        this.corrections = corrections;
        this.say = say;
    }

    @GetMapping("/my-details")
    View show(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return page(me, null, null, List.of());
    }

    @PostMapping("/my-details/corrections")
    View say(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String said) {
        var chosen = Arrays.stream(About.values())
                .filter(known -> known.name().equals(about))
                .findFirst();
        var words = said == null ? "" : said.strip();
        if (chosen.isEmpty()) {
            return page(me, about, said, List.of(Mistake.at("about", "people.correction.error.about")));
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            return page(me, about, said, List.of(Mistake.at("said", "people.correction.error.said")));
        }
        say.say(new PersonId(me.person()), chosen.get(), words);
        return back();
    }

    @PostMapping("/my-details/corrections/{correction}/withdrawal")
    View withdraw(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID correction) {
        var person = new PersonId(me.person());
        if (corrections.of(person).stream().noneMatch(own -> own.id().equals(correction))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        say.withdraw(person, correction);
        return back();
    }

    private View page(SignedIn me, @Nullable String about, @Nullable String said, List<Mistake> mistakes) {
        var person = new PersonId(me.person());
        return Page.of(
                        "people/corrections/my-details",
                        new MyDetailsPage(details.of(person), corrections.of(person), about, said, mistakes))
                .with(mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static View back() {
        return new RedirectView("/my-details", false, false, false);
    }
}
