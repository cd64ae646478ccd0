package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.people.InstitutionId;
import org.twige.people.People;
import org.twige.people.PeopleFixture;
import org.twige.people.Person;

@PageTest
class ImportTests {

    private static final String HEADER = "staff_no,names,institution_code,status,start_date,post_title\n";

    @Autowired
    private JdbcClient database;

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private People people;

    private PeopleFixture nation;

    @BeforeEach
    void nation() {
        nation = new PeopleFixture(database);
    }

    @Test
    void new_people_join_at_their_institution() {
        var school = nation.institution();
        var number = PeopleFixture.staffNo();

        var batch =
                rosters.applied(HEADER + number + ",MUKAMANA Aline," + code(school) + ",Active,01/02/2024,Teacher\n");

        assertThat(batch.state()).isEqualTo(RosterBatch.State.APPLIED);
        var person = people.byStaffNumber(number).orElseThrow();
        assertThat(person.names()).isEqualTo("MUKAMANA Aline");
        assertThat(person.institution()).isEqualTo(school);
    }

    @Test
    void the_same_list_again_changes_nothing() {
        var school = nation.institution();
        var csv = HEADER + PeopleFixture.staffNo() + ",MUKAMANA Aline," + code(school) + ",Active,01/02/2024,Teacher\n"
                + PeopleFixture.staffNo() + ",HABIMANA Eric," + code(school) + ",Maternity leave,01/02/2024,Teacher\n";

        rosters.applied(csv);
        var again = rosters.applied(csv);

        assertThat(again.count("SAME")).isEqualTo(2);
        assertThat(again.count("JOIN")).isZero();
        assertThat(database.sql("select count(*) from people.roster_change where batch_id = :batch")
                        .param("batch", again.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_is_missing_in_a_list_is_unconfirmed_and_comes_back_listed() {
        var school = nation.institution();
        var stays = PeopleFixture.staffNo();
        var missing = PeopleFixture.staffNo();
        var first = stays + ",MUKAMANA Aline," + code(school) + ",Active,,\n";
        var second = missing + ",HABIMANA Eric," + code(school) + ",Active,,\n";
        rosters.applied(HEADER + first + second);

        rosters.applied(HEADER + first);

        assertThat(people.byStaffNumber(missing).orElseThrow().state()).isEqualTo(Person.State.UNCONFIRMED);

        rosters.applied(HEADER + first + second + "\n");

        assertThat(people.byStaffNumber(missing).orElseThrow().state()).isEqualTo(Person.State.LISTED);
    }

    private String code(InstitutionId institution) {
        return database.sql("select code from people.institution where id = :id")
                .param("id", institution.value())
                .query((row, _) -> row.getString(1))
                .single();
    }
}
