package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;

/** Two extracts of the same schools, 35 days apart, and what they say of 4,000 people whose training is ordered in some. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all tests
class TwoExtractsTest {

    private static final int SCHOOLS = 8;
    private static final int IN_REACH = 6;
    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);

    /** What happens to somebody between the two; the first so many of a school's people, who would else be unchanged. */
    private enum Group {
        HEAD(0, SCHOOLS),
        MOVER(0, 120),
        MOVER_OUT_OF_REACH(1, 60),
        MOVER_INTO_REACH(7, 40),
        LEAVER(2, 80),
        MISSING(3, 30),
        GONE_ON_LEAVE(4, 70),
        BACK_FROM_LEAVE(5, 60),
        RETURNER(5, 50),
        JOINER(4, 100),
        UNCHANGED(0, 0),
        UNCHANGED_OUT_OF_REACH(6, 0);

        private final int school;
        private final int people;

        Group(int school, int people) {
            this.school = school;
            this.people = people;
        }
    }

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private RosterAnswers answers;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private JdbcClient database;

    private final Map<Group, List<Integer>> groups = new EnumMap<>(Group.class);
    private InventedStaff staff;
    private List<Line> second;
    private RosterBatch read;

    @BeforeAll
    void a_mandate_for_some_schools_and_two_extracts_of_all() {
        var nation = new PeopleFixture(database);
        var district = nation.institution(nation.root(), "district", null);
        var schools = IntStream.range(0, SCHOOLS)
                .mapToObj(school -> nation.institution(school < IN_REACH ? district : nation.root()))
                .map(nation::code)
                .toList();
        staff = rosters.staffOf(schools);
        divide(4_000);
        mandateFor(district);
        var formerly = lines(List.of(Group.RETURNER), 100);
        follow(rosters.applied(
                rosters.checked(rosters.nation(), Sheet.plain(formerly).bytes(), true)));
        var gone = formerly.stream()
                .map(line -> line.with(Column.STATUS, "Resigned").with(Column.EXTRACT_DATE, day(70)))
                .toList();
        follow(rosters.applied(
                rosters.checked(rosters.nation(), Sheet.plain(gone).bytes(), true)));
        follow(rosters.applied(Sheet.plain(first()).csv(',')));
        second = second();
        read = rosters.applied(Sheet.plain(second).csv(','));
        follow(read);
    }

    /** Each school's people, the first of them to a group each. */
    private void divide(int people) {
        var next = new int[SCHOOLS];
        groups.put(Group.HEAD, IntStream.range(0, SCHOOLS).boxed().toList());
        for (var group : Group.values()) {
            var members = groups.computeIfAbsent(group, _ -> new ArrayList<>());
            while (members.size() < group.people) {
                members.add(group.school + ++next[group.school] * SCHOOLS);
            }
        }
        IntStream.range(SCHOOLS, people)
                .filter(person -> person / SCHOOLS > next[person % SCHOOLS])
                .forEach(person -> groups.computeIfAbsent(
                                person % SCHOOLS < IN_REACH ? Group.UNCHANGED : Group.UNCHANGED_OUT_OF_REACH,
                                _ -> new ArrayList<>())
                        .add(person));
    }

    private void mandateFor(InstitutionId district) {
        var ledger = new LedgerFixture(database);
        var version =
                ledger.version(LedgerFixture.everybodyAt(district), DueRule.fixed(DUE, 30), LedgerFixture.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    private List<Line> first() {
        var there = new ArrayList<>(List.of(Group.values()));
        there.removeAll(List.of(Group.JOINER, Group.RETURNER, Group.BACK_FROM_LEAVE));
        var lines = lines(there, 40);
        lines(List.of(Group.BACK_FROM_LEAVE), 40)
                .forEach(line -> lines.add(line.with(Column.STATUS, "Maternity leave")));
        return lines;
    }

    private List<Line> second() {
        var lines = new ArrayList<Line>();
        for (var group : Group.values()) {
            lines(List.of(group), 5).stream()
                    .filter(_ -> group != Group.MISSING)
                    .map(line -> changed(group, line))
                    .forEach(lines::add);
        }
        return lines;
    }

    private Line changed(Group group, Line line) {
        return switch (group) {
            case MOVER -> moved(line, 1);
            case MOVER_OUT_OF_REACH -> moved(line, IN_REACH);
            case MOVER_INTO_REACH -> moved(line, 3);
            case LEAVER -> line.with(Column.STATUS, "Retired").with(Column.END_DATE, day(10));
            case GONE_ON_LEAVE -> line.with(Column.STATUS, "Maternity leave");
            case JOINER, RETURNER -> line.with(Column.START_DATE, day(10));
            default -> line;
        };
    }

    private Line moved(Line line, int school) {
        return line.with(Column.INSTITUTION_CODE, staff.school(school)).with(Column.START_DATE, day(10));
    }

    private List<Line> lines(List<Group> of, int daysAgo) {
        var lines = of.stream()
                .flatMap(group -> groups.getOrDefault(group, List.of()).stream())
                .map(staff::line)
                .toList();
        return rosters.dated(lines, daysAgo);
    }

    private String day(int daysAgo) {
        return rosters.today().minusDays(daysAgo).toString();
    }

    private void follow(RosterBatch batch) {
        await().atMost(Duration.ofMinutes(2)).until(() -> hasFollowed(batch.id()));
    }

    private boolean hasFollowed(UUID batch) {
        return database.sql("select exists (select from audit.entry where kind = 'duties.followed-roster'"
                        + " and subject = :subject)")
                .param("subject", "roster:" + batch)
                .query(Boolean.class)
                .single();
    }

    @Test
    void joiners_movers_leavers_returners_people_on_leave_and_the_unchanged_are_told_apart_and_their_duties_follow() {
        assertThat(Map.of(
                        "JOIN", read.count("JOIN"),
                        "MOVE", read.count("MOVE"),
                        "LEAVE", read.count("LEAVE"),
                        "RETURN", read.count("RETURN"),
                        "STATUS", read.count("STATUS"),
                        "UNCONFIRMED", read.count("UNCONFIRMED")))
                .isEqualTo(
                        Map.of("JOIN", 100, "MOVE", 220, "LEAVE", 80, "RETURN", 50, "STATUS", 130, "UNCONFIRMED", 30));
        assertThat(read.count("SAME")).isEqualTo(second.size() - 100 - 220 - 80 - 50 - 130);

        var standing = new EnumMap<Group, List<String>>(Group.class);
        groups.forEach((group, members) -> standing.put(group, standing(members)));

        assertThat(standing).isEqualTo(expected());
    }

    /** One answer for each group, except that heads lead schools in reach of the mandate and out of it. */
    private static Map<Group, List<String>> expected() {
        var expected = new EnumMap<Group, List<String>>(Group.class);
        var owes = "LISTED | posts lasting | duty OPEN | ASSIGNED";
        var moved = "LISTED | posts until 11 days ago, lasting | duty ";
        expected.put(Group.HEAD, List.of("LISTED | posts lasting", owes));
        expected.put(Group.MOVER, List.of(moved + "OPEN | ASSIGNED MOVED"));
        expected.put(Group.MOVER_OUT_OF_REACH, List.of(moved + "LAPSED not counted elsewhere | ASSIGNED LAPSED"));
        expected.put(Group.MOVER_INTO_REACH, List.of(moved + "OPEN | ASSIGNED"));
        expected.put(
                Group.LEAVER,
                List.of("LEFT | posts last until 10 days ago | duty LAPSED not counted | ASSIGNED LAPSED"));
        expected.put(Group.MISSING, List.of("UNCONFIRMED | posts lasting | duty OPEN | ASSIGNED"));
        expected.put(
                Group.GONE_ON_LEAVE,
                List.of("LISTED | posts lasting | status maternity lasting | duty PAUSED not counted"
                        + " | ASSIGNED PAUSED"));
        expected.put(
                Group.BACK_FROM_LEAVE,
                List.of("LISTED | posts lasting | status maternity over | duty OPEN | ASSIGNED PAUSED RESUMED"));
        expected.put(
                Group.RETURNER,
                List.of("LISTED | posts until 70 days ago, lasting | duty OPEN | ASSIGNED LAPSED REOPENED"));
        expected.put(Group.JOINER, List.of(owes));
        expected.put(Group.UNCHANGED, List.of(owes));
        expected.put(Group.UNCHANGED_OUT_OF_REACH, List.of("LISTED | posts lasting"));
        return expected;
    }

    @Test
    void reading_the_second_extract_once_more_changes_nothing() {
        var tables = new PeopleTables(database);
        var before = tables.sums();
        var ledger = ledger();

        var again = rosters.applied(rosters.checked(Sheet.plain(second).csv(',')));

        assertThat(again.count("SAME") + again.count("LEFT_UNKNOWN")).isEqualTo(second.size());
        assertThat(answers.changes(again)).isZero();
        assertThat(tables.sums()).isEqualTo(before);
        assertThat(ledger()).isEqualTo(ledger);
    }

    private String ledger() {
        return database.sql("select count(*) || ' ' || coalesce(max(seq), 0) from mandates.duty_event")
                .query(String.class)
                .single();
    }

    /** What is known of these people, with the days that differ left out: each different answer once. */
    private List<String> standing(List<Integer> members) {
        return database.sql("""
                select distinct concat_ws(' | ', p.state,
                       (select 'posts ' || string_agg(case when m.ended_on is null then 'lasting'
                                                           when m.latest then 'last until ' || (:today - m.ended_on) || ' days ago'
                                                           else 'until ' || (:today - m.ended_on) || ' days ago' end,
                                                      ', ' order by m.started_on)
                          from people.post m where m.person_id = p.id),
                       (select 'status ' || string_agg(s.status || case when s.until_on is null then ' lasting' else ' over' end,
                                                      ', ' order by s.from_on)
                          from people.status_period s where s.person_id = p.id),
                       (select 'duty ' || d.state || case when d.counts then '' else ' not counted' end
                               || case when d.institution_id = c.institution_id then '' else ' elsewhere' end
                          from mandates.duty d join people.post c on c.person_id = p.id and c.latest
                         where d.person_id = p.id),
                       (select string_agg(e.kind, ' ' order by e.seq) from mandates.duty_event e where e.person_id = p.id))
                  from people.person p
                 where p.staff_no = any(:numbers)
                 order by 1
                """)
                .param("today", rosters.today())
                .param("numbers", members.stream().map(staff::staffNo).toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
