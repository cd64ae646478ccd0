package org.twige;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.credentials.ProofsElsewhere;
import org.twige.credentials.ProofsElsewhere.Accepted;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;

/** What counts from elsewhere in invented nations: three invented issuers, and one proof that waits for a decision. */
@Component
@ConditionalOnBean(DemoClock.class)
class DemoProofs {

    private static final String TITLE = "AI for Everyone (invented)";
    private static final String ISSUER = "Invented Open University";
    private static final long DAYS_AGO = 40;

    private final ProofsElsewhere proofs;
    private final Courses courses;
    private final People people;
    private final Country country;
    private final Clock clock;

    DemoProofs(ProofsElsewhere proofs, Courses courses, People people, Country country, Clock clock) {
        this.proofs = proofs;
        this.courses = courses;
        this.people = people;
        this.country = country;
        this.clock = clock;
    }

    /** Says what counts for the first course; the rule of the first issuer is the answer. */
    UUID accept(UUID by) {
        var rule = accept(ISSUER, TITLE, by);
        accept("Made-up Institute of Computing", "Artificial Intelligence at Work (invented)", by);
        accept("Nowhere College of Administration", "Careful Use of AI (invented)", by);
        return rule;
    }

    private UUID accept(String issuer, String title, UUID by) {
        var course = courses.published().getFirst().id();
        var from = LocalDate.of(country.today(clock).getYear() - 1, 1, 1);
        return proofs.accept(new Accepted(course, issuer, title, from, "Invented letter for the demo"), by);
    }

    /** Somebody shows a certificate of the first issuer, which an official has not looked at yet. */
    void bring(PersonId person, UUID rule) {
        var on = country.today(clock).minusDays(DAYS_AGO);
        var names = people.find(person).map(Person::names).orElseThrow();
        proofs.bring(person, rule, on, DemoCertificate.pdf(names, TITLE, ISSUER, on));
    }
}
