package org.twige.credentials;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.twige.credentials.evidence.ShowMyEvidence;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The credentials of who is asking. */
@Controller
@Allow(Role.LEARNER)
class MyCredentialsController {

    private final Credentials credentials;
    private final ShowCredential showCredential;
    private final ShowMyEvidence showEvidence;

    MyCredentialsController(Credentials credentials, ShowCredential showCredential, ShowMyEvidence showEvidence) {
        this.credentials = credentials;
        this.showCredential = showCredential;
        this.showEvidence = showEvidence;
    }

    @GetMapping("/my-credentials")
    Page list(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var person = new PersonId(me.person());
        var mine = credentials.of(person);
        return Page.of(
                "credentials/my-credentials",
                new MyCredentialsPage(mine.stream().map(showCredential::line).toList(), showEvidence.of(person)));
    }
}
