package org.twige.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.web.Role;

@PageTest
class PeopleTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    @Autowired
    private Responsibilities responsibilities;

    private PeopleFixture nation;

    @BeforeEach
    void nation() {
        nation = new PeopleFixture(database);
    }

    @Test
    void a_coordinator_finds_only_people_of_the_own_subtree() {
        var district = nation.institution();
        var school = nation.institution(district);
        var elsewhere = nation.institution();
        var own = nation.personAt(school);
        var other = nation.personAt(elsewhere);

        var scope = responsibilities.scopeOf(nation.coordinatorOf(district));

        assertThat(people.within(scope, own)).isPresent();
        assertThat(people.within(scope, other)).isEmpty();
    }

    @Test
    void the_programme_office_sees_the_whole_tree() {
        var teacher = nation.personAt(nation.institution());

        var scope = responsibilities.scopeOf(nation.official(Role.PROGRAMME_OFFICE));

        assertThat(people.within(scope, teacher)).isPresent();
    }

    @Test
    void a_learner_sees_nobody() {
        var teacher = nation.personAt(nation.institution());

        var scope = responsibilities.scopeOf(PeopleFixture.signedIn(teacher));

        assertThat(people.within(scope, teacher)).isEmpty();
    }

    @Test
    void the_status_history_covers_every_day_in_service_once() {
        var teacher = nation.person()
                .at(nation.institution())
                .since(LocalDate.of(2024, 1, 1))
                .save();
        nation.status(teacher, "annual", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        nation.status(teacher, "study", LocalDate.of(2025, 1, 1), null);

        var history = database.sql("""
                select status || ' ' || from_on || ' ' || coalesce(until_on::text, 'on')
                  from people.report_status_history where person_id = :person order by from_on
                """)
                .param("person", teacher.value())
                .query(String.class)
                .list();

        assertThat(history)
                .containsExactly(
                        "active 2024-01-01 2024-02-29",
                        "annual 2024-03-01 2024-03-31",
                        "active 2024-04-01 2024-12-31",
                        "study 2025-01-01 on");
    }

    @Test
    void who_left_keeps_the_last_post_and_counts_no_longer() {
        var school = nation.institution();
        var teacher = nation.personAt(school);
        nation.leave(teacher, LocalDate.of(2025, 6, 30));

        var row = database.sql("select institution_id, counts from people.report_person where person_id = :person")
                .param("person", teacher.value())
                .query()
                .singleRow();

        assertThat(row).containsEntry("institution_id", school.value()).containsEntry("counts", false);
    }

    @Test
    void the_chosen_language_is_remembered() {
        var teacher = nation.personAt(nation.institution());

        people.speak(teacher, "en");

        assertThat(people.find(teacher).orElseThrow().language()).isEqualTo("en");
    }
}
