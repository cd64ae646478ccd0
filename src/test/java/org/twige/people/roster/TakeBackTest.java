package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.people.PeopleFixture;
import org.twige.people.RosterApplied;
import org.twige.people.Scope;
import org.twige.people.roster.RosterBatch.State;
import org.twige.people.roster.TakeBack.Answer;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A list that took effect by mistake is taken back. */
@PageTest
@RecordApplicationEvents
@SuppressWarnings("NullAway.Init") // filled before each test
class TakeBackTest {

    private static final String REASON = "It was the list of last year.";

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private DecideRoster decide;

    @Autowired
    private TakeBack takeBack;

    @Autowired
    private ForgetBefore forgetBefore;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    private PeopleTables tables;
    private InventedStaff staff;
    private List<Line> people;
    private String ours;
    private Map<String, String> before;
    private Scope official;

    @BeforeEach
    void two_schools_of_eighty_people() {
        tables = new PeopleTables(database);
        official = rosters.nation();
        staff = rosters.staff(2);
        people = rosters.dated(staff.lines(80), 40);
        ours = staff.staffNo(0).substring(0, 3);
        var second =
                people.get(9).with(Column.INSTITUTION_CODE, staff.school(0)).with(Column.POST_KIND, "acting");
        var withSecond = new ArrayList<>(people);
        withSecond.add(second);
        withSecond.set(8, people.get(8).with(Column.STATUS, "Congé de maternité"));
        rosters.applied(Sheet.plain(withSecond).csv(','));
        before = tables.sumsOfPeople(ours);
    }

    @Test
    void everybody_stands_as_before_and_whoever_came_has_left(ApplicationEvents events) {
        var list = applied(mistaken());
        assertThat(changed()).as("the list did a lot").hasSizeGreaterThan(10);

        assertThat(takeBack.ask(official, list.id(), REASON)).isEqualTo(Answer.STARTED);
        rosters.undone(list);

        assertThat(changed()).as("only who joined").containsExactly(staff.staffNo(500));
        assertThat(state(staff.staffNo(500))).isEqualTo("LEFT " + rosters.today());
        assertThat(rosters.find(list).state()).isEqualTo(State.TAKEN_BACK);
        var heard = events.stream(RosterApplied.class).map(RosterApplied::batch).toList();
        assertThat(changes(heard.getLast()))
                .containsEntry(staff.staffNo(500), "LEFT")
                .containsEntry(staff.staffNo(10), "MOVED")
                .containsEntry(staff.staffNo(11), "RETURNED")
                .containsEntry(staff.staffNo(12), "STATUS");
    }

    @Test
    void taking_back_twice_does_no_more_than_once(ApplicationEvents events) {
        var list = applied(mistaken());
        takeBack.ask(official, list.id(), REASON);
        rosters.undone(list);
        var once = tables.sums();
        var told = events.stream(RosterApplied.class).count();

        rosters.undone(list);

        assertThat(takeBack.ask(official, list.id(), REASON)).isEqualTo(Answer.TOO_LATE);
        assertThat(tables.sums()).isEqualTo(once);
        assertThat(events.stream(RosterApplied.class).count()).isEqualTo(told);
    }

    @Test
    void who_changed_since_stays_as_they_are_and_is_listed() throws Exception {
        var list = applied(mistaken());
        rosters.applied(rosters.checked(
                official,
                Sheet.plain(rosters.dated(List.of(people.get(19).with(Column.POST_TITLE, "Deputy")), 1))
                        .bytes(),
                true));
        byHand(12, "language = 'sw', language_chosen = true");
        byHand(500, "language = 'sw', language_chosen = true");
        var since = tables.sumsOfPeople(ours);

        var me = new PeopleFixture(database).official(Role.PROGRAMME_OFFICE);
        assertThat(page(me, list)).contains("Who changed since", staff.staffNo(19), staff.staffNo(12));
        takeBack.ask(official, list.id(), REASON);
        rosters.undone(list);

        var after = tables.sumsOfPeople(ours);
        for (var person : List.of(19, 12, 500)) {
            assertThat(after.get(staff.staffNo(person))).isEqualTo(since.get(staff.staffNo(person)));
        }
        assertThat(after.get(staff.staffNo(11))).isEqualTo(before.get(staff.staffNo(11)));
        assertThat(page(me, list)).contains("Taken back", staff.staffNo(19));
    }

    @Test
    void the_same_list_can_be_sent_again_and_does_the_same() {
        var list = applied(mistaken());
        takeBack.ask(official, list.id(), REASON);
        rosters.undone(list);

        var again = applied(mistaken());

        assertThat(again.count("RETURN")).as("who was taken back").isEqualTo(1);
        assertThat(again.count("JOIN")).isZero();
        assertThat(again.count("MOVE")).isEqualTo(1);
        assertThat(again.count("LEAVE")).isEqualTo(1);
        assertThat(state(staff.staffNo(500))).startsWith("LISTED");
    }

    @Test
    void a_list_that_needed_a_second_official_needs_one_again() {
        var thirty = rosters.applied(
                Sheet.plain(rosters.dated(people.subList(0, 70), 5)).csv(','));
        assertThat(thirty.count("LOSSES")).isPositive();

        assertThat(takeBack.ask(official, thirty.id(), REASON)).isEqualTo(Answer.HELD);
        assertThat(takeBack.confirm(official, thirty.id())).isEqualTo(Answer.NOT_YOURS_TO_CONFIRM);
        assertThat(takeBack.confirm(rosters.nation(), thirty.id())).isEqualTo(Answer.STARTED);
        rosters.undone(thirty);

        assertThat(changed()).isEmpty();
    }

    @Test
    void taking_back_many_who_joined_needs_a_second_official() {
        var ten = new ArrayList<Line>();
        for (var i = 600; i < 620; i++) {
            ten.add(staff.line(i));
        }
        var list = applied(rosters.checked(official, Sheet.plain(ten).bytes(), true));

        assertThat(takeBack.ask(official, list.id(), REASON)).isEqualTo(Answer.HELD);
        assertThat(takeBack.withdraw(official, list.id())).isEqualTo(Answer.WITHDRAWN);
        assertThat(takeBack.ask(official, list.id(), REASON)).as("asked anew").isEqualTo(Answer.HELD);
    }

    @Test
    void without_a_reason_or_from_elsewhere_nothing_is_taken_back() {
        var list = applied(mistaken());

        assertThat(takeBack.ask(official, list.id(), "Oops")).isEqualTo(Answer.NO_REASON);
        assertThat(takeBack.ask(new Scope(UUID.randomUUID(), List.of("elsewhere")), list.id(), REASON))
                .isEqualTo(Answer.NOT_FOUND);
    }

    @Test
    void after_seven_days_it_is_too_late_and_the_former_state_is_forgotten() {
        var list = applied(mistaken());
        database.sql("update people.roster_batch set applied_at = applied_at - interval '7 days' where id = :id")
                .param("id", list.id())
                .update();

        assertThat(takeBack.ask(official, list.id(), REASON)).isEqualTo(Answer.TOO_LATE);
        assertThat(forgetBefore.forget()).isPositive();
        assertThat(remembered(list)).isZero();
    }

    @Test
    void the_page_says_what_would_be_undone_and_asks_why() throws Exception {
        var list = applied(mistaken());
        var me = new PeopleFixture(database).official(Role.PROGRAMME_OFFICE);

        assertThat(page(me, list)).contains("People who moved: back to the former institution 1");
        assertThat(sent(me, list, "Oops")).contains("Oops", "error");
        sent(me, list, REASON);
        rosters.undone(list);
        assertThat(page(me, list)).contains("Taken back");
    }

    /** A list with one of each change: nobody asks for a second official. */
    private RosterBatch mistaken() {
        var lines = new ArrayList<>(people);
        lines.set(
                10,
                people.get(10).with(Column.INSTITUTION_CODE, staff.school(1)).with(Column.START_DATE, day(3)));
        lines.set(11, people.get(11).with(Column.STATUS, "Retired"));
        lines.set(12, people.get(12).with(Column.STATUS, "Congé de maternité"));
        lines.set(13, people.get(13).with(Column.PHONE, staff.phone(700)));
        lines.set(14, people.get(14).with(Column.PHONE, people.get(15).at(Column.PHONE)));
        lines.set(16, people.get(16).with(Column.NAMES, "Dr. " + people.get(16).at(Column.NAMES)));
        lines.set(17, people.get(17).with(Column.NATIONAL_ID, staff.nationalId(17, 2)));
        lines.set(18, people.get(18).with(Column.SUPERVISOR_STAFF_NO, staff.staffNo(1)));
        lines.set(19, people.get(19).with(Column.POST_TITLE, "Head teacher"));
        lines.remove(20);
        lines.add(staff.line(500));
        return rosters.checked(official, Sheet.plain(rosters.dated(lines, 2)).bytes());
    }

    /** As one official lets it take effect. */
    private RosterBatch applied(RosterBatch checked) {
        assertThat(decide.apply(official, checked.id())).isEqualTo(DecideRoster.Answer.STARTED);
        rosters.run(checked);
        return rosters.find(checked);
    }

    private List<String> changed() {
        var now = tables.sumsOfPeople(ours);
        return now.keySet().stream()
                .filter(staffNo -> !Objects.equals(now.get(staffNo), before.get(staffNo)))
                .toList();
    }

    private Map<String, String> changes(UUID batch) {
        var changes = new TreeMap<String, String>();
        database.sql("""
                select p.staff_no, min(c.change) from people.report_roster_change c
                  join people.person p on p.id = c.person_id
                 where c.batch_id = :batch group by p.staff_no
                """).param("batch", batch).query(row -> {
            changes.put(row.getString(1), row.getString(2));
        });
        return changes;
    }

    private void byHand(int person, String change) {
        database.sql("update people.person set " + change + " where staff_no = :no")
                .param("no", staff.staffNo(person))
                .update();
    }

    private String state(String staffNo) {
        return database.sql("select concat(state, ' ', left_on) from people.person where staff_no = :no")
                .param("no", staffNo)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private int remembered(RosterBatch list) {
        return database.sql("select count(*) from people.roster_before where batch_id = :id")
                .param("id", list.id())
                .query(Integer.class)
                .single();
    }

    private String day(int daysAgo) {
        return rosters.today().minusDays(daysAgo).toString();
    }

    private String page(SignedIn me, RosterBatch list) throws Exception {
        return Jsoup.parse(browser.perform(get("/rosters/" + list.id() + "/take-back?lang=en")
                                .requestAttr(SignedIn.class.getName(), me))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }

    private String sent(SignedIn me, RosterBatch list, String reason) throws Exception {
        return browser.perform(post("/rosters/" + list.id() + "/take-back?lang=en")
                        .param("reason", reason)
                        .with(csrf())
                        .requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
