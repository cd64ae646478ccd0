package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.PublishCourse;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class DrawTests {

    private static final int PEOPLE = 40;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Draws draws;

    @Autowired
    private CarryOutDraw carryOut;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private RoomFixture room;
    private Phone office;
    private List<PersonId> people;
    private UUID draw;

    @BeforeEach
    void an_announced_draw_over_people_who_took_a_final() throws Exception {
        room = new RoomFixture(browser, database, publication);
        office = room.desk(room.people.official(Role.PROGRAMME_OFFICE));
        people = new ArrayList<>();
        for (var number = 0; number < PEOPLE; number++) {
            people.add(room.tried("URUGERO " + (char) ('A' + number % 26), 8, Duration.ofMinutes(number < 4 ? 1 : 20)));
        }
        var today = country.today(clock);
        office.send(
                office.open("/draws"),
                "/draws",
                "course",
                room.slug(),
                "first",
                today.minusDays(60).toString(),
                "last",
                today.toString());
        draw = database.sql("select id from assessment.draw where course_id = :course")
                .param("course", room.version.course().value())
                .query(UUID.class)
                .single();
    }

    @Test
    void a_draw_is_told_before_it_is_made_and_its_seed_only_after() throws Exception {
        var commitment = found().commitment();
        assertThat(found().seed()).isNull();
        var page = room.phone().open("/draws/published");
        assertThat(page.text()).contains(commitment);
        assertThat(page.select("dl:contains(" + commitment + ") dt").eachText())
                .contains("Sealed seed (SHA-256)")
                .doesNotContain("Seed");

        carryOut();

        var seed = Objects.requireNonNull(found().seed());
        assertThat(room.phone().open("/draws/published").text()).contains(seed, commitment);
        assertThat(sha256(seed)).isEqualTo(commitment);
    }

    @Test
    void a_period_that_is_over_cannot_be_announced_and_one_that_lasts_cannot_be_drawn() throws Exception {
        var yesterday = country.today(clock).minusDays(1);
        var page = office.send(
                office.open("/draws"),
                "/draws",
                "course",
                room.slug(),
                "first",
                yesterday.minusDays(9).toString(),
                "last",
                yesterday.toString());
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#until");

        assertThat(office.open("/draws/" + draw).select("form[action$=/result]"))
                .isEmpty();
    }

    @Test
    void anybody_with_the_list_and_the_seed_draws_the_same_people() throws Exception {
        carryOut();

        var drawn = found();
        var result = Objects.requireNonNull(drawn.result());
        assertThat(result.population()).isEqualTo(PEOPLE);
        assertThat(result.byChance()).as("3 % of 40, rounded up").isEqualTo(2);
        var lines = office.perform(get("/draws/" + draw + "/list.csv"))
                .getContentAsString()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        var byHash = new TreeMap<String, String>();
        for (var line : lines) {
            byHash.put(sha256(drawn.seed() + ":" + line[0]), line[0]);
        }
        assertThat(drawnBy(lines, "RANDOM"))
                .isEqualTo(byHash.values().stream().limit(2).collect(Collectors.toSet()));
        assertThat(office.open("/draws/" + draw).text()).contains("it comes out the same");
    }

    @Test
    void a_list_that_was_changed_is_found_out() throws Exception {
        carryOut();
        var list = new ArrayList<>(draws.list(draw));
        assertThat(Recomputed.of(found(), list).isEqual()).isTrue();

        list.removeLast();

        assertThat(Recomputed.of(found(), list).samePopulation()).isFalse();
    }

    @Test
    void a_very_quick_final_can_be_drawn_by_rule() throws Exception {
        carryOut();

        var risky = draws.list(draw).stream()
                .filter(one -> one.risks().contains("FAST"))
                .count();
        var byRule = draws.list(draw).stream()
                .filter(one -> "RISK".equals(one.reason()))
                .toList();
        assertThat(risky).isEqualTo(4);
        assertThat(byRule).hasSizeBetween(1, 2).allMatch(one -> one.risks().contains("FAST"));
    }

    @Test
    void both_finals_of_a_flag_of_shared_answers_can_be_drawn_by_rule_until_somebody_finds_it_in_order()
            throws Exception {
        database.sql("""
                insert into assessment.flag (attempt_id, kind, evidence, raised_at, reply_until)
                select one.id, 'SHARED', jsonb_build_object('others', jsonb_build_array(other.id)), now(), date '2100-01-01'
                  from assessment.attempt one, assessment.attempt other
                 where one.person_id = :one and other.person_id = :other
                """)
                .param("one", people.get(10).value())
                .param("other", people.get(11).value())
                .update();
        assertThat(shared()).isEqualTo(2);
        database.sql("update assessment.flag set state = 'IN_ORDER' where kind = 'SHARED'")
                .update();
        assertThat(shared()).isZero();
        database.sql("update assessment.flag set state = 'RAISED' where kind = 'SHARED'")
                .update();

        carryOut();

        assertThat(draws.list(draw).stream().filter(one -> one.risks().contains("SHARED")))
                .hasSize(2);
    }

    private int shared() {
        return database.sql("""
                select count(distinct person_id) from assessment.draw_risk
                 where rule = 'SHARED' and person_id = any(cast(:people as uuid[]))
                """)
                .param(
                        "people",
                        people.stream().map(one -> one.value().toString()).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    @Test
    void a_draw_that_is_asked_for_twice_is_made_once() throws Exception {
        carryOut();
        var first = draws.list(draw);
        var at = Objects.requireNonNull(found().result()).at();

        carryOut.carryOut(UUID.randomUUID(), draw, UUID.randomUUID());

        assertThat(draws.list(draw)).isEqualTo(first);
        assertThat(Objects.requireNonNull(found().result()).at()).isEqualTo(at);
    }

    @Test
    void officials_see_who_was_drawn_in_their_own_part_of_the_country_alone() throws Exception {
        carryOut();
        var names = database.sql("""
                select p.staff_no from assessment.draw_population d join people.person p on p.id = d.person_id
                 where d.draw_id = :draw and d.reason is not null
                """).param("draw", draw).query(String.class).list();

        assertThat(room.desk().open("/draws/" + draw).text()).contains(names);
        assertThat(room.elsewhere().desk().open("/draws/" + draw).text())
                .contains("Nobody in your part of the country was drawn")
                .doesNotContain(names);
        assertThat(room.desk().perform(get("/draws/" + draw + "/list.csv")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void who_was_drawn_is_told_why_beside_their_training_and_nobody_else_is() throws Exception {
        carryOut();
        var chance = new Phone(browser, drawn("RANDOM"));
        assertThat(chance.open("/my-training").text()).contains("You are asked to a short check in a room");
        assertThat(chance.open("/my-sittings").text())
                .contains("You were drawn by chance")
                .contains("stay as they are");

        var rule = new Phone(browser, drawn("RISK"));
        assertThat(rule.open("/my-sittings").text())
                .contains("You were drawn by a rule")
                .contains("Nobody has accused you of anything");

        var other = new Phone(browser, PeopleFixture.signedIn(room.people.personAt(room.district)));
        assertThat(other.open("/my-training").text()).doesNotContain("check in a room");
    }

    @Test
    void people_who_were_drawn_are_chosen_already_when_a_list_is_made() throws Exception {
        carryOut();
        var desk = room.desk();

        var sitting = room.plan(desk);

        var result = Objects.requireNonNull(found().result());
        assertThat(desk.open("/sittings/" + sitting).select("a[href*=/seats/]"))
                .hasSize(result.byChance() + result.byRule());
        assertThat(room.count("assessment.seat where sitting_id = :id and reason = 'RANDOM'", sitting))
                .isEqualTo(result.byChance());
    }

    @Test
    void the_newest_draw_says_why_somebody_is_asked() throws Exception {
        carryOut();
        var chance = drawn("RANDOM").person();
        var newer = anotherDraw();
        database.sql("""
                insert into assessment.draw_population (draw_id, number, person_id)
                select :newer, gen_random_uuid(), :person
                """).param("newer", newer).param("person", chance).update();

        var sitting = room.plan(room.desk(), new PersonId(chance));

        assertThat(room.count(
                        "assessment.seat where sitting_id = :id and reason = 'CHOSEN' and person_id = '" + chance + "'",
                        sitting))
                .isEqualTo(1);
        assertThat(new Phone(browser, PeopleFixture.signedIn(new PersonId(chance)))
                        .open("/my-sittings")
                        .text())
                .doesNotContain("You were drawn by chance");
    }

    @Test
    void nobody_is_drawn_again_who_was_checked_on_the_same_version() throws Exception {
        var checked = people.getFirst();
        database.sql("""
                with sitting as (
                    insert into assessment.sitting (course_id, version_id, institution_id, room, starts_at, languages,
                        minutes, out_of, cut, made_by, made_at, opened_at, closed_at)
                    values (:course, :version, :place, 'Hall', now(), '{en}', 15, 8, 70, gen_random_uuid(), now(),
                        now(), now())
                    returning id)
                insert into assessment.seat (sitting_id, person_id, reason, begun_at, identity_checked_at, score, passed,
                    marked_at)
                select id, :person, 'RANDOM', now(), now(), 7, true, now() from sitting
                """)
                .param("course", room.version.course().value())
                .param("version", room.version.id().value())
                .param("place", room.district.value())
                .param("person", checked.value())
                .update();

        carryOut();

        assertThat(room.count("assessment.draw_population where person_id = :id", checked.value()))
                .isZero();
        assertThat(Objects.requireNonNull(found().result()).population()).isEqualTo(PEOPLE - 1);
    }

    @Test
    void everybody_can_draw_again_by_chance_and_nobody_reads_whom_a_rule_met() throws Exception {
        var phone = room.phone();
        assertThat(phone.perform(get("/draws/" + draw + "/numbers.csv")).getStatus())
                .isEqualTo(404);
        carryOut();
        var draws = phone.open("/draws/published");
        var list = phone.perform(get(Objects.requireNonNull(draws.selectFirst("a[href*=" + draw + "]"))
                        .attr("href")))
                .getContentAsString();

        assertThat(list).doesNotContain("RISK", "FAST");
        var numbers = list.lines().skip(1).map(line -> line.split(",", -1)[0]).toList();
        var result = Objects.requireNonNull(found().result());
        assertThat(sha256(String.join("\n", numbers))).isEqualTo(result.hash());
        var byHash = new TreeMap<String, String>();
        for (var number : numbers) {
            byHash.put(sha256(found().seed() + ":" + number), number);
        }
        assertThat(byHash.values().stream().limit(result.byChance()))
                .allMatch(number -> list.contains(number + ",RANDOM"));
    }

    /** A later draw of the same course, carried out. */
    private UUID anotherDraw() {
        return database.sql("""
                insert into assessment.draw (course_id, from_on, until_on, rules, seed, commitment, announced_at,
                    announced_by, drawn_at, population_size, population_hash, by_chance, by_rule)
                select course_id, from_on, until_on, rules, 'another', 'another', now(), announced_by,
                       now() + interval '1 minute', 1, '', 0, 0
                  from assessment.draw where id = :draw
                returning id
                """).param("draw", draw).query(UUID.class).single();
    }

    private Draw found() {
        return draws.find(draw).orElseThrow();
    }

    /** The period ends, and the programme office draws. */
    private void carryOut() throws Exception {
        LocalDate yesterday = country.today(clock).minusDays(1);
        database.sql("update assessment.draw set until_on = :yesterday where id = :draw")
                .param("yesterday", yesterday)
                .param("draw", draw)
                .update();
        office.send(office.open("/draws/" + draw), "/result");
        await().atMost(Duration.ofSeconds(30)).until(() -> found().result() != null);
    }

    private SignedIn drawn(String reason) {
        return PeopleFixture.signedIn(new PersonId(database.sql(
                        "select person_id from assessment.draw_population where draw_id = :draw and reason = :reason limit 1")
                .param("draw", draw)
                .param("reason", reason)
                .query(UUID.class)
                .single()));
    }

    private static Set<String> drawnBy(List<String[]> lines, String reason) {
        return lines.stream()
                .filter(line -> line[2].equals(reason))
                .map(line -> line[0])
                .collect(Collectors.toSet());
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
