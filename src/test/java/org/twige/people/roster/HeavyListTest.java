package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.people.roster.DecideRoster.Answer;
import org.twige.people.roster.RosterBatch.State;

/** A list that takes away more than 5 % of an institution waits for a second official. */
@PageTest
@SuppressWarnings("NullAway.Init") // filled before each test
class HeavyListTest {

    private static final String REASON = "The school was closed by a letter.";

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private DecideRoster decide;

    @Autowired
    private Unconfirmed unconfirmed;

    @Autowired
    private ConfirmPerson confirm;

    @Autowired
    private JdbcClient database;

    private List<Line> twenty;

    @BeforeEach
    void a_school_of_twenty() {
        twenty = rosters.staff(1).lines(20);
        rosters.applied(Sheet.plain(twenty).csv(','));
    }

    @Test
    void five_percent_exactly_need_nobody_else() {
        var official = rosters.nation();
        var list = rosters.checked(official, Sheet.plain(twenty.subList(0, 19)).bytes());

        assertThat(list.count("UNCONFIRMED")).isEqualTo(1);
        assertThat(list.count("LOSSES")).isZero();
        assertThat(decide.apply(official, list.id())).isEqualTo(Answer.STARTED);
    }

    @Test
    void more_waits_and_the_same_official_cannot_confirm() {
        var official = rosters.nation();
        var list = rosters.checked(official, Sheet.plain(twenty.subList(0, 18)).bytes());

        assertThat(decide.apply(official, list.id())).isEqualTo(Answer.HELD);
        assertThat(decide.confirm(official, list.id(), REASON)).isEqualTo(Answer.NOT_YOURS_TO_CONFIRM);
        assertThat(rosters.find(list).state()).isEqualTo(State.HELD);
        assertThat(states()).containsOnly("LISTED");
    }

    @Test
    void neither_who_sent_it_nor_who_asked_is_the_second_official() {
        var sender = rosters.nation();
        var asking = rosters.nation();
        var list = rosters.checked(sender, Sheet.plain(twenty.subList(0, 18)).bytes());

        decide.apply(asking, list.id());

        assertThat(decide.confirm(sender, list.id(), REASON)).isEqualTo(Answer.NOT_YOURS_TO_CONFIRM);
        assertThat(decide.confirm(asking, list.id(), REASON)).isEqualTo(Answer.NOT_YOURS_TO_CONFIRM);
    }

    @Test
    void a_second_official_with_a_reason_lets_it_take_effect() {
        var list = rosters.checked(
                rosters.nation(), Sheet.plain(twenty.subList(0, 18)).bytes());
        decide.apply(rosters.nation(), list.id());
        var second = rosters.nation();

        assertThat(decide.confirm(second, list.id(), "Yes")).isEqualTo(Answer.NO_REASON);
        assertThat(decide.confirm(second, list.id(), REASON)).isEqualTo(Answer.STARTED);

        rosters.run(list);
        assertThat(rosters.find(list).state()).isEqualTo(State.APPLIED);
        assertThat(rosters.find(list).confirmedBy()).isEqualTo(second.person().toString());
        assertThat(rosters.find(list).reason()).isEqualTo(REASON);
        assertThat(states())
                .containsOnly("LISTED", "UNCONFIRMED")
                .filteredOn("UNCONFIRMED"::equals)
                .hasSize(2);
    }

    @Test
    void leavers_are_losses_too() {
        twenty.set(3, twenty.get(3).with(Column.STATUS, "Retired"));
        twenty.set(4, twenty.get(4).with(Column.STATUS, "Left"));

        var list = rosters.checked(Sheet.plain(twenty).csv(','));

        assertThat(list.count("LEAVE")).isEqualTo(2);
        assertThat(list.count("LOSSES")).isEqualTo(1);
    }

    @Test
    void one_of_a_small_school_is_more_than_five_percent() {
        var ten = rosters.staff(1).lines(10);
        rosters.applied(Sheet.plain(ten).csv(','));

        assertThat(rosters.checked(Sheet.plain(ten.subList(0, 9)).csv(',')).count("LOSSES"))
                .isEqualTo(1);
    }

    @Test
    void a_list_of_some_people_misses_nobody() {
        var list = rosters.checked(
                rosters.nation(), Sheet.plain(twenty.subList(0, 2)).bytes(), true);

        assertThat(list.count("UNCONFIRMED")).isZero();
        assertThat(list.count("LOSSES")).isZero();
    }

    @Test
    void who_is_missing_in_a_second_list_is_asked_about_and_never_removed() {
        var nineteen = twenty.subList(0, 19);
        rosters.applied(Sheet.plain(rosters.dated(nineteen, 20)).csv(','));

        var sameAgain = rosters.checked(Sheet.plain(rosters.dated(nineteen, 20)).csv(';'));
        var next = rosters.applied(Sheet.plain(rosters.dated(nineteen, 10)).csv(','));

        assertThat(sameAgain.count("ABSENT_AGAIN")).as("of the same day").isZero();
        assertThat(next.count("ABSENT_AGAIN")).isEqualTo(1);
        assertThat(states()).hasSize(20).doesNotContain("LEFT");
    }

    @Test
    void a_coordinator_says_who_still_works_there() {
        var official = rosters.nation();
        rosters.applied(Sheet.plain(rosters.dated(twenty.subList(0, 19), 20)).csv(','));
        rosters.applied(Sheet.plain(rosters.dated(twenty.subList(0, 19), 10)).csv(','));
        var asked = unconfirmed.in(official, 10_000).stream()
                .filter(missing -> twenty.get(19).at(Column.STAFF_NO).equals(missing.staffNo()))
                .toList();

        assertThat(asked).singleElement().satisfies(missing -> {
            assertThat(missing.lists()).isEqualTo(2);
            assertThat(missing.since()).isEqualTo(rosters.today().minusDays(20));
        });
        assertThat(confirm.confirm(official, asked.getFirst().person())).isTrue();
        assertThat(confirm.confirm(official, asked.getFirst().person())).isFalse();
        assertThat(states()).containsOnly("LISTED");
    }

    private List<String> states() {
        return database.sql("select state from people.person where staff_no in (:all)")
                .param(
                        "all",
                        twenty.stream().map(line -> line.at(Column.STAFF_NO)).toList())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
