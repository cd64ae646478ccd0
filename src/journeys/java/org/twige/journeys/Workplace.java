package org.twige.journeys;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.InstitutionId;
import org.twige.people.People;
import org.twige.people.PeopleFixture;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** Where the learner of the stories works, and what the coordinator of the stories answers for. */
final class Workplace {

    private final JdbcClient database = Nation.bean(JdbcClient.class);
    private final PersonId learner;
    private final InstitutionId place;

    Workplace() {
        var known = account("learner");
        learner = known.id();
        place = Objects.requireNonNull(known.institution());
        Nation.bean(Responsibilities.class)
                .give(account("coordinator").id(), Role.COORDINATOR, place, null, "system:story");
    }

    private static Person account(String role) {
        return Nation.bean(People.class)
                .byStaffNumber(Nation.account(role).staffNumber())
                .orElseThrow();
    }

    PersonId learner() {
        return learner;
    }

    PersonId colleague(String names) {
        return new PeopleFixture(database).person().named(names).at(place).save();
    }

    String staffNo(PersonId person) {
        return database.sql("select staff_no from people.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    String code() {
        return database.sql("select code from people.report_institution where institution_id = :id")
                .param("id", place.value())
                .query(String.class)
                .single();
    }
}
