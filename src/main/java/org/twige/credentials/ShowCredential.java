package org.twige.credentials;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.credentials.signing.Addresses;

/** Gathers what the holder's page shows. */
@Component
class ShowCredential {

    private final Credentials credentials;
    private final Courses courses;
    private final Addresses addresses;
    private final Country country;
    private final Clock clock;

    ShowCredential(Credentials credentials, Courses courses, Addresses addresses, Country country, Clock clock) {
        this.credentials = credentials;
        this.courses = courses;
        this.addresses = addresses;
        this.country = country;
        this.clock = clock;
    }

    CredentialPage page(Credential own) {
        var document = credentials.document(own.id(), own.language()).orElseThrow();
        return new CredentialPage(line(own), addresses.check(document.token().text()), credentials.languages(own.id()));
    }

    /** With its course's title and its state of today. */
    MyCredentialsPage.Line line(Credential credential) {
        var title = courses.version(credential.version()).orElseThrow().title();
        return new MyCredentialsPage.Line(credential, title, credential.stateOn(country.today(clock)));
    }
}
