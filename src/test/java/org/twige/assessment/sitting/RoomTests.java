package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
class RoomTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    private RoomFixture room;
    private Phone desk;
    private Phone phone;
    private PersonId mutesi;
    private PersonId kamana;
    private PersonId uwase;
    private UUID sitting;
    private String code;

    @BeforeEach
    void an_open_room_with_three_people_on_its_list() throws Exception {
        room = new RoomFixture(browser, database, publication);
        desk = room.desk();
        phone = room.phone();
        mutesi = room.tried("MUTESI Urugero");
        kamana = room.tried("KAMANA Urugero");
        uwase = room.tried("UWASE Urugero", 4, Duration.ofMinutes(20));
        sitting = room.plan(desk, mutesi, kamana, uwase);
        code = room.open(desk, sitting);
    }

    @Test
    void three_people_take_the_check_one_after_the_other_on_one_phone() throws Exception {
        finish(mutesi, 8);
        finish(kamana, 5);
        finish(uwase, 6);

        assertThat(result(mutesi)).containsExactly(8, true);
        assertThat(result(kamana)).containsExactly(5, false);
        assertThat(result(uwase)).containsExactly(6, true);
        var page = desk.open("/sittings/" + sitting);
        assertThat(page.text()).contains("Not begun: 0. Working: 0. Finished: 3. Absent: 0.");
    }

    @Test
    void a_check_never_changes_what_came_of_the_final() throws Exception {
        var before = finals();

        finish(kamana, 0);
        desk.send(desk.open("/sittings/" + sitting + "/close"), "/close");

        assertThat(finals()).isEqualTo(before);
        assertThat(database.sql("select count(*) from learning.report_completion where person_id = :person")
                        .param("person", kamana.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_phone_asks_whether_it_is_you_and_forgets_who_says_no() throws Exception {
        var page = come(mutesi);
        assertThat(page.select("h1").text()).isEqualTo("Are you MUTESI Urugero?");

        phone.send(page, "/leave");

        assertThat(phone.address()).isEqualTo("/sit");
        assertThat(phone.cookie()).isNull();
        assertThat(database.sql("select begun_at is null from assessment.seat where id = :seat")
                        .param("seat", room.seat(sitting, mutesi))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the_next_person_reaches_nothing_of_the_one_before() throws Exception {
        room.answerAll(phone, code, sitting, mutesi, 8);
        var hers = Objects.requireNonNull(phone.cookie());
        var done = phone.send(phone.open("/sit/check"), "/finish");
        assertThat(done.text()).contains("Hand the phone on").doesNotContain("MUTESI");

        for (var address : List.of("/sit/questions/1", "/sit/questions/8", "/sit/check", "/sit/you")) {
            for (var cookie : List.of(true, false)) {
                phone.holds(cookie ? hers : null);
                assertThat(phone.open(address).text()).doesNotContain("MUTESI").contains("No check is open");
                assertThat(phone.address()).isEqualTo("/sit?ended=true");
            }
        }
        assertThat(phone.received()).allMatch(answer -> answer.contains("Cache-Control: [no-store]"));
    }

    @Test
    void a_new_ticket_ends_what_was_left_open_on_the_phone() throws Exception {
        room.answerAll(phone, code, sitting, mutesi, 3);
        var hers = Objects.requireNonNull(phone.cookie());

        come(kamana);

        phone.holds(hers);
        assertThat(phone.open("/sit/check").text()).contains("No check is open");
        assertThat(result(mutesi)).isEmpty();
    }

    @Test
    void the_cookie_of_a_room_is_for_its_pages_alone_and_opens_nothing_else() throws Exception {
        come(mutesi);
        var cookie = Objects.requireNonNull(phone.cookie());

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/sit");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        for (var address : List.of("/my-training", "/my-credentials", "/sittings/" + sitting)) {
            var answer = phone.perform(get(address));
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).startsWith("/sign-in");
        }
        assertThat(cookie.getValue())
                .as("only its hash is kept")
                .isNotEqualTo(database.sql("select token_hash from assessment.seat_session where seat_id = :seat")
                        .param("seat", room.seat(sitting, mutesi))
                        .query(String.class)
                        .single());
    }

    @Test
    void somebody_goes_on_with_the_same_ticket_on_another_phone() throws Exception {
        var page = phone.send(come(mutesi), "/begin");
        phone.send(page, "/questions/1", "choice", "2");
        var other = room.phone();

        page = other.send(other.open("/sit"), "/sit", "code", code, "ticket", room.ticket(sitting, mutesi));
        page = other.send(page, "/begin");

        assertThat(other.address()).isEqualTo("/sit/questions/2");
        assertThat(page.text()).contains("1 of 8 answered");
        assertThat(phone.open("/sit/questions/2").text()).contains("No check is open");
    }

    @Test
    void an_answer_that_is_sent_twice_is_kept_once_and_an_old_one_does_not_come_back() throws Exception {
        var page = phone.send(come(mutesi), "/begin");
        var first = phone.form(page, "/questions/1", "choice", "1");
        phone.perform(first);
        phone.send(phone.open("/sit/questions/1"), "/questions/1", "choice", "2");

        phone.perform(first);

        assertThat(phone.open("/sit/questions/1").select("input[checked]").attr("value"))
                .isEqualTo("2");
        assertThat(room.count("assessment.seat_response where seat_id = :id", room.seat(sitting, mutesi)))
                .isEqualTo(2);
    }

    @Test
    void the_code_ends_after_minutes_and_at_once_when_there_is_a_new_one() throws Exception {
        var next = RoomFixture.code(desk.send(desk.open("/sittings/" + sitting), "/code"));
        assertThat(next).isNotEqualTo(code);
        assertThat(come(mutesi).text()).contains("is not right, or the code is over");

        database.sql("update assessment.sitting set code_until = code_until - interval '11 minutes' where id = :id")
                .param("id", sitting)
                .update();
        code = next;
        assertThat(come(mutesi).text()).contains("is not right, or the code is over");
        assertThat(desk.open("/sittings/" + sitting).text()).contains("The code is over");
    }

    @Test
    void a_code_opens_its_own_room_alone_and_only_while_it_is_open() throws Exception {
        var other = room.elsewhere();
        var theirs = other.tried("GASANA Urugero");
        var otherDesk = other.desk();
        var otherSitting = other.plan(otherDesk, theirs);
        other.open(otherDesk, otherSitting);

        var page = phone.send(phone.open("/sit"), "/sit", "code", code, "ticket", other.ticket(otherSitting, theirs));
        assertThat(page.text()).contains("is not right");
        assertThat(phone.status()).isEqualTo(422);

        var ticket = room.ticket(sitting, mutesi);
        desk.send(desk.open("/sittings/" + sitting + "/close"), "/close");
        page = phone.send(phone.open("/sit"), "/sit", "code", code, "ticket", ticket);
        assertThat(page.text()).contains("is not right");
    }

    @Test
    void nobody_finds_a_ticket_by_trying() throws Exception {
        var tickets = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            tickets.add(Codes.ticket());
        }
        assertThat(tickets).hasSize(1000);

        for (var tries = 0; tries < EnterRoom.TRIES; tries++) {
            phone.send(phone.open("/sit"), "/sit", "code", code, "ticket", "BBBB" + tries);
            assertThat(phone.status()).isEqualTo(422);
        }

        assertThat(come(mutesi).text()).contains("Too many tries");
        assertThat(phone.status()).isEqualTo(429);
        code = RoomFixture.code(desk.send(desk.open("/sittings/" + sitting), "/code"));
        assertThat(come(mutesi).select("h1").text()).isEqualTo("Are you MUTESI Urugero?");
    }

    @Test
    void somebody_with_a_ticket_who_is_not_in_the_room_does_not_find_its_code() throws Exception {
        var ticket = room.ticket(sitting, mutesi);
        for (var tries = 0; tries < EnterRoom.TRIES_WITH_A_TICKET; tries++) {
            phone.send(phone.open("/sit"), "/sit", "code", "x" + tries, "ticket", ticket);
            assertThat(phone.status()).isEqualTo(422);
        }

        assertThat(come(mutesi).text()).contains("Too many tries");
        assertThat(come(kamana).select("h1").text()).isEqualTo("Are you KAMANA Urugero?");
    }

    @Test
    void a_late_answer_is_kept_and_counts_only_when_more_time_is_given() throws Exception {
        room.answerAll(phone, code, sitting, mutesi, 5);
        end(mutesi);
        var right = room.right(room.seat(sitting, mutesi));
        for (var number : List.of(6, 7, 8)) {
            var page = phone.open("/sit/questions/" + number);
            assertThat(page.text()).contains("The time was over at");
            phone.send(
                    page,
                    "/questions/" + number,
                    "choice",
                    right.get(number - 1).values().getFirst());
        }
        phone.send(phone.open("/sit/check"), "/finish");
        assertThat(result(mutesi)).containsExactly(5, false);
        assertThat(desk.open("/sittings/" + sitting).text()).contains("3 late answers");

        var seat = desk.open("/sittings/" + sitting + "/seats/" + room.seat(sitting, mutesi));
        desk.send(seat, "/time", "minutes", "5", "reason", "");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(result(mutesi)).containsExactly(5, false);
        desk.send(seat, "/time", "minutes", "5", "reason", "The line was down for ten minutes");

        assertThat(result(mutesi)).containsExactly(8, true);
        assertThat(room.count("assessment.seat_time where seat_id = :id", room.seat(sitting, mutesi)))
                .isEqualTo(1);
    }

    @Test
    void what_was_saved_counts_when_the_room_is_closed_before_somebody_finishes() throws Exception {
        room.answerAll(phone, code, sitting, mutesi, 7);

        desk.send(desk.open("/sittings/" + sitting + "/close"), "/close");

        assertThat(result(mutesi)).containsExactly(7, true);
        assertThat(result(kamana)).as("who did not come has no result").isEmpty();
        assertThat(phone.open("/sit/check").text()).contains("No check is open");
    }

    @Test
    void open_questions_have_to_be_confirmed() throws Exception {
        phone.send(come(mutesi), "/begin");

        var page = phone.send(phone.open("/sit/check"), "/finish");

        assertThat(page.select(".govuk-error-summary").text()).contains("8 questions have no answer");
        phone.send(page, "/finish");
        assertThat(phone.address()).isEqualTo("/sit/done");
        assertThat(result(mutesi)).containsExactly(0, false);
    }

    @Test
    void somebody_signed_in_needs_no_ticket_and_a_stranger_on_their_phone_sees_nothing_of_them() throws Exception {
        var own = room.desk(PeopleFixture.signedIn(mutesi));
        var page = own.send(own.open("/sit"), "/sit", "code", code, "ticket", "");
        assertThat(page.select("h1").text()).isEqualTo("Are you MUTESI Urugero?");

        page = own.send(own.open("/sit"), "/sit", "code", code, "ticket", room.ticket(sitting, kamana));
        assertThat(page.select("h1").text()).isEqualTo("Are you KAMANA Urugero?");
        assertThat(page.select("a[href='/my-training']")).isEmpty();
        assertThat(page.select("form[action='/sign-out']")).isEmpty();
    }

    @Test
    void the_questions_are_others_than_the_person_was_lately_shown() throws Exception {
        database.sql("""
                insert into assessment.attempt_item (attempt_id, position, item_id, option_order)
                select a.id, row_number() over (partition by i.outcome order by i.code) + 100 * dense_rank() over (
                       order by i.outcome), i.id, i.letters
                  from assessment.attempt a join assessment.item i on i.version_id = a.version_id
                 where a.person_id = :person and i.code ~ '[1-6]$'
                """).param("person", mutesi.value()).update();
        database.sql("update assessment.attempt set opened_at = :lately, closed_at = :lately where person_id = :person")
                .param("lately", Timestamp.from(Instant.now().minus(Duration.ofDays(3))))
                .param("person", mutesi.value())
                .update();

        phone.send(come(mutesi), "/begin");

        var again = database.sql("""
                select count(*) from assessment.seat_item d
                  join assessment.attempt_item shown on shown.item_id = d.item_id
                  join assessment.attempt a on a.id = shown.attempt_id and a.person_id = :person
                 where d.seat_id = :seat
                """)
                .param("person", mutesi.value())
                .param("seat", room.seat(sitting, mutesi))
                .query(Long.class)
                .single();
        assertThat(again).isZero();
        assertThat(room.count("assessment.seat_item where seat_id = :id", room.seat(sitting, mutesi)))
                .isEqualTo(8);
    }

    @Test
    void no_page_of_a_room_holds_a_key_or_an_explanation() throws Exception {
        room.answerAll(phone, code, sitting, mutesi, 8);
        phone.send(phone.open("/sit/check"), "/finish");

        var whys = database.sql("""
                select option.value ->> 'why' from assessment.seat_item d
                  join assessment.item_text t on t.item_id = d.item_id
                 cross join jsonb_each(t.options) option
                 where d.seat_id = :seat and option.value ->> 'why' <> ''
                """)
                .param("seat", room.seat(sitting, mutesi))
                .query(String.class)
                .list();
        assertThat(whys).isNotEmpty();
        assertThat(phone.received()).noneMatch(answer -> whys.stream().anyMatch(answer::contains));
    }

    private Document come(PersonId person) throws Exception {
        return phone.send(phone.open("/sit"), "/sit", "code", code, "ticket", room.ticket(sitting, person));
    }

    private void finish(PersonId person, int rightly) throws Exception {
        room.answerAll(phone, code, sitting, person, rightly);
        phone.send(phone.open("/sit/check"), "/finish");
        assertThat(phone.address()).isEqualTo("/sit/done");
    }

    /** The time of somebody is over. */
    private void end(PersonId person) {
        database.sql("""
                update assessment.seat
                   set until_at = (select max(answered_at) + interval '1 millisecond'
                                     from assessment.seat_response where seat_id = :seat)
                 where id = :seat
                """).param("seat", room.seat(sitting, person)).update();
    }

    private List<Object> result(PersonId person) {
        return room.result(room.seat(sitting, person));
    }

    private List<String> finals() {
        return database.sql("select cast(a as text) from assessment.attempt a where person_id = :person")
                .param("person", kamana.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
