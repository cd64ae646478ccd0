package org.twige.journeys;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;

/** Gives somebody of the demo a duty for a course that no other story has let them complete. */
final class OpenDuty {

    private OpenDuty() {}

    /** Everybody of the institution gets it, long ago, due on a day that rolls to a working one. */
    static UUID give(PersonId person, InstitutionId institution, LocalDate due) {
        var database = Nation.bean(JdbcClient.class);
        var country = Nation.bean(Country.class);
        var rule = DueRule.fixed(country.calendar().roll(due), 30);
        var version = new LedgerFixture(database)
                .version(LedgerFixture.everybodyAt(institution), rule, notDone(database, person));
        var published = Nation.bean(PublishVersion.class)
                .publish(version, LedgerFixture.OFFICIAL)
                .orElseThrow();
        var longAgo = Nation.bean(LedgerClock.class).now().at().minus(Duration.ofDays(90));
        Nation.bean(CarryOutVersion.class).carryOut(published, Moment.of(longAgo, country.zone()));
        return database.sql(
                        "select duty_id from mandates.report_duty where person_id = :person and mandate_id = :mandate")
                .param("person", person.value())
                .param("mandate", version.mandate().value())
                .query(UUID.class)
                .single();
    }

    private static CourseId notDone(JdbcClient database, PersonId person) {
        var done = database.sql("select course_id from learning.report_completion where person_id = :person")
                .param("person", person.value())
                .query(UUID.class)
                .list();
        return Nation.bean(Courses.class).published().stream()
                .map(course -> course.id())
                .filter(course -> !done.contains(course.value()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
