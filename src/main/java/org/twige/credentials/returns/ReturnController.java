package org.twige.credentials.returns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Downloads;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The results that go back to the HR system: what was handed over, and the next file. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
class ReturnController {

    private final ReturnFiles files;
    private final AskForReturn ask;
    private final TakeReturn take;
    private final Downloads downloads;
    private final Country country;
    private final Clock clock;

    ReturnController(
            ReturnFiles files, AskForReturn ask, TakeReturn take, Downloads downloads, Country country, Clock clock) {
        this.files = files;
        this.ask = ask;
        this.take = take;
        this.downloads = downloads;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/return-files")
    View list() {
        var today = country.today(clock);
        var from = files.nextDay().filter(day -> !day.isAfter(today)).orElse(today);
        return page(ReturnForm.of(from, today), List.of());
    }

    @PostMapping("/return-files")
    View ask(@RequestParam Map<String, String> fields, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var form = new ReturnForm(fields);
        var problems = form.problems(country.today(clock));
        return problems.isEmpty()
                ? new RedirectView("/jobs/" + ask.ask(form.period(), me.person()), false, false, false)
                : page(form, problems).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/return-files/{id}/file")
    ResponseEntity<Resource> download(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return downloads.of(take.take(id, me.person()));
    }

    private Page page(ReturnForm form, List<ReturnForm.Problem> problems) {
        return Page.of("credentials/returns/returns", new ReturnsPage(files.all(), form, problems));
    }
}
