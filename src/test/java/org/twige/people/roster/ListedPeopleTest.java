package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;

/** What lists do to people: moves, ends, names, numbers, contacts, and who may be one. */
@PageTest
@SuppressWarnings("NullAway.Init") // filled before each test
class ListedPeopleTest {

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private RosterAnswers answers;

    @Autowired
    private JdbcClient database;

    private InventedStaff staff;
    private List<Line> people;
    private Line aline;

    @BeforeEach
    void two_schools_of_six_people() {
        staff = rosters.staff(2);
        people = rosters.dated(staff.lines(12), 40);
        apply(people);
        aline = people.get(5);
    }

    @Test
    void a_move_ends_one_post_and_begins_another() {
        change(aline.with(Column.INSTITUTION_CODE, staff.school(0)).with(Column.START_DATE, day(5).toString()), 1);

        assertThat(posts()).containsExactly("false " + day(6), "true null");
    }

    @Test
    void the_former_school_does_not_take_back_who_was_transferred_a_short_time_ago() {
        change(aline.with(Column.INSTITUTION_CODE, staff.school(0)).with(Column.START_DATE, day(20).toString()), 15);

        var late = change(aline, 1);

        assertThat(late.count("TRANSFER")).isEqualTo(1);
        assertThat(late.count("MOVE")).isZero();
        assertThat(posts()).containsExactly("false " + day(21), "true null");
    }

    @Test
    void who_leaves_keeps_the_record_and_the_last_day() {
        change(aline.with(Column.STATUS, "Retired").with(Column.END_DATE, day(3).toString()), 1);

        assertThat(one("state || ' ' || left_on")).isEqualTo("LEFT " + day(3));
        assertThat(posts()).containsExactly("true " + day(3));
    }

    @Test
    void names_in_another_order_are_the_same_person() {
        var names = aline.at(Column.NAMES).split(" ", -1);
        var list = change(aline.with(Column.STAFF_NO, "").with(Column.NAMES, "Mme " + names[1] + " " + names[0]), 1);

        assertThat(list.count("JOIN")).isZero();
        assertThat(one("names")).as("as on record").isEqualTo("Mme " + names[1] + " " + names[0]);
    }

    @Test
    void the_identity_number_of_somebody_else_renames_nobody() {
        var stranger = staff.line(500).with(Column.NATIONAL_ID, aline.at(Column.NATIONAL_ID));

        var list =
                rosters.checked(rosters.nation(), Sheet.plain(List.of(stranger)).bytes(), true);

        assertThat(answers.findings(list))
                .hasEntrySatisfying(2, found -> assertThat(found).contains("ID_OF_ANOTHER national_id …101"));
        assertThat(answers.verdicts(list)).containsEntry(2, "ERROR");
    }

    @Test
    void the_staff_number_of_somebody_with_other_names_is_stopped() {
        var list = rosters.checked(
                Sheet.plain(List.of(aline.with(Column.NAMES, "Somebody Else").with(Column.NATIONAL_ID, "")))
                        .csv(','));

        assertThat(answers.findings(list))
                .containsEntry(2, "STAFF_NO_OF_ANOTHER staff_no " + aline.at(Column.STAFF_NO));
    }

    @Test
    void another_supervisor_is_a_change() {
        var other = people.get(1).at(Column.STAFF_NO);

        var list = change(people.get(4).with(Column.SUPERVISOR_STAFF_NO, other), 1);

        assertThat(list.count("CHANGE")).isEqualTo(1);
        assertThat(change(people.get(4).with(Column.SUPERVISOR_STAFF_NO, other), 0)
                        .count("CHANGE"))
                .isZero();
    }

    @Test
    void a_shared_phone_is_marked_until_it_is_no_longer_shared() {
        var friend = people.get(7);
        change(friend.with(Column.PHONE, aline.at(Column.PHONE)), 2);
        assertThat(shared()).isTrue();

        change(friend, 1);
        assertThat(shared()).isFalse();
    }

    @Test
    void two_who_may_be_one_wait_for_a_person_to_decide() {
        var twin = staff.line(600)
                .with(Column.NAMES, aline.at(Column.NAMES) + " Kadogo")
                .with(Column.PHONE, aline.at(Column.PHONE))
                .with(Column.INSTITUTION_CODE, staff.school(0));
        change(twin, 1);

        assertThat(database.sql("""
                        select array_to_string(l.reasons, ' ') from people.likeness l
                          join people.person p on p.id in (l.first_id, l.second_id)
                         where p.staff_no = :no and l.decision is null
                        """)
                        .param("no", aline.at(Column.STAFF_NO))
                        .query(String.class)
                        .single())
                .isEqualTo("some-names phone");
        assertThat(one("count(*)")).as("nobody is merged").isEqualTo("1");
    }

    /** A partial list of one line, extracted some days ago. */
    private RosterBatch change(Line line, int daysAgo) {
        var list = rosters.dated(List.of(line), daysAgo);
        return rosters.applied(
                rosters.checked(rosters.nation(), Sheet.plain(list).bytes(), true));
    }

    private void apply(List<Line> lines) {
        rosters.applied(Sheet.plain(lines).csv(','));
    }

    private LocalDate day(int daysAgo) {
        return rosters.today().minusDays(daysAgo);
    }

    private String one(String what) {
        return database.sql("select cast(" + what + " as text) from people.person where staff_no = :no")
                .param("no", aline.at(Column.STAFF_NO))
                .query((row, _) -> row.getString(1))
                .single();
    }

    private boolean shared() {
        return database.sql("""
                select c.shared from people.contact c join people.person p on p.id = c.person_id
                 where p.staff_no = :no and c.kind = 'phone'
                """)
                .param("no", aline.at(Column.STAFF_NO))
                .query(Boolean.class)
                .single();
    }

    /** Whether each main post is the latest, and its last day. */
    private List<String> posts() {
        return database.sql("""
                select concat(m.latest::text, ' ', coalesce(m.ended_on::text, 'null')) from people.post m
                  join people.person p on p.id = m.person_id
                 where p.staff_no = :no order by m.started_on
                """)
                .param("no", aline.at(Column.STAFF_NO))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
