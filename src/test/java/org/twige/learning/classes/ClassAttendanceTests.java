package org.twige.learning.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.learning.classes.ComeToClass.Answer;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

@PageTest
class ClassAttendanceTests extends ClassOfToday {

    @Autowired
    private Clock clock;

    @Autowired
    private ComeToClass door;

    @Autowired
    private ClassPlaces places;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void who_was_noted_as_absent_does_not_come_back_by_the_code() throws Exception {
        var code = showCode();
        assertThat(come(code, school.mutesi)).isEqualTo(Answer.NOTED);
        var list = desk.open(here + "/attendance");
        desk.send(list, "/attendance", "present", "");
        assertThat(present(school.mutesi)).isFalse();

        assertThat(come(code, school.mutesi)).isEqualTo(Answer.WRONG);

        assertThat(present(school.mutesi)).isFalse();
    }

    @Test
    void a_code_that_is_typed_while_the_class_is_closed_notes_nobody_after_it() throws Exception {
        var code = showCode();
        var late = transactions.execute(_ -> {
            var place = places.atTheDoor(code, school.staffNo(school.kamana), clock.instant());
            var closing = Thread.ofVirtual()
                    .start(() -> database.sql("""
                            update learning.group_class set closed_at = now(), code = null, code_until = null
                             where id = :id
                            """).param("id", id).update());
            assertThat(isWaiting(closing))
                    .as("the class is not closed in between")
                    .isTrue();
            return place;
        });

        assertThat(late).isPresent();
    }

    private static boolean isWaiting(Thread closing) {
        try {
            return !closing.join(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_last_of_a_full_class_of_500_comes_in_by_the_same_code() throws Exception {
        var code = showCode();
        for (var other = 0; other < 500; other++) {
            assertThat(door.come(code, school.slug + other, null)).isEqualTo(Answer.WRONG);
        }

        assertThat(come(code, school.mutesi)).isEqualTo(Answer.NOTED);
    }

    @Test
    void an_empty_staff_number_of_nobody_locks_out_nobody_else() throws Exception {
        showCode();
        for (var tries = 0; tries < ComeToClass.TRIES_OF_ONE + 1; tries++) {
            assertThat(door.come("000001", "", null)).isEqualTo(Answer.NOBODY);
        }
        var phone = school.sharedPhone();

        var page = phone.send(phone.open("/class"), "/class", "code", showCode(), "staffNumber", "");

        assertThat(phone.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary").text()).contains("Enter your staff number");
    }

    @Test
    void the_list_of_a_full_class_sends_no_more_fields_than_the_server_takes() throws Exception {
        fill(500);

        var list = desk.open(here + "/attendance");

        assertThat(list.select("input[name=present]")).hasSize(500);
        assertThat(list.select("form[action$=/attendance] input[name]")).hasSizeLessThan(1_000);
    }

    @Test
    void the_list_of_300_people_is_kept_and_corrected_as_a_whole() throws Exception {
        fill(300);
        var list = desk.open(here + "/attendance");
        var all = list.select("input[name=present]").eachAttr("value");

        sendTicked(list, all);
        assertThat(desk.open(here).text()).contains("Present: 300 of 300");
        sendTicked(desk.open(here + "/attendance"), all.subList(0, 299));

        assertThat(desk.open(here).text()).contains("Present: 299 of 300");
    }

    @Test
    void a_class_where_people_are_noted_is_not_moved_to_another_time() throws Exception {
        come(showCode(), school.mutesi);

        var page = desk.send(desk.open(here + "/change"), "/change", "time", "23:30");

        assertThat(desk.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary").text()).contains("Day and time stay");
        desk.send(desk.open(here + "/change"), "/change", "room", "Library");
        assertThat(desk.open(here).text()).contains("Library", "Present: 1 of 3");
    }

    @Test
    void a_class_where_people_are_noted_is_not_cancelled() throws Exception {
        come(showCode(), school.mutesi);

        var page = desk.send(desk.open(here + "/cancellation"), "/cancellation", "reason", "The power is out");

        assertThat(desk.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary").text()).contains("Close the class");
        assertThat(desk.open(here).text()).contains("Planned").doesNotContain("Cancelled:");
    }

    @Test
    void a_class_does_not_get_fewer_seats_than_people_on_its_list() throws Exception {
        var page = desk.send(desk.open(here + "/change"), "/change", "seats", "2");

        assertThat(desk.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary").text()).contains("3 people are on the list");
    }

    @Test
    void a_class_is_not_closed_before_it_begins() throws Exception {
        database.sql("update learning.group_class set starts_at = now() + interval '30 minutes' where id = :id")
                .param("id", id)
                .update();

        var page = desk.open(here + "/closing");

        assertThat(page.select("form[action$=/closing]")).isEmpty();
        assertThat(page.text()).contains("can be closed once it has begun");
        assertThat(ClassFixture.code(desk.send(desk.open(here), "/code"))).hasSize(6);
    }

    @Test
    void a_class_over_midnight_is_held_and_closed_on_the_next_day() throws Exception {
        var evening = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(90, ChronoUnit.MINUTES);
        database.sql("update learning.group_class set starts_at = :at, minutes = 180 where id = :id")
                .param("at", Timestamp.from(evening))
                .param("id", id)
                .update();
        come(showCode(), school.mutesi);

        desk.send(desk.open(here + "/closing"), "/closing", "taught", "1");

        assertThat(desk.open(here).text()).contains("Present: 1 of 3");
        assertThat(school.of(school.mutesi).open("/my-classes/" + id + "/check").text())
                .contains("3 questions");
    }

    @Test
    void a_class_that_nobody_closed_is_told_to_who_leads_it() throws Exception {
        database.sql("update learning.group_class set starts_at = now() - interval '3 hours' where id = :id")
                .param("id", id)
                .update();

        assertThat(desk.open("/my-training").text()).contains("is over but not closed");

        desk.send(desk.open(here + "/closing"), "/closing", "taught", "1");
        assertThat(desk.open("/my-training").text()).doesNotContain("is over but not closed");
    }

    @Test
    void a_wrong_tick_of_a_lesson_is_corrected_after_the_class_is_closed() throws Exception {
        come(showCode(), school.mutesi);
        desk.send(desk.open(here + "/closing"), "/closing", "taught", "1", "taught", "2");
        var page = desk.open(here + "/closing");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("1", "2");

        desk.send(page, "/closing", "taught", "2");

        assertThat(database.sql("select number from learning.read_in_class where class_id = :id")
                        .param("id", id)
                        .query((row, _) -> row.getInt(1))
                        .list())
                .containsExactly(2);
        assertThat(desk.open(here + "/closing").select("input[checked]").eachAttr("value"))
                .containsExactly("2");
    }

    @Test
    void two_records_of_one_person_are_one_person_in_the_room() throws Exception {
        var code = showCode();
        come(code, school.mutesi);
        come(code, school.uwase);
        desk.send(desk.open(here + "/closing"), "/closing", "taught", "1");

        new MergeFixture(beans).merge(school.uwase, school.mutesi);

        assertThat(database.sql("select person_id from learning.report_class_attendance where class_id = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .list())
                .containsExactly(school.uwase.value());
    }

    @Test
    void who_is_ticked_and_finds_no_seat_is_told() throws Exception {
        var page = school.plan(desk, 5, "seats", "1");

        page = desk.send(page, "/people", "person", school.mutesi.toString(), "person", school.kamana.toString());

        assertThat(desk.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary").text())
                .contains("1 person who was ticked is not put on the list");
        assertThat(page.text()).contains("1 person was put on the list");
    }

    @Test
    void of_a_longer_list_than_can_be_read_at_once_nothing_is_lost() throws Exception {
        var page = school.plan(desk, 5);
        var rows = IntStream.range(0, 502).mapToObj(row -> "x" + row).toList();

        page = desk.send(page, "/people", "staffNumbers", String.join("\n", rows));

        assertThat(page.select("textarea").val().lines()).hasSize(502);
        assertThat(page.text()).contains("Row 501: too many rows at once");
    }

    @Test
    void who_led_a_class_reads_its_names_for_a_month_after_it() throws Exception {
        school.plan(desk, 0, "facilitator", school.staffNo(school.uwase));
        var led = ClassFixture.id(desk);
        var leader = school.of(school.uwase);
        closed(led, 29);
        leader.open("/classes/" + led);
        assertThat(leader.status()).isEqualTo(200);

        closed(led, 31);

        leader.open("/classes/" + led);
        assertThat(leader.status()).isEqualTo(404);
        assertThat(leader.open("/my-classes").select("a[href=/classes/" + id + "]"))
                .isEmpty();
        desk.open("/classes/" + led);
        assertThat(desk.status()).isEqualTo(200);
    }

    private void closed(UUID led, int days) {
        database.sql("update learning.group_class set closed_at = now() - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", led)
                .update();
    }

    private void sendTicked(Document list, List<String> ticked) throws Exception {
        list.select("input[name=present]").forEach(box -> box.attr("checked", ticked.contains(box.val())));
        desk.send(list, "/attendance");
    }

    /** The three and as many others as make it so many. */
    private void fill(int all) {
        database.sql("update learning.group_class set seats = 500 where id = :id")
                .param("id", id)
                .update();
        for (var more = 3; more < all; more++) {
            database.sql("""
                    insert into learning.class_place (class_id, person_id, added_by, added_at)
                    values (:id, :person, :person, now())
                    """)
                    .param("id", id)
                    .param("person", school.people.personAt(school.school).value())
                    .update();
        }
    }

    private Answer come(String code, PersonId person) {
        return door.come(code, school.staffNo(person), null);
    }
}
