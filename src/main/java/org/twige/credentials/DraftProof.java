package org.twige.credentials;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.learning.CourseCompleted;
import org.twige.people.People;

/** Puts down what a credential will state, in the language of its holder. */
@Component
class DraftProof {

    private final People people;
    private final Courses courses;
    private final Achievements achievements;
    private final Country country;
    private final Clock clock;
    private final int months;

    DraftProof(
            People people,
            Courses courses,
            Achievements achievements,
            Country country,
            Clock clock,
            @Value("${twige.credential-months:24}") int months) {
        this.people = people;
        this.courses = courses;
        this.achievements = achievements;
        this.country = country;
        this.clock = clock;
        this.months = months;
    }

    Proof of(CourseCompleted completed, Token token, Code code, long statusNumber) {
        var holder = people.find(completed.person()).orElseThrow();
        var version = courses.version(completed.version()).orElseThrow();
        var language = holder.language();
        return new Proof(
                token,
                code.text(),
                PrintedName.of(holder.names()).text(),
                language,
                country.branding().owner().in(language),
                achievements.of(completed.person(), version, language),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                startOf(completed.on()),
                startOf(completed.on().plusMonths(months).plusDays(1)).minusSeconds(1),
                statusNumber);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(country.zone()).toInstant();
    }
}
