package org.twige.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.people.PeopleFixture;
import org.twige.web.Limits;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class SyncTests {

    private static final int SCHEDULES = 200;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Clock clock;

    @Autowired
    private Limits limits;

    private final JsonMapper json = new JsonMapper();
    private final UUID device = UUID.randomUUID();
    private Instant now = Instant.EPOCH;
    private Application application;
    private List<PackOfTest> packs;
    private UUID person;
    private long seq;

    @BeforeEach
    void somebody_downloads_a_course() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        application = new Application(browser, database);
        packs = new RealPacks(publication, courses).changing();
        person = somebody();
        packs.forEach(pack -> application.download(person, pack, now));
    }

    private UUID somebody() {
        var people = new PeopleFixture(database);
        return people.personAt(people.root()).value();
    }

    private DeviceEvent event(Kind kind, UUID attempt, PackLesson lesson, String block, String value, Instant at) {
        return new DeviceEvent(
                UUID.randomUUID(),
                device,
                packs.getFirst().name(),
                kind,
                attempt,
                lesson.id(),
                block,
                value,
                at,
                seq++,
                120);
    }

    /** Everything that is to be done in a lesson. */
    private List<DeviceEvent> whole(PackLesson lesson, Instant at) {
        var attempt = UUID.randomUUID();
        var events = new ArrayList<DeviceEvent>();
        lesson.checks().forEach(check -> events.add(event(Kind.RESPONSE, attempt, lesson, check, "b", at)));
        events.add(
                event(Kind.ATTEMPT_SUBMIT, attempt, lesson, "", lesson.checks().size() + "", at));
        events.add(event(Kind.LESSON_DONE, attempt, lesson, "", "", at));
        return events;
    }

    private PackLesson lesson(int number) {
        return packs.getFirst().lessons().get(number - 1);
    }

    @Test
    void hundreds_of_bad_networks_leave_the_database_as_the_rules_say() {
        for (var seed = 1L; seed <= SCHEDULES; seed++) {
            var schedule = new Schedule(seed, application, packs, false, somebody(), somebody());

            schedule.run();

            try {
                new Model(schedule, application, packs).check();
            } catch (AssertionError e) {
                throw new AssertionError("schedule " + seed, e);
            }
        }
        System.out.printf("Sync against the database: %d schedules, 0 lost, 0 doubled%n", SCHEDULES);
    }

    @Test
    void a_course_read_without_internet_is_completed_on_the_day_the_phone_says_if_the_pack_was_there() {
        var yesterday = now.minus(1, ChronoUnit.DAYS);
        database.sql("insert into learning.pack_download values (:person, :version, 'rw', :at)")
                .param("person", person)
                .param("version", packs.getFirst().name().version())
                .param("at", java.sql.Timestamp.from(now.minus(3, ChronoUnit.DAYS)))
                .update();

        for (var lesson : packs.getFirst().lessons()) {
            application.take(person, whole(lesson, yesterday), now);
        }

        assertThat(completedOn())
                .containsExactly(yesterday
                        .atZone(java.time.ZoneId.of("Africa/Kigali"))
                        .toLocalDate()
                        .toString());
    }

    @Test
    void a_phone_is_not_believed_about_days_before_its_pack_or_longer_ago_than_two_weeks_or_to_come() {
        for (var told : List.of(
                now.minus(2, ChronoUnit.HOURS), now.minus(15, ChronoUnit.DAYS), now.plus(365, ChronoUnit.DAYS))) {
            var event = event(Kind.LESSON_DONE, UUID.randomUUID(), lesson(1), "", "", told);

            application.take(person, List.of(event), now);

            assertThat(database.sql(
                                    "select counts_at = received_at and device_at = :told from learning.device_event where id = :id")
                            .param("id", event.id())
                            .param("told", java.sql.Timestamp.from(told))
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    private List<String> completedOn() {
        return database.sql("select completed_on from learning.completion where person_id = :person")
                .param("person", person)
                .query((row, _) -> row.getString("completed_on"))
                .list();
    }

    @Test
    void a_thousand_acts_sent_twice_and_in_any_order_are_there_once() {
        var all = new ArrayList<DeviceEvent>();
        var attempt = UUID.randomUUID();
        var one = lesson(1);
        var check = one.checks().iterator().next();
        IntStream.range(0, 990).forEach(i -> all.add(event(Kind.RESPONSE, attempt, one, check, "a", now)));
        all.add(event(Kind.RESPONSE, attempt, one, check, "b", now));
        all.add(event(Kind.ATTEMPT_SUBMIT, attempt, one, "", "991", now));
        var twice = new ArrayList<>(all);
        twice.addAll(all);
        Collections.shuffle(twice, new java.util.Random(5));

        for (var from = 0; from < twice.size(); from += 50) {
            application.take(person, twice.subList(from, Math.min(twice.size(), from + 50)), now);
        }

        assertThat(application.kept(person)).hasSize(all.size());
        assertThat(application.answers(person)).containsExactly(one.id() + "/" + check + "=b");
    }

    @Test
    void a_second_round_that_answers_nothing_new_is_kept_as_practice() {
        application.take(person, whole(lesson(1), now), now);
        application.take(person, whole(lesson(1), now), now);

        assertThat(database.sql(
                                "select counts from learning.device_round where person_id = :person order by completed_at")
                        .param("person", person)
                        .query(Boolean.class)
                        .list())
                .containsExactlyInAnyOrder(true, false);
        assertThat(application.done(person)).containsExactly(lesson(1).id());
    }

    @Test
    void what_was_done_before_a_course_has_to_be_done_again_does_not_do_it_again() {
        packs.getFirst()
                .lessons()
                .forEach(lesson -> application.take(person, whole(lesson, now.minus(50, ChronoUnit.MINUTES)), now));
        assertThat(completedOn()).hasSize(1);
        againSince(now.minus(20, ChronoUnit.MINUTES));
        var before = application.kept(person).size();

        var late = whole(lesson(1), now.minus(30, ChronoUnit.MINUTES));
        assertThat(application.take(person, late, now)).allMatch(Receipt.Accepted.class::isInstance);

        assertThat(application.kept(person)).hasSize(before + late.size());
        assertThat(doneAgain()).isEmpty();
        application.take(person, whole(lesson(1), now.minus(10, ChronoUnit.MINUTES)), now);
        assertThat(doneAgain()).containsExactly(lesson(1).id());
    }

    @Test
    void a_clock_that_is_wrong_by_a_year_takes_nothing_from_who_does_a_course_again() {
        packs.getFirst().lessons().forEach(lesson -> application.take(person, whole(lesson, now), now));
        againSince(now.minus(20, ChronoUnit.MINUTES));

        application.take(person, whole(lesson(1), now.minus(365, ChronoUnit.DAYS)), now);

        assertThat(doneAgain()).containsExactly(lesson(1).id());
    }

    @Test
    void what_was_done_before_answers_of_an_open_course_were_taken_back_counts_when_it_arrives() {
        againSince(now.minus(20, ChronoUnit.MINUTES));

        application.take(person, whole(lesson(1), now.minus(30, ChronoUnit.MINUTES)), now);

        assertThat(doneAgain()).containsExactly(lesson(1).id());
    }

    private void againSince(Instant begun) {
        database.sql("""
                insert into learning.pass (person_id, course_id, number, begun_at)
                select :person, course_id, 2, :begun from courses.report_version where version_id = :version
                """)
                .param("person", person)
                .param("version", packs.getFirst().name().version())
                .param("begun", java.sql.Timestamp.from(begun))
                .update();
    }

    private List<UUID> doneAgain() {
        return database.sql("select lesson_id from learning.lesson_done where person_id = :person and pass = 2")
                .param("person", person)
                .query((row, _) -> row.getObject("lesson_id", UUID.class))
                .list();
    }

    @Test
    void what_a_colleague_copies_counts_for_nobody_else() {
        var mine = whole(lesson(1), now);
        application.take(person, mine, now);
        var colleague = somebody();
        application.download(colleague, packs.getFirst(), now);

        assertThat(application.take(colleague, mine, now))
                .allMatch(receipt -> receipt instanceof Receipt.Refused refused && refused.why() == Refusal.NOT_YOURS);
        assertThat(application.done(colleague)).isEmpty();
    }

    @Test
    void whoever_never_took_the_pack_is_told_to_download_it() {
        assertThat(application.take(somebody(), whole(lesson(1), now), now))
                .allMatch(receipt -> receipt instanceof Receipt.Refused refused && refused.why() == Refusal.NO_PACK);
    }

    @Test
    void what_is_wrong_is_refused_with_a_reason_in_the_learners_language_and_holds_nothing_else_back()
            throws Exception {
        var right = event(Kind.RESPONSE, UUID.randomUUID(), lesson(1), "c1", "a", now);
        var noOption = event(Kind.RESPONSE, UUID.randomUUID(), lesson(1), "c1", "z", now);
        var noLesson = Application.sent(event(Kind.LESSON_DONE, UUID.randomUUID(), lesson(1), "", "", now));
        noLesson.put("item", UUID.randomUUID());
        var noKind = Application.sent(event(Kind.LESSON_DONE, UUID.randomUUID(), lesson(1), "", "", now));
        noKind.put("kind", "completed");
        var field = Application.sent(event(Kind.LESSON_DONE, UUID.randomUUID(), lesson(1), "", "", now));
        field.put("score", 100);
        var message = Map.of(
                "device",
                device,
                "events",
                List.of(noKind, field, Application.sent(noOption), noLesson, Application.sent(right)));

        var answer = json.readTree(
                application.send(person, "fr", json.writeValueAsBytes(message)).getContentAsByteArray());

        var codes = new HashMap<String, String>();
        answer.path("rejected")
                .forEach(one ->
                        codes.put(one.path("id").asString(), one.path("code").asString()));
        assertThat(codes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        String.valueOf(noKind.get("id")), "MALFORMED",
                        String.valueOf(field.get("id")), "MALFORMED",
                        noOption.id().toString(), "UNKNOWN_ANSWER",
                        String.valueOf(noLesson.get("id")), "GONE"));
        assertThat(answer.path("accepted").get(0).asString())
                .isEqualTo(right.id().toString());
        assertThat(answer.path("rejected").get(0).path("message").asString()).startsWith("Cette question");
    }

    @Test
    void a_message_that_is_no_batch_or_too_long_or_too_large_is_refused_whole() throws Exception {
        var many = Map.of(
                "device",
                device,
                "events",
                IntStream.range(0, 51)
                        .mapToObj(_ ->
                                Application.sent(event(Kind.LESSON_DONE, UUID.randomUUID(), lesson(1), "", "", now)))
                        .toList());

        assertThat(application
                        .send(person, "en", "course=1".getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(422);
        assertThat(application.send(person, "en", json.writeValueAsBytes(many)).getStatus())
                .isEqualTo(422);
        assertThat(application.send(person, "en", new byte[70_000]).getStatus()).isEqualTo(413);
        assertThat(application.kept(person)).isEmpty();
    }

    @Test
    void a_phone_that_sends_too_much_hears_for_how_long_it_shall_rest() throws Exception {
        var allowed = IntStream.range(0, 600)
                .filter(_ -> limits.allows("learning.sync", person.toString(), 600, Duration.ofHours(1)))
                .count();
        assertThat(allowed).isEqualTo(600);

        var answer = application.send(person, "en", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("600");
    }
}
