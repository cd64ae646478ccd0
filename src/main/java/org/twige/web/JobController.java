package org.twige.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The progress of mass work, for the person who started it and for the programme office. */
@Controller
@Allow(Role.LEARNER)
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/jobs/{id}")
    View show(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return Page.of("web/job", new JobPage(visible(id, me)));
    }

    private Job visible(UUID id, SignedIn me) {
        return jobs.find(id)
                .filter(job -> job.startedBy().equals(me.person()) || isOffice(me))
                .orElseThrow(JobController::nothing);
    }

    private static boolean isOffice(SignedIn me) {
        return me.is(Role.PROGRAMME_OFFICE) || me.is(Role.AUDITOR) || me.is(Role.ADMINISTRATOR);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
