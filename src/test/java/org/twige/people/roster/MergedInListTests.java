package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

/** Staff lists go on to name a merged record for a while. */
@PageTest
class MergedInListTests {

    private static final String HEADER = "staff_no,names,institution_code,status,start_date,post_title\n";

    @Autowired
    private JdbcClient database;

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private BeanFactory beans;

    private PeopleFixture nation;
    private InstitutionId clinic;
    private String keptNo;
    private String otherNo;
    private PersonId kept;
    private PersonId other;

    @BeforeEach
    void two_records_that_were_merged() {
        nation = new PeopleFixture(database);
        clinic = nation.institution();
        keptNo = PeopleFixture.staffNo();
        otherNo = PeopleFixture.staffNo();
        kept = nurse(keptNo);
        other = nurse(otherNo);
        new MergeFixture(beans).merge(kept, other);
    }

    @Test
    void a_list_with_the_number_of_the_merged_record_means_the_person_who_stays() {
        var batch = rosters.applied(HEADER + line(otherNo));

        assertThat(batch.count("JOIN") + batch.count("RETURN")).isZero();
        assertThat(state(other)).isEqualTo("LEFT " + otherNo);
        assertThat(state(kept)).isEqualTo("LISTED " + keptNo);
    }

    @Test
    void a_list_with_both_numbers_brings_the_merged_record_not_back() {
        rosters.applied(HEADER + line(keptNo) + line(otherNo));

        assertThat(state(other)).isEqualTo("LEFT " + otherNo);
        assertThat(state(kept)).isEqualTo("LISTED " + keptNo);
    }

    private PersonId nurse(String staffNo) {
        return nation.person()
                .named("INEZA Test")
                .withStaffNumber(staffNo)
                .at(clinic)
                .save();
    }

    private String line(String staffNo) {
        return staffNo + ",INEZA Test," + nation.code(clinic) + ",Active,,Nurse\n";
    }

    private String state(PersonId person) {
        return database.sql("select state || ' ' || staff_no from people.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }
}
