package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.people.RosterApplied;
import org.twige.web.Texts;

/**
 * An extract of 5,000 people with every defect at about its rate, from the file to the database. With
 * {@code -Dtwige.defects=200000} it is an extract of a nation. A table of what was planted and handled is printed.
 */
@PageTest
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all tests
class RosterDefectsTest {

    private static final int NATION = 1;
    private static final int PEOPLE = Integer.getInteger("twige.defects", 5_000);
    private static final long SEED = 2026;
    private static final String OURS = "901";

    @Autowired
    private JdbcClient database;

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private RosterAnswers answers;

    @Autowired
    private Country country;

    @Autowired
    private Texts texts;

    @Autowired
    private Clock clock;

    private PeopleTables tables;
    private InventedStaff staff;
    private Sheet sheet;
    private RosterBatch checked;
    private RosterBatch applied;
    private Map<Integer, String> verdicts;
    private Map<Integer, String> findings;
    private List<String> unconfirmed;
    private Map<String, String> before;
    private Map<String, String> after;

    @BeforeAll
    void a_clean_month_and_a_spoilt_one() {
        tables = new PeopleTables(database);
        var today = country.today(clock);
        var schools = rosters.schools(40, "24");
        var clean = new InventedStaff(NATION, schools, today.minusDays(30));
        rosters.applied(Sheet.plain(clean.lines(PEOPLE)).csv(','));
        before = tables.sumsOfPeople(OURS);
        staff = new InventedStaff(NATION, schools, today);
        sheet = Sheet.ofAnOffice(new SpoiltExtract(staff, PEOPLE, today, SEED).lines());
        checked = rosters.checked(sheet.csv(';'));
        verdicts = answers.verdicts(checked);
        findings = answers.findings(checked);
        unconfirmed = answers.missing(checked, "UNCONFIRMED");
        applied = rosters.applied(checked);
        after = tables.sumsOfPeople(OURS);
    }

    @Test
    void every_row_meets_the_rule_of_its_defect() {
        assertThat(verdicts).isEqualTo(expected(line -> line.defect().verdict()));
    }

    @Test
    void every_finding_names_problem_column_and_value_and_there_is_no_other() {
        assertThat(findings).isEqualTo(expected(RosterDefectsTest::finding));
    }

    @Test
    void every_defect_is_planted_at_its_rate_and_handled_as_its_rule_says_each_time() {
        var ruled = new AsRuled(staff, country.today(clock), before, after, ListedNow.all(database, OURS));
        var planted = new EnumMap<StatedDefect, Integer>(StatedDefect.class);
        var handled = new EnumMap<StatedDefect, Integer>(StatedDefect.class);
        for (var defect : StatedDefect.values()) {
            sheet.lines().forEach((row, line) -> {
                if (defect.isIn(line)) {
                    planted.merge(defect, 1, Integer::sum);
                    handled.merge(
                            defect, isSaid(defect, row, line) && ruled.isHandled(defect, line) ? 1 : 0, Integer::sum);
                }
            });
            if (defect.isOfTheMissing()) {
                var missing = inNeither();
                planted.merge(defect, missing.size(), Integer::sum);
                handled.merge(
                        defect,
                        (int) missing.stream().filter(ruled::isAskedAbout).count(),
                        Integer::sum);
            }
        }
        var table = Arrays.stream(StatedDefect.values())
                .map(defect -> defect.row(planted.getOrDefault(defect, 0), handled.getOrDefault(defect, 0)))
                .collect(Collectors.joining("\n"));
        System.out.printf(
                "defects in an extract of %d people%n%-32s|   stated | planted | handled as its rule says%n%s%n",
                PEOPLE, "defect", table);

        assertThat(handled).as(table).isEqualTo(planted);
        assertThat(StatedDefect.values())
                .as(table)
                .allMatch(defect -> defect.isAtItsRate(planted.getOrDefault(defect, 0), PEOPLE));
    }

    /** The report names what is wrong in the row; a blank is nothing wrong. */
    private boolean isSaid(StatedDefect defect, int row, Line line) {
        return (defect.isABlank() || line.defect().verdict().equals(verdicts.get(row)))
                && finding(line).equals(findings.getOrDefault(row, ""));
    }

    private List<Integer> inNeither() {
        var listed = sheet.lines().values().stream().map(Line::person).collect(Collectors.toSet());
        return IntStream.range(0, PEOPLE)
                .filter(person -> !listed.contains(person))
                .boxed()
                .toList();
    }

    @Test
    void every_way_to_spoil_a_row_stands_for_a_stated_defect() {
        var stated = Arrays.stream(StatedDefect.values())
                .flatMap(defect -> defect.defects().stream())
                .toList();

        assertThat(stated)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Defect.values())
                        .filter(defect -> defect != Defect.NONE && defect != Defect.TRANSFERRED_TO)
                        .toList());
    }

    @Test
    void every_defect_occurs() {
        var met = sheet.lines().values().stream().map(Line::defect).collect(Collectors.toSet());

        assertThat(met)
                .containsAll(Arrays.stream(Defect.values())
                        .filter(defect -> defect != Defect.TRANSFERRED_AND_IN_NEITHER)
                        .toList());
    }

    @Test
    void rows_in_are_rows_accounted_for() {
        assertThat(checked.count("ROWS")).isEqualTo(sheet.lines().size()).isEqualTo(verdicts.size());
        assertThat(checked.count("BLANK")).isEqualTo(1);
        assertThat(checked.count("TOTALS")).isEqualTo(2);
        assertThat(checked.count("ERRORS"))
                .isEqualTo(count(line -> line.defect().verdict().equals("ERROR")));
        assertThat(checked.count("NO_PHONE"))
                .isEqualTo(count(line -> line.at(Column.PHONE).isEmpty() || line.defect() == Defect.PHONE_INVALID));
        assertThat(checked.count("NO_EMAIL"))
                .isEqualTo(count(
                        line -> line.at(Column.EMAIL_OFFICIAL).isEmpty() || line.defect() == Defect.EMAIL_MISTYPED));
    }

    @Test
    void whoever_is_in_neither_institution_is_unconfirmed_and_nobody_else() {
        var listed = sheet.lines().values().stream()
                .map(line -> line.at(Column.STAFF_NO))
                .collect(Collectors.toSet());

        assertThat(unconfirmed)
                .hasSize((Defect.TRANSFERRED_AND_IN_NEITHER.among(PEOPLE) + 1) / 2 * 2)
                .noneMatch(listed::contains);
        assertThat(before.keySet()).as("nobody is removed").allMatch(after::containsKey);
    }

    @Test
    void nothing_outside_the_rules_changes() {
        var untouched = staffNumbers(List.of("SAME", "ERROR"));
        untouched.removeAll(staffNumbers(List.of("MOVE", "SECOND", "SEVERAL")));

        assertThat(untouched).hasSizeGreaterThan(PEOPLE / 2);
        assertThat(untouched)
                .allSatisfy(staffNo -> assertThat(after.get(staffNo)).isEqualTo(before.get(staffNo)));
    }

    @Test
    void the_same_extract_again_changes_nothing_and_tells_nobody(ApplicationEvents events) {
        var once = tables.sums();

        var again = rosters.applied(rosters.checked(sheet.csv(';')));

        assertThat(again.state()).isEqualTo(RosterBatch.State.APPLIED);
        assertThat(tables.sums()).isEqualTo(once);
        assertThat(answers.changes(again)).isZero();
        assertThat(events.stream(RosterApplied.class)).isEmpty();
        assertThat(again.count("JOIN")
                        + again.count("MOVE")
                        + again.count("LEAVE")
                        + again.count("CHANGE")
                        + again.count("STATUS")
                        + again.count("UNCONFIRMED")
                        + again.count("ABSENT_AGAIN"))
                .isZero();
    }

    @Test
    void the_result_has_each_row_once() {
        var results = answers.result(applied).stream()
                .skip(1)
                .map(row -> Map.entry(Integer.valueOf(row.getFirst()), row.get(3)))
                .toList();

        assertThat(results)
                .isEqualTo(List.copyOf(expected(line -> texts.say(
                                "en",
                                "people.verdict." + line.defect().verdict().toLowerCase(Locale.ROOT)))
                        .entrySet()));
    }

    @Test
    void rows_with_errors_come_back_as_they_were_and_count_once_mended() {
        var failed = answers.failedRows(applied, true);
        var wrong = new TreeMap<>(sheet.lines());
        wrong.values().removeIf(line -> !line.defect().verdict().equals("ERROR"));
        assertThat(failed.stream()
                        .skip(1)
                        .map(row -> row.subList(0, Line.COLUMNS.size()))
                        .toList())
                .isEqualTo(wrong.values().stream().map(Line::texts).toList());

        var once = tables.sums();
        var mended = rosters.checked(mended(failed, wrong));

        assertThat(mended.partial()).as("known as mended rows").isTrue();
        assertThat(mended.count("ERRORS")).isZero();
        assertThat(mended.count("UNCONFIRMED")).as("nobody else is missing").isZero();
        assertThat(rosters.applied(mended).count("SAME")).isEqualTo(wrong.size());
        assertThat(tables.sums()).isEqualTo(once);
    }

    /** The table with the cells of each row put right, and what we wrote beside them. */
    private String mended(List<List<String>> failed, Map<Integer, Line> wrong) {
        var rows = new ArrayList<List<String>>(List.of(failed.getFirst()));
        for (var row : failed.subList(1, failed.size())) {
            var said = row.subList(Line.COLUMNS.size(), row.size());
            var line = Objects.requireNonNull(wrong.get(Integer.valueOf(said.getFirst())));
            var right = new ArrayList<>(staff.line(line.person()).texts());
            right.addAll(said);
            rows.add(right);
        }
        return Sheet.csv(rows, ',');
    }

    @Test
    void only_who_sent_the_list_gets_its_identity_numbers_back() {
        var place = Line.COLUMNS.indexOf(Column.NATIONAL_ID);

        assertThat(answers.failedRows(applied, false).stream().skip(1).map(row -> row.get(place)))
                .isNotEmpty()
                .allMatch(String::isEmpty);
    }

    @Test
    void every_problem_is_said_with_its_remedy_in_every_language() {
        for (var language : country.languages()) {
            for (var problem : Problem.values()) {
                assertThat(texts.has(language.code(), "people.problem." + problem.key()))
                        .isTrue();
                assertThat(texts.has(language.code(), "people.remedy." + problem.key()))
                        .isTrue();
            }
        }
    }

    private Map<Integer, String> expected(Function<Line, String> what) {
        var expected = new TreeMap<Integer, String>();
        sheet.lines().forEach((row, line) -> expected.put(row, what.apply(line)));
        expected.values().removeIf(String::isEmpty);
        return expected;
    }

    private static String finding(Line line) {
        var problem = line.defect().problem();
        var column = line.defect().column();
        return problem == null || column == null ? "" : problem + " " + column.key() + " " + line.shown();
    }

    private int count(Predicate<Line> which) {
        return (int) sheet.lines().values().stream().filter(which).count();
    }

    private Set<String> staffNumbers(List<String> verdicts) {
        return sheet.lines().values().stream()
                .filter(line -> verdicts.contains(line.defect().verdict()))
                .map(line -> line.at(Column.STAFF_NO))
                .collect(Collectors.toSet());
    }
}
